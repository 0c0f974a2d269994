import { clause, I, rest } from './clauses.ts';
import type { Pattern } from './match-all.ts';
import { AFTER_NAME, SURNAME } from './surnames.ts';

const PEOPLE =
  '(?:前?员工|职工|工人|雇员|邻居|村民|居民|业主|住户|租客|租户|房东|保安|门卫|司机|保洁|会计|出纳|文员|临时工|合同工|实习生|学生|家长|老师|教师|医生|护士|店主|店员|摊主|商户|老板|股东|合伙人|承包人|承包户|供货商|供应商|客户|班长|组长|队长|主任|车间主任|网格员|村干部|养殖户|种植户|渔民|农民|果农|菜农|退休工人|退休职工|退休人员|快递员|外卖员|老乡|亲戚|家属|人)';

const name: readonly Pattern[] = [
  {
    kind: 'name',
    certainty: 'sure',
    regex: new RegExp(
      `${I}(?:的?(?:名字|姓名|真名|大名))?(?:叫做?|名叫|姓名是|名字是|名字叫)[:： ]?${SURNAME}[\\u4e00-\\u9fa5·]{1,3}?${AFTER_NAME}`,
      'g',
    ),
  },
  { kind: 'name', certainty: 'sure', regex: new RegExp(`${I}姓${SURNAME}|免贵姓[\\u4e00-\\u9fa5]`, 'g') },
  {
    kind: 'name',
    certainty: 'likely',
    regex: new RegExp(
      `(?:我是|我就是|这是|本人是?|本人系|叫我|举报人是?|投诉人是?|反映人是?)[:： ]?${SURNAME}(?:师傅|大姐|大哥|阿姨|叔|老师|女士|先生|某+|[\\u4e00-\\u9fa5·]{1,2}?)${AFTER_NAME}`,
      'g',
    ),
  },
  {
    kind: 'name',
    certainty: 'sure',
    regex:
      /(?:联系人|举报人|投诉人|反映人|信访人|落款|署名|(?:我的|真实|本人)?姓名)(?:姓名)?[:： ]{1,2}[\u4e00-\u9fa5·]{2,4}(?![\u4e00-\u9fa5])|(?:联系人|举报人|投诉人)(?:是|为|叫)[\u4e00-\u9fa5·]{2,4}/g,
    // The label of an empty form, or of somebody else's.
    judge: ({ part }) => (/(不详|未知|匿名|没有|保密|不便|无)$/.test(part) ? undefined : 'sure'),
  },
  {
    kind: 'name',
    certainty: 'likely',
    regex: new RegExp(
      `(?:联系人|举报人|投诉人|姓名) ?${SURNAME}(?:师傅|大姐|大哥|阿姨|女士|先生|某+|[\\u4e00-\\u9fa5·]{1,2}?)${AFTER_NAME}`,
      'g',
    ),
  },
  {
    kind: 'name',
    certainty: 'possible',
    regex: new RegExp(
      `(?:联系|找|打给|电话给|问|通知)${SURNAME}(?:师傅|大姐|大哥|阿姨|老师|女士|先生|某+|[\\u4e00-\\u9fa5]{1,2}?)(?=$|[\\s，。、；,.;]|电话|就|即可|了解|核实|询问|[0-9])`,
      'g',
    ),
  },
];

const DWELLING =
  '(?:号楼|栋|幢|单元|室|楼|层|号院|小区|花园|家园|公寓|家属院|宿舍|村|组|社|队|屯|湾|巷|弄|胡同|街|路|号)';

const home: readonly Pattern[] = [
  {
    kind: 'home',
    certainty: 'sure',
    regex: new RegExp(
      `${I}(?:一?家)?(?:人|都|就|也|一直|现在|目前|本来|租|家里)?(?:住|租住|居住|暂住)(?:在|的|于|就在)?${rest(24)}|家住${rest(24)}`,
      'g',
    ),
  },
  {
    kind: 'home',
    certainty: 'sure',
    regex: new RegExp(
      `(?:${I}的?(?:家|房子|老家|宿舍|出租屋|店|铺子|摊位)|家|本人家)(?:就|也|是)?(?:住|在|位于)(?!线)${clause(20)}${DWELLING}(?:[0-9一二三四五六七八九十]{1,4}${DWELLING}?){0,4}`,
      'g',
    ),
  },
  {
    kind: 'home',
    certainty: 'possible',
    regex: /住(?:在|得|的)?[^，。；！？,;!?\n]{0,10}?(?:隔壁|对面|旁边|边上|附近|楼上|楼下|不远|背后|周围)/g,
  },
  // Floors and rooms are of dwellings; a number alone may be the works'.
  {
    kind: 'home',
    certainty: 'likely',
    regex:
      /(?:[0-9A-Za-z一二三四五六七八九十]{1,4}(?:号楼|栋|幢|座)[ -]?){1}(?:[0-9一二三四五六七八九十]{1,3}单元)?[ -]?[0-9一二三四五六七八九十]{1,4}(?:室|户|楼住户)|[0-9一二三四五六七八九十]{1,3}(?:号楼|栋|幢|座)?[0-9一二三四五六七八九十]{1,3}单元(?:[0-9]{2,4}(?:室|号)?)?/g,
  },
  {
    kind: 'home',
    certainty: 'likely',
    regex:
      /(?:我|俺|咱|我们|俺们|咱们|本人)(?:自己)?(?:的)?(?:家(?!里?有?权)|屋|房|房子|院子|店|铺子|地里|田|菜地|果园|鱼塘|大棚|窗户|窗|阳台|卧室|楼道)(?:的?(?:楼下|楼上|对面|隔壁|旁边|边上|后面|前面|门口|门前|窗外|窗户|窗|阳台|后院|院子|院里|屋后|背后|附近|周围|东边|西边|南边|北边|东侧|西侧|南侧|北侧|正对面|斜对面|里|外)){0,2}/g,
  },
  {
    kind: 'home',
    certainty: 'likely',
    regex:
      /(?:我们|咱们|俺们|我|咱|俺)(?:这个|这|那个|整个|全)?(?:村|小区|楼|单元|社区|院|组|队|街|巷|学校|班|幼儿园|屯|湾)(?!委|干部|长|镇)/g,
  },
];

const role: readonly Pattern[] = [
  {
    kind: 'role',
    certainty: 'sure',
    regex: new RegExp(
      `(?:${I}(?:就|也|都|曾经?|以前|原来|过去|一直)?(?:是|系|算是|做|当)|(?:作为|身为)(?:一名|一个)?)${clause(22)}${PEOPLE}(?![\\u4e00-\\u9fa5]{0,2}(?:大代表|民政府))`,
      'g',
    ),
  },
  {
    kind: 'role',
    certainty: 'likely',
    regex:
      /(?:我|本人|俺)(?:今年|已经|都|快)?[0-9一二三四五六七八九十]{1,3}(?:多)?岁|(?:我|本人)(?:是)?(?:男|女|残疾|孕妇|怀孕|哮喘|患有)[^，。；！？,;\n]{0,8}/g,
  },
];

const family: readonly Pattern[] = [
  {
    kind: 'family',
    certainty: 'likely',
    regex: new RegExp(
      `(?:我|俺|咱|我家|我们家|俺家|本人)的?(?:老公|老婆|丈夫|妻子|爱人|媳妇|孩子|小孩|娃娃?|儿子|女儿|闺女|宝宝|父亲|母亲|父母|爸爸?|妈妈?|老爸|老妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|哥哥?|弟弟?|姐姐?|妹妹?|孙子|孙女|外孙|侄子|侄女|舅舅?|叔叔?|伯伯|姑姑?|姨妈?|表[哥弟姐妹]|堂[哥弟姐妹]|亲戚|家人|家里人|老人|男朋友|女朋友|室友|邻居)(?:今年)?(?:[0-9一二三四五六七八九十]{1,3}(?:岁|个月))?(?:(?:是|在|住)${rest(14)})?`,
      'g',
    ),
  },
];

/** Who the writer is, where and with whom: looked for in the text as it was written. */
export const personPatterns: readonly Pattern[] = [...name, ...home, ...role, ...family];

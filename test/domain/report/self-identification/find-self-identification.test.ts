import { describe, expect, it } from 'vitest';
import { findSelfIdentification } from '../../../../functions/domain/report/self-identification/find-self-identification.ts';

/** kind: what was marked. */
const marks = (text: string) =>
  findSelfIdentification(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

describe('what gives the writer away is marked', () => {
  it.each([
    ['我的电话是13812345678。', 'phone: 13812345678'],
    ['打１３８－１２３４－５６７８找我', 'phone: １３８－１２３４－５６７８'],
    ['电话：一三八一二三四五六七八', 'phone: 一三八一二三四五六七八'],
    ['手机幺三八壹贰叁肆伍陆柒捌', 'phone: 幺三八壹贰叁肆伍陆柒捌'],
    ['手机1 3 8 1 2 3 4 5 6 7 8', 'phone: 1 3 8 1 2 3 4 5 6 7 8'],
    ['138一二三四5678', 'phone: 138一二三四5678'],
    ['1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', 'phone: 1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8'],
    ['+86 138 1234 5678', 'phone: +86 138 1234 5678'],
    ['打13812345678一下', 'phone: 13812345678'],
    ['座机0825-2345678', 'phone: 0825-2345678'],
    ['（0825）2345678', 'phone: （0825）2345678'],
    ['身份证51090119900307123X', 'identity-number: 51090119900307123X'],
    ['11010519491231002X', 'identity-number: 11010519491231002X'],
    ['身份证号 5109 0119 9003 0712 34', 'identity-number: 5109 0119 9003 0712 34'],
    ['老身份证510901900307123', 'identity-number: 510901900307123'],
    ['奖金打到 6228480402564890018', 'bank-card: 6228480402564890018'],
    ['邮箱 zhang.san@qq.com', 'email: zhang.san@qq.com'],
    ['ｚｓ１９９０＠１６３．ｃｏｍ', 'email: ｚｓ１９９０＠１６３．ｃｏｍ'],
    ['微信号：zhang_san88', 'account: 微信号：zhang_san88'],
    ['加我vx zs1990520', 'account: 加我vx zs1990520'],
    ['QQ 123456789', 'account: QQ 123456789'],
    ['有事加我', 'account: 加我'],
    ['我开的是川J·A1234的车', 'plate: 川J·A1234'],
    ['我住3号楼2单元，天天闻到', 'home: 我住3号楼2单元'],
    ['我家在幸福小区5号楼2单元301', 'home: 我家在幸福小区5号楼2单元301'],
    ['我家对面的工厂夜里冒黑烟', 'home: 我家对面'],
    ['家住青砚镇二组', 'home: 家住青砚镇二组'],
    ['就住在厂子隔壁', 'home: 住在厂子隔壁'],
    ['7栋2单元501室都能闻到', 'home: 7栋2单元501室'],
    ['我们小区的人都闻到了', 'home: 我们小区'],
    ['我是他们厂的员工', 'role: 我是他们厂的员工'],
    ['我是厂子隔壁的村民', 'role: 我是厂子隔壁的村民'],
    ['作为附近居民，我们受不了', 'role: 作为附近居民'],
    ['我叫张伟，在此反映', 'name: 我叫张伟'],
    ['本人王建国，反映一件事', 'name: 本人王建国'],
    ['我是欧阳锋，', 'name: 我是欧阳锋'],
    ['联系人：李四', 'name: 联系人：李四'],
    ['联系人王小明', 'name: 联系人王小明'],
    ['有事找王师傅就行', 'name: 找王师傅'],
    ['我孩子今年3岁，天天咳嗽', 'family: 我孩子今年3岁'],
    ['我老公在他们厂上班', 'work: 我老公在他们厂上班'],
    ['我以前在这家厂打过工', 'work: 我以前在这家厂打过工'],
    ['在他们厂上班的人都知道', 'work: 在他们厂上班'],
    ['我上个月被厂里辞退', 'work: 我上个月被厂里辞退'],
    ['还欠我三个月工资', 'work: 欠我三个月工资'],
    ['我们厂每天晚上偷排', 'work: 我们厂'],
    ['只有我一个人看到他们半夜偷排', 'witness: 只有我一个人看到'],
    ['除了我没有别人知道', 'witness: 除了我没有别人知道'],
    ['我昨晚下夜班路过', 'witness: 我昨晚下夜班路过'],
    ['我每天早上在河边遛狗', 'witness: 我每天早上在河边遛狗'],
    ['我手上有台账记录', 'witness: 我手上有台账记录'],
    ['我上个月找厂里反映过', 'contact: 我上个月找厂里反映过'],
    ['老板认识我', 'contact: 老板认识我'],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual([expected]);
  });

  it('several in one text are several marks, in their order', () => {
    const text =
      '我叫张伟，住厂子隔壁，示范化工厂夜里偷排黑水。我老公在厂里上班，电话１３８ ００１３ ８０００，微信zw_1988。';
    expect(marks(text)).toEqual([
      'name: 我叫张伟',
      'home: 住厂子隔壁',
      'work: 我老公在厂里上班',
      'phone: １３８ ００１３ ８０００',
      'account: 微信zw_1988',
    ]);
  });
});

describe('what was done and where is left alone', () => {
  it.each([
    '示范化工厂厂房后墙夜间冒黑烟，气味刺鼻',
    '地址在工业园区3号厂房，2号车间',
    '经开区创业路12号，青砚镇工业园6栋',
    '示环罚〔2026〕41号，罚款 80000 元',
    '排污许可证 91510901MA6ABCDE1X001P',
    '统一社会信用代码 915109007091234567',
    '2026年3月12日 22:40 到场，每天 22:00-05:00 排放',
    '拨打12369、12345、110都没人接',
    '监测值 13.5 15.2 16.8 17.25 mg/m3，1.35 1.42 1.51',
    '我叫了环保局的人来，没人管',
    '我看到工厂往河里排黑水，我闻到刺鼻气味',
    '我要举报示范化工厂，我怀疑他们偷排，我希望尽快处理',
    '老板姓张，厂长叫李强',
    '三天两头排放，一天两次，晚上十点到凌晨两点',
    'G75 高速 1380 米处，离河边 200 米',
    '村里的人都知道，3号楼对面的工地',
    '请环保局联系处理，第 3 次看到',
    '订单 20260310123456789',
  ])('%s', (text) => {
    expect(marks(text)).toEqual([]);
  });
});

describe('what is likely the other side’s is marked as possible only', () => {
  it.each([
    '厂门口招牌上写的电话 0825-2345678',
    '老板电话13912345678',
    '公司热线 400-800-1234',
    '货车川JA1234挂倒渣土',
  ])('%s', (text) => {
    expect(findSelfIdentification(text).map(({ certainty }) => certainty)).toEqual(['possible']);
  });

  it.each([
    ['11010519491231002X', 'sure'],
    ['110105194912310021', 'likely'],
  ])('the check sign tells a right identity number from a mistyped one: %s', (text, certainty) => {
    expect(findSelfIdentification(text)[0]?.certainty).toBe(certainty);
  });
});

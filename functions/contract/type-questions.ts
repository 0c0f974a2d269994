import type { Words } from '../domain/words.ts';
import type { pollutionTypes } from './report-words.ts';

type PollutionType = (typeof pollutionTypes)[number];

export type TypeQuestion = {
  readonly id: string;
  /** Asked when one of these was chosen. */
  readonly types: readonly PollutionType[];
  readonly ask: Words;
  /** Several answers allowed. */
  readonly many: boolean;
  readonly options: readonly (Words & { readonly id: string })[];
};

/**
 * What an inspector wants to know before driving out, by kind of pollution. Answers are choices and never
 * words of the reporter's own: they cannot give anybody away and need no redaction. A question or option that
 * has been asked once keeps its id for ever; reports hold ids.
 */
export const typeQuestions = [
  {
    id: 'air-what',
    types: ['air'],
    ask: { zh: '看到或闻到的是什么', en: 'What you see or smell' },
    many: true,
    options: [
      { id: 'black-smoke', zh: '黑烟', en: 'Black smoke' },
      { id: 'coloured-smoke', zh: '黄烟、白烟', en: 'Yellow or white smoke' },
      { id: 'sharp-smell', zh: '刺鼻气味', en: 'A sharp smell' },
      { id: 'foul-smell', zh: '臭味', en: 'A foul smell' },
      { id: 'dust', zh: '粉尘、扬尘', en: 'Dust' },
      { id: 'cooking-fumes', zh: '餐饮油烟', en: 'Cooking fumes' },
      { id: 'open-burning', zh: '露天焚烧', en: 'Burning in the open' },
    ],
  },
  {
    id: 'water-looks',
    types: ['water', 'ocean'],
    ask: { zh: '水是什么样子', en: 'What the water looks like' },
    many: true,
    options: [
      { id: 'black', zh: '发黑', en: 'Black' },
      { id: 'coloured', zh: '变色（红、黄、绿）', en: 'Coloured' },
      { id: 'foam', zh: '有白沫', en: 'Foam' },
      { id: 'oil', zh: '有油花', en: 'Oil on it' },
      { id: 'smell', zh: '发臭', en: 'It smells' },
      { id: 'dead-fish', zh: '有死鱼', en: 'Dead fish' },
    ],
  },
  {
    id: 'water-from',
    types: ['water', 'ocean'],
    ask: { zh: '从哪里来', en: 'Where it comes from' },
    many: false,
    options: [
      { id: 'pipe', zh: '排污口、管道', en: 'An outlet or pipe' },
      { id: 'ditch', zh: '沟渠', en: 'A ditch' },
      { id: 'tanker', zh: '罐车倾倒', en: 'A tanker' },
      { id: 'seeping', zh: '从地下渗出', en: 'It seeps from the ground' },
      { id: 'unknown', zh: '看不出来', en: 'Cannot tell' },
    ],
  },
  {
    id: 'noise-from',
    types: ['noise'],
    ask: { zh: '是什么声音', en: 'What makes the noise' },
    many: false,
    options: [
      { id: 'factory', zh: '工厂机器', en: 'Machines of a plant' },
      { id: 'building', zh: '工地施工', en: 'A building site' },
      { id: 'shop', zh: '商铺、音响', en: 'A shop or loudspeakers' },
      { id: 'traffic', zh: '车辆、道路', en: 'Traffic' },
      { id: 'equipment', zh: '空调、水泵等设备', en: 'Air conditioners, pumps' },
    ],
  },
  {
    id: 'waste-what',
    types: ['solid-waste', 'soil'],
    ask: { zh: '是什么东西', en: 'What it is' },
    many: true,
    options: [
      { id: 'household', zh: '生活垃圾', en: 'Household waste' },
      { id: 'rubble', zh: '建筑渣土', en: 'Rubble' },
      { id: 'slag', zh: '工业废渣、污泥', en: 'Slag or sludge' },
      { id: 'barrels', zh: '化工桶、废油', en: 'Barrels or waste oil' },
      { id: 'medical', zh: '医疗废物', en: 'Medical waste' },
      { id: 'unknown', zh: '看不出来', en: 'Cannot tell' },
    ],
  },
  {
    id: 'waste-much',
    types: ['solid-waste', 'soil'],
    ask: { zh: '大概有多少', en: 'About how much' },
    many: false,
    options: [
      { id: 'heap', zh: '一小堆', en: 'A small heap' },
      { id: 'truck', zh: '一车左右', en: 'About a truckload' },
      { id: 'many', zh: '很多车', en: 'Many truckloads' },
      { id: 'buried', zh: '埋在地下', en: 'Buried' },
    ],
  },
  {
    id: 'ecology-what',
    types: ['ecology'],
    ask: { zh: '在破坏什么', en: 'What is being damaged' },
    many: false,
    options: [
      { id: 'trees', zh: '砍树毁林', en: 'Trees or forest' },
      { id: 'water-filled', zh: '填湖占河', en: 'A lake or river filled in' },
      { id: 'digging', zh: '采砂挖山', en: 'Sand or stone dug out' },
      { id: 'animals', zh: '捕杀野生动物', en: 'Wild animals caught' },
      { id: 'reserve', zh: '保护区内施工', en: 'Building in a reserve' },
    ],
  },
  {
    id: 'radiation-what',
    types: ['radiation'],
    ask: { zh: '和什么有关（请不要靠近）', en: 'What it is about (keep away from it)' },
    many: false,
    options: [
      { id: 'lost-source', zh: '可疑的放射源', en: 'Something that may be radioactive' },
      { id: 'x-ray', zh: '医院、工厂的射线设备', en: 'X-ray devices' },
      { id: 'mast', zh: '基站', en: 'A radio mast' },
      { id: 'power-line', zh: '高压线、变电站', en: 'A power line' },
    ],
  },
  {
    id: 'hours',
    types: ['air', 'water', 'noise', 'solid-waste'],
    ask: { zh: '多在什么时候', en: 'At what time mostly' },
    many: true,
    options: [
      { id: 'day', zh: '白天', en: 'By day' },
      { id: 'evening', zh: '傍晚', en: 'In the evening' },
      { id: 'night', zh: '夜里', en: 'At night' },
      { id: 'dawn', zh: '凌晨', en: 'Before dawn' },
      { id: 'rain', zh: '下雨时', en: 'When it rains' },
    ],
  },
  {
    id: 'often',
    types: ['air', 'water', 'noise', 'solid-waste', 'ocean', 'other'],
    ask: { zh: '多久一次', en: 'How often' },
    many: false,
    options: [
      { id: 'once', zh: '第一次看到', en: 'Seen once' },
      { id: 'sometimes', zh: '偶尔', en: 'Now and then' },
      { id: 'weekly', zh: '每周几次', en: 'Several times a week' },
      { id: 'daily', zh: '几乎每天', en: 'Almost daily' },
    ],
  },
] as const satisfies readonly TypeQuestion[];

export const questionIds = typeQuestions.map(({ id }) => id);

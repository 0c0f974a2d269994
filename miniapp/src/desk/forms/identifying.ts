export type Identifying = 'phone' | 'identity-number' | 'bank-card' | 'plate' | 'reporter';

const patterns: readonly (readonly [Identifying, RegExp])[] = [
  ['identity-number', /(?<!\d)\d{17}[\dXx](?!\d)/g],
  ['bank-card', /(?<!\d)\d{16,17}(?![\dXx])|(?<!\d)\d{19}(?!\d)/g],
  ['phone', /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g],
  ['plate', /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·• ]?[A-Z0-9]{5,6}/g],
  ['reporter', /举报人(?:姓名|名叫|叫|系|为|是)|投诉人(?:姓名|名叫|叫|系|为|是)/g],
];

/** Words of an outgoing text that could tell who reported. A warning for the writer, never a block. */
export function identifyingParts(text: string): readonly { kind: Identifying; part: string }[] {
  return patterns.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), ([part]) => ({ kind, part })),
  );
}

/** Legal forms and words of every second name: two names that share only these are not one party. */
const FORMS =
  /(股份有限公司|有限责任公司|有限公司|集团公司|总公司|分公司|合作社|个体工商户|公司|集团|企业|工厂|厂)$/;
const PLACES = /^[\u4e00-\u9fa5]{2,5}?(?:省|自治区|市|县|区|镇|乡)/;

/** What is left of a name when width, brackets, places and legal forms are taken away. */
const coreOf = (name: string): string => {
  const plain = name
    .normalize('NFKC')
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/[\s·.,，。、“”"'-]/g, '')
    .toLowerCase();
  const short = plain.replace(FORMS, '');
  const local = short.replace(PLACES, '');
  return local.length >= 2 ? local : short;
};

/**
 * Whether two names may mean one party: people write "兴达化工厂" and "示范市兴达化工有限公司". Too many matches
 * keep an officer away without need; too few let somebody handle his brother's works.
 */
export const maybeSameParty = (a: string, b: string): boolean => {
  const [one, other] = [coreOf(a), coreOf(b)];
  if (one.length < 2 || other.length < 2) return one !== '' && one === other;
  return one.includes(other) || other.includes(one);
};

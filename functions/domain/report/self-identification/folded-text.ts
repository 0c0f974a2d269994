/** Digits as people write them to get past a machine: each is one UTF-16 unit, so places stay the same. */
const NUMERALS: Readonly<Record<string, string>> = {
  ...row('〇一二三四五六七八九'),
  ...row('零壹贰叁肆伍陆柒捌玖'),
  ...row('○①②③④⑤⑥⑦⑧⑨'),
  ...row('⓪⑴⑵⑶⑷⑸⑹⑺⑻⑼'),
  幺: '1',
  两: '2',
};

function row(numerals: string): Record<string, string> {
  return Object.fromEntries(Array.from(numerals, (numeral, digit) => [numeral, String(digit)]));
}

/** Full-width letters, digits and signs as plain ones; the length never changes. */
export const foldWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');

export const foldNumerals = (text: string): string =>
  text.replace(
    /[〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○①-⑨⓪⑴-⑼幺两]/g,
    (numeral) => NUMERALS[numeral] ?? numeral,
  );

/**
 * An export's id in characters that nobody sees: two bits each, between two separators. It survives copying
 * and printing to text, not retyping and not programs that clean text.
 */
const SYMBOLS = ['\u200b', '\u200c', '\u200d', '\u2060'] as const;
const SEPARATOR = '\u2063';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 26;

export const invisibleMark = (exportId: string): string => {
  const bits = [...exportId.slice(4)].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'));
  const pairs = bits.join('').match(/../g) ?? [];
  return `${SEPARATOR}${pairs.map((pair) => SYMBOLS[Number.parseInt(pair, 2)]).join('')}${SEPARATOR}`;
};

/** Ids of all exports whose mark, or whose plain id, stands in a text; each once. */
export const marksIn = (text: string): readonly string[] => {
  const hidden = [...text.matchAll(/\u2063((?:\u200b|\u200c|\u200d|\u2060){65})\u2063/gu)].flatMap(
    ([, symbols = '']) => idOf(symbols),
  );
  const plain = text.match(new RegExp(`exp_[${ALPHABET}]{${ID_LENGTH}}`, 'gu')) ?? [];
  return [...new Set([...hidden, ...plain])];
};

const idOf = (symbols: string): readonly string[] => {
  const bits = [...symbols].map((symbol) =>
    SYMBOLS.findIndex((one) => one === symbol)
      .toString(2)
      .padStart(2, '0'),
  );
  const letters = (bits.join('').match(/.{5}/g) ?? []).map(
    (five) => ALPHABET[Number.parseInt(five, 2)] ?? '',
  );
  return letters.length === ID_LENGTH ? [`exp_${letters.join('')}`] : [];
};

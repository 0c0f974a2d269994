import { commonPasswordParts } from './common-password-parts.ts';

/** A password shorter than this is refused by its form (ASVS 5.0 asks for eight, recommends fifteen). */
export const passwordLeast = 12;

/** What must be left once everything that is tried first is taken away. */
const ownLeast = 4;

/**
 * Whether a password is among those tried first: made of common words, the person's own name, runs and repeats.
 * No mixture of signs is asked for (NIST SP 800-63B 5.1.1.2): four words that nobody else would join are fine.
 */
export const isEasyPassword = (password: string, about: readonly string[]): boolean => {
  const own = about.map(plain).filter((word) => word.length >= 2);
  const words = [...own, ...commonPasswordParts].toSorted((a, b) => b.length - a.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), plain(password));
  const [longest = ''] = left
    .split(/[\s\d!-/:-@[-`{-~]+/)
    .map(withoutRuns)
    .toSorted((a, b) => b.length - a.length);
  const signs = withoutRuns(left).replace(/\s/g, '');
  // Digits alone are a telephone, a birthday or a number of some card.
  if (!/\p{L}/u.test(signs)) return true;
  return longest.length < ownLeast && signs.length < 2 * ownLeast;
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Letters and digits that follow or repeat each other three times and more: "1234", "dcba", "aaaa", "abab". */
const withoutRuns = (text: string): string => {
  const short = text.replace(/(.{1,4})\1{2,}/gu, ' ').replace(/(.{3,})\1+/gu, ' ');
  let kept = '';
  let run = '';
  let step: number | undefined;
  const end = () => {
    if (run.length < 3) kept += run;
  };
  for (const sign of short) {
    const last = run.at(-1);
    const here = last === undefined ? undefined : (sign.codePointAt(0) ?? 0) - (last.codePointAt(0) ?? 0);
    const goesOn = here !== undefined && Math.abs(here) === 1 && (step === undefined || step === here);
    if (goesOn) {
      run += sign;
      step = here;
      continue;
    }
    end();
    run = sign;
    step = undefined;
  }
  end();
  return kept;
};

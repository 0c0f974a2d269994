import type { CluePart } from '../../policy/amount-rule.ts';
import { type ClueLevel, clueLevels, type RequirementCode } from '../../policy/fact-words.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { Facts } from './facts.ts';
import { exactly, fraction } from './fraction.ts';
import { type Candidate, type Winners, winnersOf } from './line-up.ts';
import { yuan } from './money-words.ts';
import type { Line } from './ordinary-amount.ts';

export type ClueAward = {
  readonly pays: CluePart['pays'];
  readonly people: Winners;
  readonly fen: number;
  readonly line: Line;
};

/** Shortcomings of the case, not of the reporter: a true and useful clue is honoured in spite of them. */
const OF_THE_CASE: readonly RequirementCode[] = [
  'not-in-scope',
  'not-substantiated',
  'fact-mismatch',
  'no-clear-subject',
  'no-penalty',
];

const CLUE_WORDS: Readonly<Record<ClueLevel, { readonly zh: string; readonly en: string }>> = {
  useful: { zh: '有用线索', en: 'useful clue' },
  valid: { zh: '有效线索', en: 'valid clue' },
  key: { zh: '关键线索', en: 'key clue' },
};

/** The award for this level, or for the highest one below it. */
const awardFor = (part: CluePart, clue: ClueLevel): number | null => {
  const level = clueLevels.indexOf(clue);
  const reached = part.awards.filter((award) => clueLevels.indexOf(award.clue) <= level);
  return reached.length === 0 ? null : Math.max(...reached.map(({ fen }) => fen));
};

const withoutCaseFaults = (line: readonly Candidate[]): readonly Candidate[] =>
  line.map((candidate) => ({
    ...candidate,
    unmet: candidate.unmet.filter((code) => !OF_THE_CASE.includes(code)),
  }));

/** The clue stage, where the measure has one and these facts reach it; null otherwise. */
export const clueAward = (
  pack: PolicyPack,
  facts: Facts,
  line: readonly Candidate[],
  direct: Winners,
): ClueAward | null => {
  const { clue } = facts.case;
  if (clue === null) return null;
  const part = pack.amount.parts.find((one) => one.kind === 'clue-stage');
  if (part === undefined || part.kind !== 'clue-stage') return null;
  const fen = awardFor(part, clue);
  const qualifies = direct.winners.length > 0;
  if (fen === null || (qualifies && part.pays === 'instead')) return null;

  const people = qualifies ? direct : winnersOf(withoutCaseFaults(line));
  const { channels } = part;
  const winners = people.winners.filter(
    ({ report }) => channels === null || channels.includes(report.channel),
  );
  if (winners.length === 0) return null;
  const amount = yuan(fen);
  const name = CLUE_WORDS[clue];
  return {
    pays: qualifies ? 'added' : 'instead',
    people: { winners, undecided: [] },
    fen,
    line: {
      step: part.kind,
      clause: part.clause,
      total: exactly(fraction(fen)),
      text: { zh: `${name.zh}：${amount.zh}`, en: `Award for a ${name.en}: ${amount.en}` },
    },
  };
};

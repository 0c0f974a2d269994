import type { RequirementCode } from '../../policy/fact-words.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { Assessed, Assessment, NeedCode, TraceStep, UnmetCode } from './assessment.ts';
import { capByYear } from './cap-by-year.ts';
import { checkFacts } from './check-facts.ts';
import { type Choice, choose } from './choose.ts';
import { type ClueAward, clueAward } from './clue-award.ts';
import type { Facts } from './facts.ts';
import { type Candidate, lineUp, type Winners, winnersOf } from './line-up.ts';
import { type Line, ordinaryAmount } from './ordinary-amount.ts';
import { roundLines } from './round-lines.ts';
import { divisionNeeds, sharesOf } from './shares.ts';
import { choiceStep, clueOnlyStep, eligibleStep, outsideStep, refusalSteps } from './trace-words.ts';

const reportersOf = (line: readonly Candidate[]) =>
  line.map(({ report, unmet }) => ({ reporter: report.reporter, unmet }));

/** Over all reports, each code once, in the pack's order. */
const allUnmet = (pack: PolicyPack, line: readonly Candidate[]): readonly RequirementCode[] => {
  if (line.length === 1) return line[0]?.unmet ?? [];
  return pack.eligibility.requirements
    .map(({ code }) => code)
    .filter((code) => line.some(({ unmet }) => unmet.includes(code)));
};

const refusedWith = (
  pack: PolicyPack,
  line: readonly Candidate[],
  unmet: readonly UnmetCode[],
  trace: readonly TraceStep[],
  range: Assessment['range'] = null,
): Assessed => ({
  ok: true,
  value: {
    policy: pack.id,
    edition: pack.edition,
    eligible: false,
    unmet,
    amountFen: 0,
    range,
    shares: [],
    needs: [],
    trace,
    reporters: reportersOf(line),
  },
});

const reckon = (
  pack: PolicyPack,
  facts: Facts,
  { winners }: Winners,
  clue: ClueAward | null,
): readonly Line[] => {
  if (clue?.pays === 'instead') return [clue.line];
  const insider = winners.every(({ report }) => report.insider);
  return ordinaryAmount(pack, facts, { insider, clue });
};

const needsOf = (pack: PolicyPack, facts: Facts, winners: Winners, choice: Choice): readonly NeedCode[] => [
  ...choice.needs,
  ...divisionNeeds(pack, facts, winners),
  ...(pack.eligibility.afterClosure && facts.case.closedOn === null ? (['case-closure'] as const) : []),
];

/**
 * Facts in, proposal out: eligible or everything that stands against it, the amount or the officer's limits,
 * the division, what persons still owe, and a reason for every fen. It proposes; people decide (个人信息保护法
 * art 24).
 */
export const assess = (pack: PolicyPack, facts: Facts): Assessed => {
  const faults = checkFacts(pack, facts);
  if (faults.length > 0) return { ok: false, faults };

  const line = lineUp(pack, facts);
  const direct = winnersOf(line);
  const clue = clueAward(pack, facts, line, direct);
  const people = clue === null ? direct : clue.people;
  if (people.winners.length === 0) {
    const unmet = allUnmet(pack, line);
    return refusedWith(pack, line, unmet, refusalSteps(pack, unmet));
  }

  const ordinary = roundLines(pack.amount.rounding, reckon(pack, facts, people, clue));
  const choice = choose(pack, facts, ordinary.limits);
  if (choice.outside) {
    const trace = [...ordinary.explained, outsideStep(pack, choice), eligibleStep(pack)];
    return refusedWith(pack, line, ['outside-range'], trace, choice.range);
  }

  const asComputed = choice.exceptional === null && choice.range === null;
  const { steps, amountFen, faults: shareFaults, shares } = divide(pack, facts, people, choice);
  if (shareFaults.length > 0) return { ok: false, faults: shareFaults };
  return {
    ok: true,
    value: {
      policy: pack.id,
      edition: pack.edition,
      eligible: true,
      unmet: [],
      amountFen,
      range: choice.range,
      shares,
      needs: needsOf(pack, facts, people, choice),
      trace: [
        ...(asComputed ? ordinary.steps : [...ordinary.explained, choiceStep(pack, facts, choice)]),
        ...steps,
        clue?.pays === 'instead' ? clueOnlyStep(pack, allUnmet(pack, line)) : eligibleStep(pack),
      ],
      reporters: reportersOf(line),
    },
  };
};

const divide = (pack: PolicyPack, facts: Facts, people: Winners, choice: Choice) => {
  if (choice.amountFen === null) return { steps: [], amountFen: null, faults: [], shares: [] };
  const { shares, faults } = sharesOf(pack, facts, people, choice.amountFen);
  const capped = capByYear(pack, facts, shares);
  const taken = capped.step === null ? 0 : capped.step.amountFen;
  return {
    steps: capped.step === null ? [] : [capped.step],
    amountFen: choice.amountFen + taken,
    faults,
    shares: capped.shares,
  };
};

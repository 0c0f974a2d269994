import type { AmountPart } from '../../policy/amount-rule.ts';
import type { OutcomeKind } from '../../policy/fact-words.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import { fineOf, hasOutcome } from './case-outcomes.ts';
import type { Facts } from './facts.ts';
import { primaryOf, severityOf } from './requirements.ts';

type Note = (path: string, message: string) => void;

const primaryPath = (facts: Facts): string => {
  const primary = primaryOf(facts);
  return primary === undefined
    ? 'case.violations'
    : `case.violations.${facts.case.violations.indexOf(primary)}`;
};

const needCategory = (facts: Facts, note: Note): void => {
  const { violations } = facts.case;
  if (violations.length === 0) note('case.violations', 'the amount depends on the category');
  violations.forEach(({ category }, index) => {
    if (category === null)
      note(`case.violations.${index}.category`, 'left out, but the amount depends on it');
  });
};

const needAmounts = (facts: Facts, base: readonly OutcomeKind[], note: Note): void => {
  facts.outcomes.forEach(({ kind, amountFen }, index) => {
    if (amountFen === null && base.includes(kind))
      note(`outcomes.${index}.amountFen`, 'left out, but the reward is measured by it');
  });
};

const needLevel = (pack: PolicyPack, facts: Facts, note: Note): void => {
  if (facts.case.incident !== null) return;
  const primary = primaryOf(facts);
  const path = primaryPath(facts);
  if (severityOf(pack, primary) === null) note(`${path}.severity`, 'left out, but the amount depends on it');
  if ((primary?.contribution ?? null) === null)
    note(`${path}.contribution`, 'left out, but the amount depends on it');
};

const checkPart = (part: AmountPart, pack: PolicyPack, facts: Facts, note: Note): void => {
  switch (part.kind) {
    case 'fixed-by-category':
      needCategory(facts, note);
      return;
    case 'percent-of-fine':
    case 'percent-range':
    case 'fine-brackets':
      needAmounts(facts, part.base, note);
      return;
    case 'percent-ceiling':
      needAmounts(facts, part.base, note);
      if (typeof part.rate !== 'string' && (primaryOf(facts)?.contribution ?? null) === null)
        note(`${primaryPath(facts)}.contribution`, 'left out, but the amount depends on it');
      if (
        fineOf(pack, facts, part.base) === null &&
        hasOutcome(pack, facts, part.statutoryMaximumWhen) &&
        facts.case.statutoryMaxFineFen === null
      )
        note('case.statutoryMaxFineFen', 'left out, but without a fine the reward is measured by it');
      return;
    case 'matrix':
      needLevel(pack, facts, note);
      return;
    case 'secondary-violations':
      facts.case.violations.forEach((violation, index) => {
        if (violation !== primaryOf(facts) && severityOf(pack, violation) === null)
          note(`case.violations.${index}.severity`, 'left out, but the amount depends on it');
      });
      return;
    case 'incident': {
      const { incident } = facts.case;
      if (incident !== null && !part.levels.some(({ level }) => level === incident))
        note('case.incident', `the sources of ${pack.id} do not show the amount for ${incident}`);
      return;
    }
    case 'fixed-by-outcome':
    case 'range':
    case 'by-quantity':
    case 'additive':
    case 'clue-stage':
      return;
    default: {
      const never: never = part;
      throw new RangeError(`unknown part: ${JSON.stringify(never)}`);
    }
  }
};

/** What the amount is measured by must be stated once there is something to pay for. */
export const checkWhatTheAmountNeeds = (pack: PolicyPack, facts: Facts, note: Note): void => {
  const { findings, violations } = facts.case;
  if (findings === null || !pack.eligibility.findings.includes(findings)) return;
  const { combine, parts } = pack.amount;
  if (combine === 'primary-plus' && violations.length > 1 && !violations.some(({ primary }) => primary))
    note('case.violations', 'one of several violations must be the primary one');
  for (const part of parts) checkPart(part, pack, facts, note);
};

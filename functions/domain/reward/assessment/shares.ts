import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { FactFault, NeedCode, Share } from './assessment.ts';
import type { Facts } from './facts.ts';
import type { Candidate, Winners } from './line-up.ts';

/** Equal parts; the fen that cannot be divided go to the earliest. */
const divided = (amountFen: number, count: number): readonly number[] => {
  const each = Math.floor(amountFen / count);
  const odd = amountFen % count;
  return Array.from({ length: count }, (_, index) => (index < odd ? each + 1 : each));
};

const insideReport = (rule: PolicyPack['multipleReporters'], winner: Candidate, fen: number): Share[] => {
  const { reporter, members } = winner.report;
  if (rule.jointSplit === 'self-agreed' || members.length === 0) return [{ reporter, amountFen: fen }];
  const names = [reporter, ...members.map((member) => member.reporter)];
  return divided(fen, names.length).map((amountFen, index) => ({
    reporter: names[index] ?? reporter,
    amountFen,
  }));
};

/** By the pack's rule, or as persons agreed; always adds up to the amount. */
export const sharesOf = (
  pack: PolicyPack,
  facts: Facts,
  { winners, undecided }: Winners,
  amountFen: number,
): { readonly shares: readonly Share[]; readonly faults: readonly FactFault[] } => {
  const { agreedShares } = facts;
  if (agreedShares === null || amountFen === 0) {
    const parts = divided(amountFen, Math.max(1, winners.length));
    const shares = winners.flatMap((winner, index) =>
      insideReport(pack.multipleReporters, winner, parts[index] ?? 0),
    );
    return { shares: shares.filter((share) => share.amountFen > 0), faults: [] };
  }
  const entitled = new Set(
    [...winners, ...undecided].flatMap(({ report }) => [
      report.reporter,
      ...report.members.map((member) => member.reporter),
    ]),
  );
  const faults: FactFault[] = agreedShares.flatMap(({ reporter }, index) =>
    entitled.has(reporter)
      ? []
      : [{ path: `agreedShares.${index}.reporter`, message: 'not entitled to a share of this reward' }],
  );
  const total = agreedShares.reduce((sum, share) => sum + share.amountFen, 0);
  if (total !== amountFen)
    faults.push({ path: 'agreedShares', message: `adds up to ${total} fen, the reward is ${amountFen} fen` });
  return { shares: agreedShares.filter((share) => share.amountFen > 0), faults };
};

/** What a person still has to say about the division. */
export const divisionNeeds = (
  pack: PolicyPack,
  facts: Facts,
  { winners, undecided }: Winners,
): readonly NeedCode[] => {
  const consented = (by: 'members' | 'reviewer') => facts.consents.some((consent) => consent.by === by);
  const needs: NeedCode[] = [];
  const joint = winners.some(({ report }) => report.members.length > 0);
  if (joint && pack.multipleReporters.jointSplit === 'self-agreed' && !consented('members'))
    needs.push('members-consent');
  const insiders = winners.filter(({ report }) => report.insider).length;
  const mixed =
    insiders > 0 &&
    insiders < winners.length &&
    pack.amount.multipliers.some(({ anyOf }) => anyOf.includes('insider'));
  if ((undecided.length > 0 || mixed) && !consented('reviewer')) needs.push('reviewer-decision');
  return needs;
};

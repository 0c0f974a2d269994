import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { Share, TraceStep } from './assessment.ts';
import type { Facts } from './facts.ts';
import { yuan } from './money-words.ts';

/** Cuts each share to what the reporter may still receive this year. */
export const capByYear = (
  pack: PolicyPack,
  facts: Facts,
  shares: readonly Share[],
): { readonly shares: readonly Share[]; readonly step: TraceStep | null } => {
  const { perReporterYearFen, clause } = pack.amount.caps;
  if (perReporterYearFen === null) return { shares, step: null };
  const paid = new Map(facts.reports.map((report) => [report.reporter, report.paidThisYearFen]));
  const left = (reporter: string): number => Math.max(0, perReporterYearFen - (paid.get(reporter) ?? 0));
  const cut = shares.map(({ reporter, amountFen }) => ({
    reporter,
    amountFen: Math.min(amountFen, left(reporter)),
  }));
  const taken = shares.reduce((sum, share, index) => sum + (cut[index]?.amountFen ?? 0) - share.amountFen, 0);
  if (taken === 0) return { shares, step: null };
  const cap = yuan(perReporterYearFen);
  return {
    shares: cut.filter(({ amountFen }) => amountFen > 0),
    step: {
      step: 'cap-per-year',
      clause,
      amountFen: taken,
      text: { zh: `每人每年最高${cap.zh}`, en: `At most ${cap.en} per reporter and year` },
    },
  };
};

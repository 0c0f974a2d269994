import type { ProblemCode } from '../../contract/problem-codes.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Seen } from '../../ports/read-book.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { recordRead } from '../../use-cases/records/record-read.ts';
import type { Viewing } from '../../use-cases/views/deadline-view.ts';
import type { WitnessedOperation } from '../../use-cases/words/read-words.ts';

type Staff = { readonly officer: Officer; readonly viewing: Viewing };

/** Answers only after it is written down who is shown what; a read that cannot be recorded is a fault. */
export const witnessed =
  <C extends Staff, T>(
    { id }: { readonly id: WitnessedOperation },
    seen: (shown: T) => Omit<Seen, 'operation'>,
    run: (call: C, deps: Dependencies) => Promise<Outcome<T, ProblemCode>>,
  ) =>
  async (call: C, deps: Dependencies): Promise<Outcome<T, ProblemCode>> => {
    const answer = await run(call, deps);
    if (answer.ok)
      await recordRead(deps, call.officer, call.viewing.now, { operation: id, ...seen(answer.value) });
    return answer;
  };

type Listed = { readonly items: readonly { readonly id: string }[] };

/** A page of a list: which things stood on it. */
export const listed = ({ items }: Listed): Omit<Seen, 'operation'> => ({ shown: items.map(({ id }) => id) });

type Files = readonly { readonly id: string; readonly url?: string | undefined }[];

type CasePage = Listed['items'][number] & {
  readonly caseNumber: string;
  readonly nearby: Listed['items'];
  readonly evidence: Files;
  readonly siteChecks: readonly { readonly evidence: Files }[];
};

/** A case page hands out its files under short-lived addresses: whoever has the page can open them. */
export const caseShown = ({ id, caseNumber, nearby, evidence, siteChecks }: CasePage) => ({
  caseId: id,
  caseNumber,
  shown: nearby.map((near) => near.id),
  files: [...evidence, ...siteChecks.flatMap((check) => check.evidence)]
    .filter(({ url }) => url !== undefined)
    .map((file) => file.id),
});

/** A reward tells of its case, so it stands in the case's chain. */
export const rewardShown = (reward: {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
}) => ({
  caseId: reward.caseId,
  caseNumber: reward.caseNumber,
  shown: [reward.id],
});

export const ledgerShown = ({ items }: { readonly items: readonly { readonly payoutId?: string }[] }) => ({
  shown: items.flatMap(({ payoutId }) => payoutId ?? []),
});

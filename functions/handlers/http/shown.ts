import type { Seen } from '../../ports/read-book.ts';

type Shown = Omit<Seen, 'operation'>;
type Listed = { readonly items: readonly { readonly id: string }[] };

/** A page of a list: which things stood on it. */
export const listed = ({ items }: Listed): Shown => ({ shown: items.map(({ id }) => id) });

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

import { request } from '../../shared/api/request';
import { type Remote, remembered, useRemote } from '../../shared/api/use-remote';

type Sentence = { readonly title: string; readonly text: string; readonly basis?: string };

/** As GET /citizen/policy answers. */
export type Policy = {
  readonly id: string;
  readonly edition: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly source: string | null;
  readonly effectiveFrom: string;
  readonly area: string;
  readonly amounts: readonly Sentence[];
  readonly conditions: readonly Sentence[];
  readonly limits: readonly Sentence[];
  readonly others: readonly { readonly id: string; readonly title: string; readonly area: string }[];
};

/** As GET /citizen/statistics answers. */
export type Statistics = {
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly answered: number | null;
  readonly onTimePercent: number | null;
  readonly byType: readonly { readonly type: string; readonly count: number }[];
  readonly byArea: readonly { readonly division: string; readonly name: string; readonly count: number }[];
  readonly rewards: { readonly paid: number; readonly amountFen: number } | null;
  readonly results: readonly {
    readonly division: string;
    readonly name: string;
    readonly month: string | null;
    readonly type: string;
    readonly findings: string;
    readonly count: number;
  }[];
};

const policies = remembered<Policy>();
const statistics = remembered<Statistics>();

export const usePolicy = (id: string | undefined): Remote<Policy> =>
  useRemote(policies, id ?? 'here', () =>
    request<Policy>({
      method: 'GET',
      path: `/citizen/policy${id ? `?policy=${encodeURIComponent(id)}` : ''}`,
    }),
  );

export const useStatistics = (): Remote<Statistics> =>
  useRemote(statistics, 'city', () => request<Statistics>({ method: 'GET', path: '/citizen/statistics' }));

import type { CaseEvent } from '../../functions/domain/case/case-event.ts';
import { violationCaseOf } from '../../functions/domain/case/violation-case.ts';
import { type Account, accounts, grant } from '../../functions/domain/reward/ledger.ts';
import { rewardOf } from '../../functions/domain/reward/reward.ts';
import type { RewardEvent } from '../../functions/domain/reward/reward-event.ts';
import type {
  CaseRow,
  CaseStore,
  Change,
  Committed,
  LedgerLine,
  PayoutRow,
  RewardRow,
} from '../../functions/ports/case-store.ts';
import type { Payee, Person } from '../../functions/ports/person.ts';

type Kept<Event, Row> = { readonly events: readonly Event[]; readonly row: Row };
export type Balances = Record<Account, number>;

const emptyBalances = (): Balances => ({ granted: 0, available: 0, committed: 0, 'in-transit': 0, paid: 0 });

const missing = (): never => {
  throw new Error('lists of filings are not part of this store');
};

/** A case store in memory: the conditions and the all-or-nothing of the real one, and nothing of its keys. */
export const memoryCaseStore = () => {
  const cases = new Map<string, Kept<CaseEvent, CaseRow>>();
  const rewards = new Map<string, Kept<RewardEvent, RewardRow>>();
  const payouts = new Map<string, PayoutRow>();
  const lines = new Map<string, LedgerLine>();
  const balances = new Map<string, Balances>();
  const evidence = new Map<string, { readonly owner: string; readonly reportId?: string }>();
  const persons = new Map<string, Person>();
  const links: { readonly account: string; readonly reportId: string }[] = [];
  const receipts = new Map<string, string>();
  const payees = new Map<string, Payee>();
  const collections = new Map<string, string>();
  /** What a test lets happen just before each commit: somebody else's write, an outage. */
  let before: () => void | Promise<void> = () => undefined;

  const booksOf = ({ unit, year }: { readonly unit: string; readonly year: number }): Balances =>
    balances.get(`${unit}#${year}`) ?? emptyBalances();
  const booked = (line: Pick<LedgerLine, 'unit' | 'year' | 'postings'>): Balances => {
    const sums = { ...booksOf(line) };
    for (const { account, amountFen } of line.postings) sums[account] += amountFen;
    return sums;
  };

  const whyNot = (change: Change): Exclude<Committed, 'committed'> | undefined => {
    switch (change.kind) {
      case 'case':
      case 'reward': {
        const kept = (change.kind === 'case' ? cases : rewards).get(change.id);
        const version = kept?.events.length ?? 0;
        return change.events[0]?.version === version + 1 ? undefined : 'conflict';
      }
      case 'ledger':
        if (lines.has(change.line.id)) return 'conflict';
        return booked(change.line).available < 0 ? 'budget-exhausted' : undefined;
      case 'attach-evidence': {
        const file = evidence.get(change.id);
        const free = file?.reportId === undefined || file.reportId === change.reportId;
        return file?.owner === change.owner && free ? undefined : 'evidence-unusable';
      }
      default:
        return undefined;
    }
  };

  const apply = (change: Change): void => {
    switch (change.kind) {
      case 'case':
        cases.set(change.id, {
          events: [...(cases.get(change.id)?.events ?? []), ...change.events],
          row: change.row,
        });
        break;
      case 'reward':
        rewards.set(change.id, {
          events: [...(rewards.get(change.id)?.events ?? []), ...change.events],
          row: change.row,
        });
        break;
      case 'payout':
        payouts.set(change.row.id, change.row);
        break;
      case 'ledger':
        balances.set(`${change.line.unit}#${change.line.year}`, booked(change.line));
        lines.set(change.line.id, change.line);
        break;
      case 'attach-evidence':
        evidence.set(change.id, { owner: change.owner, reportId: change.reportId });
        break;
      case 'person':
        persons.set(change.reportId, change.person);
        break;
      case 'account-link':
        links.push({ account: change.account, reportId: change.reportId });
        break;
      case 'receipt':
        receipts.set(change.receiptHash, change.reportId);
        break;
      case 'payee':
        payees.set(change.payoutId, change.payee);
        break;
      case 'collection':
        collections.set(change.codeHash, change.payoutId);
        break;
      case 'case-key':
        break;
      default:
        change satisfies never;
    }
  };

  const due = (now: string) =>
    [
      ...[...cases].map(([id, { row }]) => ({ kind: 'case' as const, id, wakeAt: row.wakeAt })),
      ...[...rewards].map(([id, { row }]) => ({ kind: 'reward' as const, id, wakeAt: row.wakeAt })),
    ]
      .filter(({ wakeAt }) => wakeAt !== undefined && wakeAt <= now)
      .toSorted((a, b) => (a.wakeAt ?? '').localeCompare(b.wakeAt ?? ''));

  const store: CaseStore = {
    readCase: async (id) => {
      const kept = cases.get(id);
      return kept && { id, events: kept.events, violationCase: violationCaseOf(kept.events) };
    },
    readReward: async (id) => {
      const kept = rewards.get(id);
      return kept && { id, events: kept.events, reward: rewardOf(kept.events) };
    },
    readPayout: async (id) => payouts.get(id),
    filings: missing,
    caseRows: async (ids) => ids.flatMap((id) => cases.get(id)?.row ?? []),
    rewardRows: async (ids) => ids.flatMap((id) => rewards.get(id)?.row ?? []),
    listCases: async () => ({ items: [...cases.values()].map(({ row }) => row) }),
    listRewards: async () => ({ items: [...rewards.values()].map(({ row }) => row) }),
    listPayouts: async () => ({ items: [...payouts.values()] }),
    listDue: async (now, limit, kind) =>
      due(now)
        .filter((one) => kind === undefined || one.kind === kind)
        .slice(0, limit)
        .map(({ kind: of, id }) => ({ kind: of, id })),
    nearby: async () => [],
    commit: async (changes) => {
      await before();
      const refusals = changes.map(whyNot).filter((refusal) => refusal !== undefined);
      const refusal = refusals.find((one) => one === 'conflict') ?? refusals[0];
      if (refusal !== undefined) return refusal;
      for (const change of changes) apply(change);
      return 'committed';
    },
  };

  return {
    store,
    cases,
    rewards,
    payouts,
    persons,
    links,
    receipts,
    payees,
    collections,
    evidence,
    ledgerLines: () => [...lines.values()],
    balances: (unit: string, year: number): Balances => booksOf({ unit, year }),
    sumOfAllAccounts: (): number =>
      [...balances.values()].reduce(
        (sum, books) => accounts.reduce((total, account) => total + books[account], sum),
        0,
      ),
    grant: (unit: string, year: number, amountFen: number): void => {
      balances.set(`${unit}#${year}`, booked({ unit, year, postings: grant(amountFen) }));
    },
    beforeCommit: (hook: () => void | Promise<void>): void => {
      before = hook;
    },
  };
};

import type { Change, Committed } from '../../ports/case-store.ts';
import type { CaseKeys } from './case-keys.ts';
import type { ChainHeads } from './chain-heads.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { attachWrite } from './evidence-item.ts';
import { caseWrites, type HistoryWrites, rewardWrites } from './history-writes.ts';
import {
  caseKeyWrite,
  collectionWrite,
  payeeWrite,
  receiptWrite,
  reporterWrites,
} from './identity-writes.ts';
import { ledgerWrites, payoutWrite } from './money-writes.ts';
import { hasOwnText } from './reward-text.ts';
import { transact, type Write } from './transact.ts';

type Kind = Change['kind'];
type Of<K extends Kind> = Extract<Change, { kind: K }>;

const isOf =
  <K extends Kind>(kind: K) =>
  (change: Change): change is Of<K> =>
    change.kind === kind;

/** Everything in one TransactWriteItems over both tables: no part of it is ever seen without the others. */
export const commitChanges = async (
  context: DynamoContext,
  caseKeys: CaseKeys,
  chainHeads: ChainHeads,
  changes: readonly Change[],
): Promise<Committed> => {
  const newKeys = await unwrapNewKeys(caseKeys, changes.filter(isOf('case-key')));
  const histories = await Promise.all([
    ...changes.filter(isOf('case')).map(async (change) => {
      const [previous, key] = await Promise.all([
        chainHeads.hashAt('case', change.id, versionBefore(change)),
        newKeys.get(change.id) ?? caseKeys.of(change.id),
      ]);
      if (previous === undefined) return undefined;
      if (key === undefined) throw new Error('the key of this case was erased: nothing can be added to it');
      return caseWrites(context, change, key, previous);
    }),
    ...changes.filter(isOf('reward')).map(async (change) => {
      const previous = await chainHeads.hashAt('reward', change.id, versionBefore(change));
      if (previous === undefined) return undefined;
      const key = change.events.some(hasOwnText) ? await caseKeys.of(change.row.reportId) : undefined;
      return rewardWrites(context, change, previous, key);
    }),
  ]);
  const written = histories.filter((history) => history !== undefined);
  if (written.length < histories.length) return 'conflict';
  const result = await transact(context, [
    ...written.flatMap(({ writes }) => writes),
    ...(await otherWrites(context, changes)),
  ]);
  if (result === 'committed') remember(caseKeys, chainHeads, newKeys, written);
  return result;
};

const versionBefore = ({ events }: Of<'case'> | Of<'reward'>): number => {
  const [first] = events;
  if (first === undefined) throw new Error('a change of a history has events');
  return first.version - 1;
};

/** Already unwrapped by the service that made them a moment ago: costs no call. */
const unwrapNewKeys = async (
  caseKeys: CaseKeys,
  changes: readonly Of<'case-key'>[],
): Promise<ReadonlyMap<string, Uint8Array>> =>
  new Map(
    await Promise.all(
      changes.map(
        async ({ reportId, wrapped }) => [reportId, await caseKeys.unwrap(reportId, wrapped)] as const,
      ),
    ),
  );

const otherWrites = async (context: DynamoContext, changes: readonly Change[]): Promise<readonly Write[]> => {
  // A file named twice is attached once; a transaction may not touch an item twice.
  const files = new Map(changes.filter(isOf('attach-evidence')).map((change) => [change.id, change]));
  const lines = changes.filter(isOf('ledger')).map(({ line }) => line);
  return [
    ...changes.filter(isOf('payout')).map(({ row }) => payoutWrite(context, row)),
    ...ledgerWrites(context, lines),
    ...[...files.values()].map((change) => attachWrite(context, change)),
    ...changes.filter(isOf('case-key')).map((change) => caseKeyWrite(context, change)),
    ...changes.filter(isOf('receipt')).map((change) => receiptWrite(context, change)),
    ...changes.filter(isOf('collection')).map((change) => collectionWrite(context, change)),
    ...(await reporterWrites(context, changes.filter(isOf('person')), changes.filter(isOf('account-link')))),
    ...(await Promise.all(changes.filter(isOf('payee')).map((change) => payeeWrite(context, change)))),
  ];
};

const remember = (
  caseKeys: CaseKeys,
  chainHeads: ChainHeads,
  newKeys: ReadonlyMap<string, Uint8Array>,
  written: readonly HistoryWrites[],
): void => {
  for (const [reportId, key] of newKeys) caseKeys.remember(reportId, key);
  for (const { kind, id, version, hash } of written) chainHeads.remember(kind, id, version, hash);
};

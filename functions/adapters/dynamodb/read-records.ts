import type { CaseFact } from '../../domain/case/case-event.ts';
import { violationCaseOf } from '../../domain/case/violation-case.ts';
import { rewardOf } from '../../domain/reward/reward.ts';
import type { CaseRecord, Filing, RewardRecord } from '../../ports/case-store.ts';
import type { CaseKeys } from './case-keys.ts';
import type { ChainHeads } from './chain-heads.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { eventOf, type StoredEvent } from './event-item.ts';
import { type HistoryKind, keys } from './keys.ts';
import { readHistory, type StoredHistory } from './read-history.ts';
import { readItems } from './read-items.ts';
import { rewardRowOf } from './reward-row-item.ts';
import { isSealedText, openOwnText } from './reward-text.ts';
import { openEvent } from './sealed-data.ts';
import { storedCaseFact } from './stored-case-fact.ts';
import { storedRewardFact } from './stored-reward-fact.ts';
import { type Item, parsed, textOf } from './stored-values.ts';

/** `undefined`: unknown, or its key was erased. */
export const readCaseRecord = async (
  context: DynamoContext,
  caseKeys: CaseKeys,
  chainHeads: ChainHeads,
  id: string,
): Promise<CaseRecord | undefined> => {
  const [history, key] = await Promise.all([readHistory(context, 'case', id), caseKeys.of(id)]);
  if (history === undefined || key === undefined) return undefined;
  remember(chainHeads, 'case', id, history);
  const events = history.events.map((event) =>
    Object.assign(caseFactOf(id, event, key, history.head), recordedOf(event)),
  );
  return { id, violationCase: violationCaseOf(events), events };
};

const caseFactOf = (id: string, event: StoredEvent, key: Uint8Array, item: Item): CaseFact => {
  if (typeof event.data === 'string') throw new Error('an event of a case is sealed');
  const data = openEvent(id, event, event.data, key);
  return parsed(item, `event ${event.version}`, storedCaseFact, { type: event.type, data });
};

/** First events only, a page of them with one read; what is unknown or erased is left out. */
export const readFilings = async (
  context: DynamoContext,
  caseKeys: CaseKeys,
  ids: readonly string[],
): Promise<readonly Filing[]> => {
  const [items, dataKeys] = await Promise.all([
    readItems(
      context,
      ids.map((id) => keys.event('case', id, 1)),
    ),
    Promise.all(ids.map((id) => caseKeys.of(id))),
  ]);
  const byPartition = new Map(items.map((item) => [textOf(item, 'pk'), item]));
  return ids.flatMap((id, index) => {
    const item = byPartition.get(keys.history('case', id));
    const key = dataKeys[index];
    if (item === undefined || key === undefined) return [];
    const event = eventOf(item);
    const fact = caseFactOf(id, event, key, item);
    return fact.type === 'filed' ? [{ id, filedAt: event.at, report: fact.data }] : [];
  });
};

export const readRewardRecord = async (
  context: DynamoContext,
  caseKeys: CaseKeys,
  chainHeads: ChainHeads,
  id: string,
): Promise<RewardRecord | undefined> => {
  const history = await readHistory(context, 'reward', id);
  if (history === undefined) return undefined;
  remember(chainHeads, 'reward', id, history);
  const stored = history.events.map((event) => {
    if (typeof event.data !== 'string') throw new Error('an event of a reward is not sealed');
    const data: unknown = JSON.parse(event.data);
    return { event, data };
  });
  const { reportId } = rewardRowOf(id, history.head);
  // Who may not open reports reads the reward without what its reporter wrote.
  const sealed = context.opensCases && stored.some(({ data }) => isSealedText(data));
  const key = sealed ? await caseKeys.of(reportId) : undefined;
  const events = stored.map(({ event, data: kept }) => {
    const data = openOwnText(reportId, event, kept, key);
    const fact = parsed(history.head, `event ${event.version}`, storedRewardFact, { type: event.type, data });
    return Object.assign(fact, recordedOf(event));
  });
  return { id, reward: rewardOf(events), events };
};

const recordedOf = ({ version, at, by, commandId, payloadHash }: StoredEvent) => ({
  version,
  at,
  by,
  commandId,
  payloadHash,
});

const remember = (chainHeads: ChainHeads, kind: HistoryKind, id: string, { events }: StoredHistory): void => {
  const last = events.at(-1);
  if (last !== undefined) chainHeads.remember(kind, id, last.version, last.hash);
};

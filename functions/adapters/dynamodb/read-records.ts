import { violationCaseOf } from '../../domain/case/violation-case.ts';
import { rewardOf } from '../../domain/reward/reward.ts';
import type { CaseRecord, RewardRecord } from '../../ports/case-store.ts';
import type { CaseKeys } from './case-keys.ts';
import type { ChainHeads } from './chain-heads.ts';
import type { DynamoContext } from './dynamo-context.ts';
import type { StoredEvent } from './event-item.ts';
import type { HistoryKind } from './keys.ts';
import { readHistory, type StoredHistory } from './read-history.ts';
import { openEvent } from './sealed-data.ts';
import { storedCaseFact } from './stored-case-fact.ts';
import { storedRewardFact } from './stored-reward-fact.ts';
import { parsed } from './stored-values.ts';

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
  const events = history.events.map((event) => {
    if (typeof event.data === 'string') throw new Error('an event of a case is sealed');
    const data = openEvent(id, event, event.data, key);
    const fact = parsed(history.head, `event ${event.version}`, storedCaseFact, { type: event.type, data });
    return Object.assign(fact, recordedOf(event));
  });
  return { id, violationCase: violationCaseOf(events), events };
};

export const readRewardRecord = async (
  context: DynamoContext,
  chainHeads: ChainHeads,
  id: string,
): Promise<RewardRecord | undefined> => {
  const history = await readHistory(context, 'reward', id);
  if (history === undefined) return undefined;
  remember(chainHeads, 'reward', id, history);
  const events = history.events.map((event) => {
    if (typeof event.data !== 'string') throw new Error('an event of a reward is not sealed');
    const data: unknown = JSON.parse(event.data);
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

import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Organisation } from '../../domain/jurisdiction/organisation.ts';
import type { StaffDirectory } from '../../ports/staff-directory.ts';
import { briefMemory } from './brief-memory.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { whetherMet } from './dynamo-evidence-register.ts';
import { keyAttributes, keys } from './keys.ts';
import { organisationOf, tieItem } from './organisation-items.ts';
import { readPartition } from './read-history.ts';
import { readItem } from './read-items.ts';
import { expiry, isLive } from './session-life.ts';
import { accountOf, officerOf, passwordWrites, sessionsEndedItem } from './staff-items.ts';
import { number, text, textOf } from './stored-values.ts';
import { transact } from './transact.ts';

/** Units and officers change a few times a year, and every command asks for them. */
const lifeMs = 60_000;

export type DynamoStaffDirectory = StaffDirectory & {
  /** Drops what is remembered of units and officers. */
  refresh(): void;
};

export const dynamoStaffDirectory = (context: DynamoContext): DynamoStaffDirectory => {
  const organisations = briefMemory<Promise<Organisation>>(context.clock, 1, lifeMs);
  const directories = briefMemory<ReturnType<StaffDirectory['officers']>>(context.clock, 1, lifeMs);
  const organisation = () =>
    remembered(organisations, async () => organisationOf(await readPartition(context, keys.organisation)));
  const refresh = () => {
    organisations.clear();
    directories.clear();
  };
  return {
    organisation,
    officers: () =>
      remembered(directories, async () => {
        const [units, items] = await Promise.all([organisation(), readPartition(context, keys.officers)]);
        return items.map((item) => officerOf(item, units));
      }),
    putTie: async (tie) => {
      await context.client.send(new PutItemCommand({ TableName: context.tables.cases, Item: tieItem(tie) }));
      refresh();
    },
    account: async (username) => {
      const item = await readItem(context, 'cases', keys.staff(username));
      return item === undefined ? undefined : accountOf(context, item, await organisation());
    },
    standing: async (username) => {
      const items = await readPartition(context, keys.staff(username).pk);
      const account = items.find((item) => item['sk']?.S === keys.staff(username).sk);
      const ended = items.find((item) => item['sk']?.S === keys.sessionsEnded(username).sk);
      if (account === undefined) return undefined;
      return {
        officer: officerOf(account, await organisation()),
        ...(ended !== undefined && { sessionsEndedAt: textOf(ended, 'at') }),
      };
    },
    openSession: async (tokenHash, session) => {
      await context.client.send(
        new PutItemCommand({
          TableName: context.tables.cases,
          Item: {
            ...keyAttributes(keys.staffSession(tokenHash)),
            ...expiry(session),
            username: text(session.username),
            openedAt: text(session.openedAt),
            seenAt: text(session.seenAt),
            confirmedAt: text(session.confirmedAt),
          },
        }),
      );
    },
    session: async (tokenHash) => {
      const item = await readItem(context, 'cases', keys.staffSession(tokenHash));
      // What was opened before sessions knew their use has no `openedAt`: sign in again.
      if (item?.['openedAt'] === undefined || !isLive(item, context.clock)) return undefined;
      return {
        username: textOf(item, 'username'),
        openedAt: textOf(item, 'openedAt'),
        expiresAt: textOf(item, 'expiresAt'),
        seenAt: textOf(item, 'seenAt'),
        confirmedAt: textOf(item, 'confirmedAt'),
      };
    },
    noteUse: async (tokenHash, use) => {
      const given = Object.entries(use);
      await whetherMet(
        context.client.send(
          new UpdateItemCommand({
            TableName: context.tables.cases,
            Key: keyAttributes(keys.staffSession(tokenHash)),
            UpdateExpression: `SET ${given.map(([name]) => `#${name} = :${name}`).join(', ')}`,
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: Object.fromEntries(given.map(([name]) => [`#${name}`, name])),
            ExpressionAttributeValues: Object.fromEntries(given.map(([name, at]) => [`:${name}`, text(at)])),
          }),
        ),
      );
    },
    closeSession: async (tokenHash) => {
      await context.client.send(
        new DeleteItemCommand({
          TableName: context.tables.cases,
          Key: keyAttributes(keys.staffSession(tokenHash)),
        }),
      );
    },
    endSessions: async (username, { at, by }) => {
      await context.client.send(
        new PutItemCommand({
          TableName: context.tables.cases,
          Item: sessionsEndedItem(username, at, by),
        }),
      );
    },
    changePassword: async (username, change) =>
      (await transact(context, passwordWrites(context, username, change))) === 'committed',
    consumeOneTimeStep: (username, step) =>
      whetherMet(
        context.client.send(
          new UpdateItemCommand({
            TableName: context.tables.cases,
            Key: keyAttributes(keys.oneTimeStep(username)),
            UpdateExpression: 'SET #step = :step',
            ConditionExpression: 'attribute_not_exists(pk) OR #step < :step',
            ExpressionAttributeNames: { '#step': 'step' },
            ExpressionAttributeValues: { ':step': number(step) },
          }),
        ),
      ),
    refresh,
  };
};

/** Callers at the same time share one read; a failed one is not kept. */
const remembered = <Value>(
  memory: ReturnType<typeof briefMemory<Promise<Value>>>,
  read: () => Promise<Value>,
): Promise<Value> => {
  const held = memory.get('');
  if (held !== undefined) return held;
  const reading = read();
  memory.put('', reading);
  reading.catch(() => memory.clear());
  return reading;
};

import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import type { Officer, Organisation } from '../../domain/jurisdiction/organisation.ts';
import { roles } from '../../domain/jurisdiction/role.ts';
import { tiesOf } from '../../domain/jurisdiction/tie.ts';
import type { PasswordChange, StaffAccount } from '../../ports/staff-directory.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keyAttributes, keys } from './keys.ts';
import { lastingTies } from './organisation-items.ts';
import { openRecord, sealRecord } from './sealed-record.ts';
import { type Item, jsonOf, text, textOf } from './stored-values.ts';
import type { Write } from './transact.ts';

/** The unit is named, not copied: what it may handle is in one place only. */
const storedOfficer = v.object({
  username: v.string(),
  name: v.string(),
  roles: v.array(v.picklist(roles)),
  unit: v.string(),
});

const officerToStore = ({ username, name, roles: held, unit }: Officer): AttributeValue =>
  text(JSON.stringify({ username, name, roles: held, unit: unit.id }));

/** Whoever knows the secret makes the codes: it lies under a key that only signing in may have unwrapped. */
const secretSubject = (username: string): string => `stf_${username}`;
const secretField = 'otpSecret';
const sealedSecret = v.object({ otpSecret: v.string() });

export const accountItem = async (
  context: DynamoContext,
  { officer, passwordHash, otpSecret }: StaffAccount,
): Promise<Record<string, AttributeValue>> => ({
  ...keyAttributes(keys.staff(officer.username)),
  row: officerToStore(officer),
  passwordHash: text(passwordHash),
  ...(await sealRecord(context, secretSubject(officer.username), secretField, { otpSecret }, 'cases')),
});

export const sessionsEndedItem = (
  username: string,
  at: string,
  by: string,
): Record<string, AttributeValue> => ({
  ...keyAttributes(keys.sessionsEnded(username)),
  at: text(at),
  by: text(by),
});

/** In one: no session that the old password opened outlives it. */
export const passwordWrites = (
  { tables }: DynamoContext,
  username: string,
  { fromHash, toHash, at }: PasswordChange,
): readonly Write[] => [
  {
    action: {
      Update: {
        TableName: tables.cases,
        Key: keyAttributes(keys.staff(username)),
        UpdateExpression: 'SET passwordHash = :to, passwordChangedAt = :at',
        ConditionExpression: 'passwordHash = :from',
        ExpressionAttributeValues: { ':to': text(toHash), ':from': text(fromHash), ':at': text(at) },
      },
    },
    refusal: 'conflict',
  },
  {
    action: {
      Put: { TableName: tables.cases, Item: sessionsEndedItem(username, at, `officer:${username}`) },
    },
    refusal: 'fault',
  },
];

/** The directory everybody's page needs, without any secret. */
export const officerItem = (officer: Officer): Record<string, AttributeValue> => ({
  ...keyAttributes({ pk: keys.officers, sk: `OFFICER#${officer.username}` }),
  row: officerToStore(officer),
});

export const officerOf = (item: Item, { units, ties = [] }: Organisation): Officer => {
  const { unit: unitId, ...officer } = jsonOf(item, 'row', storedOfficer);
  const unit = units.find(({ id }) => id === unitId);
  if (unit === undefined) throw new Error(`officer ${officer.username} belongs to no known unit`);
  return { ...officer, unit, ...lastingTies(tiesOf(ties, { officer: officer.username })) };
};

export const accountOf = async (
  context: DynamoContext,
  item: Item,
  organisation: Organisation,
): Promise<StaffAccount> => {
  const officer = officerOf(item, organisation);
  const opened = await openRecord(context, secretSubject(officer.username), secretField, item, 'cases');
  const { otpSecret } = v.parse(sealedSecret, opened);
  return { officer, passwordHash: textOf(item, 'passwordHash'), otpSecret };
};

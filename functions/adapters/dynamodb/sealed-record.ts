import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { KeyPurpose } from '../../ports/key-service.ts';
import { open, seal } from '../crypto/seal.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { bytes, bytesOf, type Item, text, textOf } from './stored-values.ts';

/** `cases`: for what belongs to no reporter. */
type Vault = KeyPurpose['vault'];

const place = (subject: string, field: string) => ({ report: subject, field, version: 1 });

/** A record under a data key of its own; erasing the item erases both. */
export const sealRecord = async (
  { keyService, randomness }: DynamoContext,
  subject: string,
  field: string,
  value: object,
  vault: Vault = 'identities',
): Promise<Record<'sealed' | 'wrapped', AttributeValue>> => {
  const key = await keyService.newDataKey({ vault, subject });
  const sealed = seal(JSON.stringify(value), key.plain, place(subject, field), randomness);
  return { sealed: bytes(sealed), wrapped: text(key.wrapped) };
};

export const openRecord = async (
  { keyService }: DynamoContext,
  subject: string,
  field: string,
  item: Item,
  vault: Vault = 'identities',
): Promise<unknown> => {
  const key = await keyService.unwrap(textOf(item, 'wrapped'), { vault, subject });
  return JSON.parse(open(bytesOf(item, 'sealed'), key, place(subject, field)));
};

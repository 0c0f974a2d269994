import type { DynamoDBError } from '../errors/dynamodb-error.ts';
import { RawJson } from '../store/stored-item.ts';
import { isRecord } from '../values/read-value.ts';

/** JSON text of an answer; stored items go in as the text they were stored with. */
export function encodeOutput(value: unknown): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map(encodeOutput).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  let text = '';
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (member !== undefined)
      text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${encodeOutput(member)}`;
  }
  return `{${text}}`;
}

/** The same answer as plain values. */
export function plainOutput(value: unknown): unknown {
  if (value instanceof RawJson) return JSON.parse(value.text);
  if (Array.isArray(value)) return value.map(plainOutput);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, plainOutput(member)]],
    ),
  );
}

export function encodeError(error: DynamoDBError): string {
  // The service spells the member of this one exception with a capital letter.
  const messageName = error.name === 'TransactionCanceledException' ? 'Message' : 'message';
  return encodeOutput({ __type: error.type, [messageName]: error.message, ...error.members });
}

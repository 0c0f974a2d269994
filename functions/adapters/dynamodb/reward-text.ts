import { open, seal } from '../crypto/seal.ts';
import type { DynamoContext } from './dynamo-context.ts';

/**
 * What a reporter writes in their own words about a reward, by the event that carries it. Such a text may give
 * its writer away, and finance reads rewards: it is sealed under the key of the report, which finance cannot
 * open and which goes when the report is erased.
 */
const textOfReporter: Readonly<Record<string, 'statement' | 'reason'>> = {
  applied: 'statement',
  waived: 'reason',
  objected: 'reason',
};

type Event = { readonly type: string; readonly version: number; readonly data: object };

const place = (reportId: string, { type, version }: Pick<Event, 'type' | 'version'>) => ({
  report: reportId,
  field: `reward ${type}`,
  version,
});

const ownText = ({ type, data }: Event): { readonly name: string; readonly said: string } | undefined => {
  const name = textOfReporter[type];
  const said = name === undefined ? undefined : Object.entries(data).find(([key]) => key === name)?.[1];
  return name !== undefined && typeof said === 'string' && said !== '' ? { name, said } : undefined;
};

export const hasOwnText = (event: Event): boolean => ownText(event) !== undefined;

/** As it is stored. Without a key (the report was erased) the text is not kept at all. */
export const sealOwnText = (
  { randomness }: DynamoContext,
  reportId: string,
  event: Event,
  key: Uint8Array | undefined,
): object => {
  const own = ownText(event);
  if (own === undefined) return event.data;
  const bare = { ...event.data, [own.name]: '' };
  if (key === undefined) return bare;
  const sealed = seal(own.said, key, place(reportId, event), randomness);
  return { ...bare, sealed: Buffer.from(sealed).toString('base64url') };
};

export const isSealedText = (data: unknown): data is { readonly sealed: string } =>
  typeof data === 'object' && data !== null && 'sealed' in data && typeof data.sealed === 'string';

/** Stored data with the text put back; as stored (the text empty) where there is no key for it. */
export const openOwnText = (
  reportId: string,
  event: { readonly type: string; readonly version: number },
  data: unknown,
  key: Uint8Array | undefined,
): unknown => {
  const name = textOfReporter[event.type];
  if (name === undefined || key === undefined || !isSealedText(data)) return data;
  const { sealed, ...rest } = data;
  return { ...rest, [name]: open(Buffer.from(sealed, 'base64url'), key, place(reportId, event)) };
};

import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { localDateOf } from '../../domain/deadline/local-date.ts';
import type { ChangedChain } from '../../ports/record-book.ts';
import type { StreamedImages } from '../../ports/tally.ts';
import { casePrefixes, identityPrefixes } from './key-prefixes.ts';
import { isHead, type Key, keyAttributes, keys } from './keys.ts';
import { type Item, number, numberOf, text, textOf } from './stored-values.ts';

export const chainEndItem = (key: Key, { version, hash, on }: ChangedChain): Item => ({
  ...keyAttributes(key),
  version: number(version),
  hash: text(hash),
  on: text(on),
});

export const chainEndOf = (item: Item): ChangedChain => ({
  chain: textOf(item, 'sk'),
  version: numberOf(item, 'version'),
  hash: textOf(item, 'hash'),
  on: textOf(item, 'on'),
});

export const endShards = [0, 1, 2, 3] as const;

/** Shards, because in a busy hour every write of the table leaves a mark here. */
const endShardOf = (chain: string): number => {
  const [byte = 0] = createHash('sha256').update(chain).digest();
  return byte % endShards.length;
};

const changedImage = v.object({
  pk: v.object({ S: v.string() }),
  sk: v.object({ S: v.string() }),
  version: v.object({ N: v.string() }),
  at: v.object({ S: v.string() }),
  hash: v.object({ B: v.union([v.string(), v.instance(Uint8Array)]) }),
});

/** The head of a case or reward, or the newest entry of a chain of reads, which has no head. */
export const changedChainIn = ({ NewImage }: StreamedImages): ChangedChain | undefined => {
  const image = v.safeParse(changedImage, NewImage);
  if (!image.success) return undefined;
  const { pk, sk, version, at, hash } = image.output;
  const isRead = pk.S.startsWith(casePrefixes.read);
  if (!isRead && !isHead({ sk: sk.S })) return undefined;
  return {
    chain: pk.S,
    version: Number(version.N),
    // Lambda delivers binary values as base64 text.
    hash: Buffer.from(typeof hash.B === 'string' ? Buffer.from(hash.B, 'base64') : hash.B).toString(
      'base64url',
    ),
    on: localDateOf(at.S),
  };
};

export const endKeyOf = (chain: string): { readonly table: 'cases' | 'identities'; readonly key: Key } =>
  chain.startsWith(identityPrefixes.unseal) || chain.startsWith(identityPrefixes.erasure)
    ? { table: 'identities', key: { pk: keys.unsealEnds, sk: chain } }
    : { table: 'cases', key: keys.chainEnd(endShardOf(chain), chain) };

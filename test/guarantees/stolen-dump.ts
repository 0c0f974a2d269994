import { createDecipheriv } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb';
import { openSegments } from '../../functions/adapters/crypto/sealed-file.ts';
import { casePrefixes, identityPrefixes } from '../../functions/adapters/dynamodb/key-prefixes.ts';
import type { KeyService } from '../../functions/ports/key-service.ts';
import { evidenceAreas, type Privileges, type TableGrant, type Vault } from '../../infra/privileges.ts';
import type { World } from './world.ts';

type Item = Readonly<Record<string, AttributeValue>>;

/** Both stores, all objects, the log and the stream, as whoever copies the disks has them. */
export type Dump = {
  readonly cases: readonly Item[];
  readonly identities: readonly Item[];
  /** By object key. */
  readonly objects: ReadonlyMap<string, Buffer>;
  readonly log: string;
};

export const dumpOf = async (world: World, folder: string): Promise<Dump> => {
  const evidence = join(folder, 'evidence');
  const objects = readdirSync(evidence, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    return entry.isFile() ? [[path.slice(evidence.length + 1), readFileSync(path)] as const] : [];
  });
  return {
    cases: await itemsOf(world, 'cases'),
    identities: await itemsOf(world, 'identities'),
    objects: new Map(objects),
    log: world.logged.join('\n'),
  };
};

const itemsOf = async ({ system }: World, TableName: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let ExclusiveStartKey: ScanCommand['input']['ExclusiveStartKey'];
  do {
    const page = await system.client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
};

const readable = <Prefix extends string>(
  items: readonly Item[],
  grant: TableGrant<Prefix> | undefined,
  prefixes: Readonly<Record<Prefix, string>>,
): readonly Item[] =>
  items.filter(({ pk }) => (grant?.reads ?? []).some((prefix) => pk?.S?.startsWith(prefixes[prefix])));

/** What the role of a function lets its code read, and nothing else. */
export const reachOf = (dump: Dump, { cases, identities, evidence }: Privileges): Dump => ({
  cases: readable(dump.cases, cases, casePrefixes),
  identities: readable(dump.identities, identities, identityPrefixes),
  objects: new Map(
    [...dump.objects].filter(([key]) =>
      (evidence?.reads ?? []).some((area) => key.startsWith(evidenceAreas[area])),
    ),
  ),
  log: '',
});

/** Asks for a data key as the role may; undefined where the key service refuses. */
export type Unwrap = (wrapped: string, vault: Vault, subject: string) => Promise<Uint8Array | undefined>;

/** `opens` and the kinds of records the role is limited to, as the templates make them. */
export const unwrapAs =
  (keys: KeyService, mayOpen: (vault: Vault, subject: string) => boolean): Unwrap =>
  async (wrapped, vault, subject) => {
    if (!mayOpen(vault, subject)) return undefined;
    try {
      return await keys.unwrap(wrapped, { vault, subject });
    } catch {
      return undefined;
    }
  };

export type Loot = {
  /** Everything readable: what lay open, and what could be opened. */
  readonly bytes: Buffer;
  readonly opened: number;
  readonly sealed: number;
};

const vaults: readonly Vault[] = ['cases', 'identities'];

/** Everything readable of a dump for whoever may ask for data keys by `unwrap`. */
export const openAll = async (dump: Dump, unwrap: Unwrap): Promise<Loot> => {
  const items = [...dump.cases, ...dump.identities];
  const keys = new Map<string, Uint8Array[]>();
  for (const item of items) {
    const wrapped = item['wrapped']?.S;
    if (wrapped === undefined) continue;
    for (const subject of subjectsOf(item))
      for (const vault of vaults) {
        const key = await unwrap(wrapped, vault, subject);
        if (key !== undefined) keys.set(subject, [...(keys.get(subject) ?? []), key]);
      }
  }
  const parts: Buffer[] = [Buffer.from(dump.log)];
  let sealed = 0;
  let opened = 0;
  for (const item of items) {
    parts.push(Buffer.from(JSON.stringify(item, binaryAsBase64)));
    for (const [name, value] of Object.entries(item)) {
      if (value.B === undefined || !isEnvelope(name, value.B)) continue;
      sealed += 1;
      const held = subjectsOf(item).flatMap((subject) => keys.get(subject) ?? []);
      opened += held.length > 0 ? 1 : 0;
      for (const key of held) parts.push(forced(value.B, key));
    }
  }
  for (const [name, bytes] of dump.objects) {
    parts.push(Buffer.from(name), bytes);
    const [subject = ''] = /evd_[0-9a-z]+/.exec(name) ?? [];
    if (!name.startsWith(evidenceAreas.sealed)) continue;
    sealed += 1;
    for (const key of keys.get(subject) ?? []) {
      opened += 1;
      parts.push(await openedFile(bytes, key, subject));
    }
  }
  return { bytes: Buffer.concat(parts.flatMap((part) => [part, newline])), opened, sealed };
};

const newline = Buffer.from('\n');
const binaryAsBase64 = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

/** Ids an item names: a data key was made for one of them. */
const subjectsOf = (item: Item): readonly string[] => [
  ...new Set(
    [item['pk']?.S, item['sk']?.S, item['reportId']?.S]
      .flatMap((text) => text?.split('#') ?? [])
      // The secret of somebody's one-time codes is bound to their name among the staff.
      .flatMap((part) => (item['passwordHash'] === undefined ? [part] : [part, `stf_${part}`]))
      .filter((part) => part.length > 2),
  ),
];

const isEnvelope = (name: string, value: Uint8Array): boolean =>
  name !== 'hash' && value[0] === 1 && value.length >= 1 + 12 + 16;

/** Whoever holds the key needs neither associated data nor tag: beneath GCM lies a plain counter mode. */
const forced = (envelope: Uint8Array, key: Uint8Array): Buffer => {
  const counter = Buffer.concat([envelope.subarray(1, 13), Buffer.from([0, 0, 0, 2])]);
  const decipher = createDecipheriv('aes-256-ctr', key, counter);
  return Buffer.concat([decipher.update(envelope.subarray(13, -16)), decipher.final()]);
};

const openedFile = async (bytes: Buffer, key: Uint8Array, subject: string): Promise<Buffer> => {
  const source = {
    size: bytes.length,
    read: async (at: number, into: Uint8Array) => bytes.copy(into, 0, at, at + into.length),
    close: async () => undefined,
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of openSegments(source, key, subject)) pieces.push(piece.slice());
  return Buffer.concat(pieces);
};

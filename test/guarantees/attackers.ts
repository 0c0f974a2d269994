import type { KeyService } from '../../functions/ports/key-service.ts';
import type { KeyedHash } from '../../functions/ports/secrets.ts';
import type { FunctionName } from '../../functions/runtime/environment.ts';
import { mayOpenSubject } from '../../infra/openable-subjects.ts';
import { type Privileges, privileges } from '../../infra/privileges.ts';
import { searchFor } from './search.ts';
import { type Dump, openAll, reachOf, unwrapAs } from './stolen-dump.ts';

/** The deployment's keys, and names an attacker has reason to try. */
export type Surroundings = {
  readonly keys: KeyService;
  readonly hash: KeyedHash;
  readonly suspects: readonly string[];
};

/** What can be read of a dump by whoever has these rights, after everything was opened that can be opened. */
const lootOf = async (
  dump: Dump,
  granted: Privileges,
  { keys, hash, suspects }: Surroundings,
): Promise<Buffer> => {
  const unwrap = unwrapAs(
    keys,
    (vault, subject) => granted.opens?.includes(vault) === true && mayOpenSubject(granted, vault, subject),
  );
  const { bytes } = await openAll(dump, unwrap);
  if (granted.secrets?.includes('index') !== true) return bytes;
  // The index is a keyed hash: whoever holds its secret can try the WeChat names of suspects on it.
  const search = searchFor(suspects.map((openid) => [openid, hash.of('account', openid)]));
  return Buffer.concat([bytes, Buffer.from(search(bytes).join('\n'))]);
};

const nothing: Dump = { cases: [], identities: [], objects: new Map(), log: '' };
const noKeys: Privileges = { cases: {} };
const allKeys: Privileges = {
  cases: { reads: ['staff'] },
  identities: { reads: ['citizenSession'] },
  opens: ['cases', 'identities'],
  evidence: { reads: ['sealed'] },
  secrets: ['index'],
};

/** Copies without any key, as disks, backups and log archives are stolen. */
export const thieves = (dump: Dump, around: Surroundings) => ({
  'a copy of both tables': () =>
    lootOf({ ...nothing, cases: dump.cases, identities: dump.identities }, noKeys, around),
  'a copy of the evidence bucket': () => lootOf({ ...nothing, objects: dump.objects }, noKeys, around),
  'the logs and the stream': () => lootOf({ ...nothing, log: dump.log }, noKeys, around),
  'a copy of everything': () => lootOf(dump, noKeys, around),
});

/** A function taken over: what its own role lets it read and open. */
export const takenOver = (name: FunctionName, dump: Dump, around: Surroundings) =>
  lootOf(reachOf(dump, privileges[name]), privileges[name], around);

/** The same with a stolen copy of everything in hand. */
export const takenOverWithCopy = (name: FunctionName, dump: Dump, around: Surroundings) =>
  lootOf(dump, privileges[name], around);

/** Master keys and copies together: nothing withstands that. */
export const everything = (dump: Dump, around: Surroundings) => lootOf(dump, allKeys, around);

import type { CasePrefix, IdentityPrefix } from '../functions/adapters/dynamodb/key-prefixes.ts';
import type { CaseIndexName } from '../functions/adapters/dynamodb/tables.ts';
import type { FunctionName } from '../functions/runtime/environment.ts';

export const evidenceAreas = { quarantine: 'quarantine/', clean: 'clean/', sealed: 'sealed/' } as const;

export type Vault = 'cases' | 'identities';
/** The two index secrets differ, so that no staff function can compute the hash of a citizen's account. */
export type SecretName = 'index' | 'erasure' | 'staffIndex' | 'wechat' | 'wechatPay' | 'front' | 'phoneRelay';

/** Key prefixes a function may read, change and remove; what is not listed it cannot reach. */
export type TableGrant<Prefix> = {
  readonly reads?: readonly Prefix[];
  readonly writes?: readonly Prefix[];
  readonly removes?: readonly Prefix[];
};

export type Privileges = {
  readonly cases: TableGrant<CasePrefix>;
  readonly indexes?: readonly CaseIndexName[];
  readonly identities?: TableGrant<IdentityPrefix>;
  /** Vaults it may make data keys for; alone it can lock away, not look. */
  readonly seals?: readonly Vault[];
  /** Vaults whose data keys it may unwrap. `identities` here means: it can read who somebody is. */
  readonly opens?: readonly Vault[];
  readonly evidence?: TableGrant<keyof typeof evidenceAreas>;
  readonly secrets?: readonly SecretName[];
  /** May sign the daily roots. */
  readonly signsRecords?: true;
};

/** What finding out who signed in takes. */
const signedIn: readonly CasePrefix[] = ['unit', 'staff', 'staffSession'];

/** A reward, what finance sees of it, and its money move in one write. */
const money: readonly CasePrefix[] = ['reward', 'payout', 'budget'];

/**
 * Who may do what, for the whole system. Those who handle a case cannot open the vault; finance sees the
 * payee and no report; only the custodians' function reads sealed originals.
 */
export const privileges: Record<FunctionName, Privileges> = {
  'citizen-api': {
    cases: {
      reads: ['report', 'reward', 'payout', 'evidence', 'policy', 'unit', 'counter', 'recordRoot'],
      writes: ['report', 'evidence', ...money],
    },
    // Whether others were heard around a place: days and states of cases, nothing of what they say.
    indexes: ['place'],
    identities: {
      reads: [
        'person',
        'pseudonym',
        'wrappedKey',
        'receipt',
        'citizenSession',
        'payee',
        'identityAccess',
        'original',
        'attempts',
        'erasure',
      ],
      writes: [
        'person',
        'pseudonym',
        'wrappedKey',
        'receipt',
        'citizenSession',
        'payee',
        'collection',
        'original',
        'attempts',
        'erasure',
        'unsealEnd',
      ],
      // A reporter's own wish to be forgotten. What was reported is not this function's to destroy.
      removes: ['person', 'pseudonym', 'receipt', 'identityAccess'],
    },
    seals: ['cases', 'identities'],
    opens: ['cases', 'identities'],
    evidence: { reads: ['clean'], writes: ['quarantine'] },
    // Only here do the office's phone and the reporter's meet.
    secrets: ['index', 'erasure', 'wechat', 'front', 'phoneRelay'],
  },
  'officer-api': {
    cases: {
      reads: ['report', 'evidence', 'policy', 'counter', 'read', ...money, ...signedIn],
      // Administrators publish editions and holiday notices, and say which measure a place has.
      // What an officer is shown is written down first (`read`).
      writes: ['report', 'evidence', 'policy', 'unit', 'staff', 'staffSession', 'attempts', 'read', ...money],
      // Signing out.
      removes: ['staffSession'],
    },
    indexes: ['queue', 'unit', 'place'],
    identities: { reads: ['wrappedKey'] },
    opens: ['cases'],
    // Officers upload the photos of a site check through the same quarantine as everybody.
    evidence: { reads: ['clean'], writes: ['quarantine'] },
    secrets: ['staffIndex', 'front'],
  },
  'finance-api': {
    cases: {
      reads: ['policy', 'read', ...money, ...signedIn],
      writes: ['read', 'attempts', ...money],
    },
    indexes: ['queue'],
    identities: { reads: ['payee', 'collection'] },
    opens: ['identities'],
    secrets: ['staffIndex', 'wechatPay', 'front'],
  },
  'identity-api': {
    // Of a case the number and the place stand in its head; what it says is sealed under a key of `cases`,
    // which this function cannot open: it learns who reported, not what.
    // Of a file the register says to which report it belongs.
    cases: { reads: ['report', 'evidence', 'policy', ...signedIn] },
    identities: {
      reads: ['person', 'original', 'unseal', 'unsealList'],
      writes: ['unseal', 'unsealList', 'unsealEnd', 'identityAccess'],
      // A list may forget an answered request; the record of it and the reporter's lines stay.
      removes: ['unsealList'],
    },
    opens: ['identities'],
    evidence: { reads: ['sealed'] },
    secrets: ['staffIndex', 'front'],
  },
  webhooks: {
    cases: { reads: ['policy', ...money], writes: money },
    secrets: ['wechatPay'],
  },
  'deadline-sweep': {
    // `counter`: how far a holiday notice has been told.
    cases: {
      // Where chains end is covered by a root each day and then forgotten.
      reads: ['report', 'reward', 'policy', 'counter', 'chainEnd', 'recordRoot'],
      writes: ['report', 'counter', 'recordRoot'],
      removes: ['chainEnd'],
    },
    indexes: ['due'],
    identities: { reads: ['wrappedKey', 'unsealEnd'], removes: ['unsealEnd'] },
    signsRecords: true,
    opens: ['cases'],
  },
  // Apart from the other sweep, because it asks WeChat about transfers and therefore sees payees.
  'reward-sweep': {
    cases: { reads: ['policy', 'counter', ...money], writes: ['counter', ...money] },
    indexes: ['due'],
    identities: { reads: ['payee'] },
    opens: ['identities'],
    secrets: ['wechatPay'],
  },
  // Apart from everything else, because it alone can destroy what was reported and whom a reward was paid to.
  'retention-sweep': {
    cases: { reads: ['report', 'reward'], writes: ['report'] },
    identities: {
      // Of originals whether there is one: it cannot unwrap their keys.
      reads: [
        'person',
        'pseudonym',
        'wrappedKey',
        'payee',
        'identityAccess',
        'original',
        'erasure',
        'retention',
      ],
      // Instead of a destroyed key a mark is left.
      writes: ['wrappedKey', 'original', 'erasure', 'retention', 'unsealEnd'],
      removes: ['person', 'pseudonym', 'payee', 'collection', 'identityAccess', 'retention'],
    },
    // To find the files of a case before its key goes; who reported it can erase, never read.
    opens: ['cases'],
    // A sealed original is destroyed by its key.
    evidence: { removes: ['quarantine', 'clean'] },
    // Numbers of certificates, and nothing by which a person is found.
    secrets: ['erasure'],
  },
  'table-stream': {
    cases: { reads: ['report', 'counter'], writes: ['counter', 'chainEnd'] },
    identities: { reads: ['person'], writes: ['retention'] },
    opens: ['identities'],
    secrets: ['wechat'],
  },
  'evidence-pipeline': {
    cases: { reads: ['evidence'], writes: ['evidence'] },
    // Size and hash of the upload, to see whether it came whole; and the wrapped key of the sealed original.
    identities: { reads: ['original'], writes: ['original'] },
    // Makes a key for each original and cannot open one again.
    seals: ['identities'],
    evidence: { reads: ['quarantine'], writes: ['clean', 'sealed'], removes: ['quarantine'] },
  },
};

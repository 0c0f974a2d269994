import type { CasePrefix, IdentityPrefix } from '../functions/adapters/dynamodb/key-prefixes.ts';
import type { CaseIndexName } from '../functions/adapters/dynamodb/tables.ts';
import type { FunctionName } from '../functions/runtime/environment.ts';

export const evidenceAreas = { quarantine: 'quarantine/', clean: 'clean/', sealed: 'sealed/' } as const;

export type Vault = 'cases' | 'identities';
/** The two index secrets differ, so that no staff function can compute the hash of a citizen's account. */
export type SecretName = 'index' | 'staffIndex' | 'wechat' | 'wechatPay';

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
      reads: ['report', 'reward', 'payout', 'evidence', 'policy', 'unit', 'counter'],
      writes: ['report', 'evidence', ...money],
    },
    identities: {
      reads: ['person', 'pseudonym', 'wrappedKey', 'receipt', 'citizenSession', 'payee', 'identityAccess'],
      writes: [
        'person',
        'pseudonym',
        'wrappedKey',
        'receipt',
        'citizenSession',
        'payee',
        'original',
        'attempts',
      ],
    },
    seals: ['cases', 'identities'],
    opens: ['cases', 'identities'],
    evidence: { reads: ['clean'], writes: ['quarantine'] },
    secrets: ['index', 'wechat'],
  },
  'officer-api': {
    cases: {
      reads: ['report', 'evidence', 'policy', 'counter', ...money, ...signedIn],
      // Administrators publish editions and holiday notices, and say which measure a place has.
      writes: ['report', 'evidence', 'policy', 'unit', 'staff', 'staffSession', 'attempts', ...money],
      // Signing out.
      removes: ['staffSession'],
    },
    indexes: ['queue', 'unit', 'place'],
    identities: { reads: ['wrappedKey'] },
    opens: ['cases'],
    // Officers upload the photos of a site check through the same quarantine as everybody.
    evidence: { reads: ['clean'], writes: ['quarantine'] },
    secrets: ['staffIndex'],
  },
  'finance-api': {
    cases: { reads: ['policy', ...money, ...signedIn], writes: money },
    indexes: ['queue'],
    identities: { reads: ['payee'] },
    opens: ['identities'],
    secrets: ['staffIndex', 'wechatPay'],
  },
  'identity-api': {
    // Of a case the number and the place stand in its head; what it says is sealed under a key of `cases`,
    // which this function cannot open: it learns who reported, not what.
    cases: { reads: ['report', 'policy', ...signedIn] },
    identities: {
      reads: ['person', 'unseal', 'unsealList'],
      writes: ['unseal', 'unsealList', 'identityAccess'],
      // A list may forget an answered request; the record of it and the reporter's lines stay.
      removes: ['unsealList'],
    },
    opens: ['identities'],
    evidence: { reads: ['sealed'] },
    secrets: ['staffIndex'],
  },
  webhooks: {
    cases: { reads: ['policy', ...money], writes: money },
    secrets: ['wechatPay'],
  },
  'deadline-sweep': {
    // `counter`: how far a holiday notice has been told.
    cases: { reads: ['report', 'reward', 'policy', 'counter'], writes: ['report', 'counter'] },
    indexes: ['due'],
    identities: { reads: ['wrappedKey'] },
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
  'table-stream': {
    cases: { reads: ['report', 'counter'], writes: ['counter'] },
    identities: { reads: ['person'] },
    opens: ['identities'],
    secrets: ['wechat'],
  },
  'evidence-pipeline': {
    cases: { reads: ['evidence'], writes: ['evidence'] },
    // Size and hash of the upload, to see whether it came whole.
    identities: { reads: ['original'] },
    evidence: { reads: ['quarantine'], writes: ['clean', 'sealed'], removes: ['quarantine'] },
  },
};

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

const officerWrites: readonly CasePrefix[] = [
  'report',
  'reward',
  'payout',
  'evidence',
  'budget',
  'firstClaim',
  'policy',
  'unit',
  'staff',
  'staffSession',
  'counter',
];

/**
 * Who may do what, for the whole system. Those who handle a case cannot open the vault; finance sees the
 * payee and no report; only the custodians' function reads sealed originals.
 */
export const privileges: Record<FunctionName, Privileges> = {
  'citizen-api': {
    cases: {
      reads: ['report', 'reward', 'payout', 'evidence', 'policy', 'unit', 'counter'],
      writes: ['report', 'reward', 'payout', 'evidence', 'counter'],
    },
    indexes: ['place'],
    identities: {
      reads: ['person', 'pseudonym', 'wrappedKey', 'receipt', 'citizenSession', 'payee', 'identityAccess'],
      writes: ['person', 'pseudonym', 'wrappedKey', 'receipt', 'citizenSession', 'payee'],
      removes: ['person', 'wrappedKey', 'citizenSession'],
    },
    seals: ['cases', 'identities'],
    opens: ['cases', 'identities'],
    evidence: { reads: ['clean'], writes: ['quarantine'] },
    secrets: ['index', 'wechat'],
  },
  'officer-api': {
    cases: {
      reads: [...officerWrites, 'message'],
      writes: officerWrites,
    },
    indexes: ['queue', 'unit', 'place'],
    identities: { reads: ['wrappedKey'] },
    seals: ['cases'],
    opens: ['cases'],
    // Officers upload the photos of a site check through the same quarantine as everybody.
    evidence: { reads: ['clean'], writes: ['quarantine'] },
    secrets: ['staffIndex'],
  },
  'finance-api': {
    cases: {
      reads: ['reward', 'payout', 'budget', 'staff', 'staffSession', 'counter'],
      writes: ['reward', 'payout', 'budget', 'counter'],
    },
    indexes: ['queue'],
    identities: { reads: ['payee', 'wrappedKey'], writes: ['payee'] },
    opens: ['identities'],
    secrets: ['staffIndex', 'wechatPay'],
  },
  'identity-api': {
    // Of a case the number and the place stand in its head; what it says is sealed under a key of `cases`,
    // which this function cannot open: it learns who reported, not what.
    cases: { reads: ['report', 'unit', 'staff', 'staffSession', 'counter'], writes: ['counter'] },
    identities: {
      reads: ['person', 'pseudonym', 'wrappedKey', 'unseal', 'unsealList'],
      writes: ['unseal', 'unsealList', 'identityAccess'],
      // A list may forget an answered request; the record of it and the reporter's lines stay.
      removes: ['unsealList'],
    },
    opens: ['identities'],
    evidence: { reads: ['sealed'] },
    secrets: ['staffIndex'],
  },
  webhooks: {
    cases: {
      reads: ['message', 'reward', 'payout', 'budget'],
      writes: ['message', 'reward', 'payout', 'budget'],
    },
    secrets: ['wechat', 'wechatPay'],
  },
  'deadline-sweep': {
    cases: {
      reads: ['report', 'reward', 'payout', 'budget', 'policy', 'unit'],
      writes: ['report', 'reward', 'payout', 'budget', 'message'],
    },
    indexes: ['due'],
  },
  'table-stream': {
    cases: { reads: ['report', 'reward', 'message'], writes: ['message', 'auditRoot'] },
    identities: { reads: ['pseudonym', 'person', 'wrappedKey'] },
    opens: ['identities'],
    secrets: ['wechat'],
  },
  'evidence-pipeline': {
    cases: { reads: ['evidence'], writes: ['evidence'] },
    identities: { reads: ['wrappedKey'], writes: ['wrappedKey'] },
    seals: ['cases', 'identities'],
    evidence: { reads: ['quarantine'], writes: ['clean', 'sealed'], removes: ['quarantine'] },
    secrets: ['wechat'],
  },
};

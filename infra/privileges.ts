import type { CasePrefix, IdentityPrefix } from '../functions/adapters/dynamodb/key-prefixes.ts';
import type { CaseIndexName } from '../functions/adapters/dynamodb/tables.ts';
import type { FunctionName } from '../functions/runtime/environment.ts';

export const evidenceAreas = { quarantine: 'quarantine/', clean: 'clean/', sealed: 'sealed/' } as const;

export type Vault = 'cases' | 'identities';
export type SecretName = 'index' | 'wechat' | 'wechatPay';

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

/**
 * Who may do what, for the whole system. Those who handle a case cannot open the vault; finance sees the
 * payee and no report; only the custodians' function reads sealed originals.
 */
export const privileges: Record<FunctionName, Privileges> = {
  'citizen-api': {
    cases: {
      reads: ['report', 'reward', 'policy', 'unit', 'counter'],
      writes: ['report', 'reward', 'counter'],
    },
    identities: {
      reads: ['person', 'pseudonym', 'wrappedKey', 'receipt', 'citizenSession', 'payout', 'unsealGrant'],
      writes: ['person', 'pseudonym', 'wrappedKey', 'receipt', 'citizenSession', 'payout'],
      removes: ['person', 'wrappedKey', 'citizenSession'],
    },
    seals: ['cases', 'identities'],
    opens: ['cases', 'identities'],
    evidence: { reads: ['clean'], writes: ['quarantine'] },
    secrets: ['index', 'wechat'],
  },
  'officer-api': {
    cases: {
      reads: [
        'report',
        'reward',
        'budget',
        'firstClaim',
        'policy',
        'unit',
        'staff',
        'staffSession',
        'counter',
        'message',
      ],
      writes: [
        'report',
        'reward',
        'budget',
        'firstClaim',
        'policy',
        'unit',
        'staff',
        'staffSession',
        'counter',
      ],
    },
    indexes: ['queue', 'place'],
    identities: { reads: ['wrappedKey'] },
    seals: ['cases'],
    opens: ['cases'],
    evidence: { reads: ['clean'] },
  },
  'finance-api': {
    cases: {
      reads: ['reward', 'budget', 'staff', 'staffSession', 'counter'],
      writes: ['reward', 'budget', 'counter'],
    },
    identities: { reads: ['payout', 'wrappedKey'], writes: ['payout'] },
    opens: ['identities'],
    secrets: ['wechatPay'],
  },
  'identity-api': {
    cases: { reads: ['staff', 'staffSession', 'counter'], writes: ['counter'] },
    identities: {
      reads: ['person', 'pseudonym', 'wrappedKey', 'unsealGrant'],
      writes: ['unsealGrant'],
    },
    opens: ['identities'],
    evidence: { reads: ['sealed'] },
  },
  webhooks: {
    cases: { reads: ['message', 'reward', 'budget'], writes: ['message', 'reward', 'budget'] },
    identities: { reads: ['payout'], writes: ['payout'] },
    secrets: ['wechat', 'wechatPay'],
  },
  'deadline-sweep': {
    cases: {
      reads: ['report', 'reward', 'budget', 'policy', 'unit'],
      writes: ['report', 'reward', 'budget', 'message'],
    },
    indexes: ['due'],
  },
  'table-stream': {
    cases: { reads: ['report', 'message'], writes: ['message', 'auditRoot'] },
    identities: { reads: ['pseudonym', 'person', 'wrappedKey'] },
    opens: ['identities'],
    secrets: ['wechat'],
  },
  'evidence-pipeline': {
    cases: { reads: ['report'], writes: ['report'] },
    identities: { reads: ['wrappedKey'], writes: ['wrappedKey'] },
    seals: ['cases', 'identities'],
    evidence: { reads: ['quarantine'], writes: ['clean', 'sealed'], removes: ['quarantine'] },
    secrets: ['wechat'],
  },
};

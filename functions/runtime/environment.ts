/**
 * Names of the deployed functions and of the environment variables each one gets: the cloud templates set
 * exactly these, the configuration parser of a function requires exactly these. A variable that is absent
 * here is a capability the function does not have.
 */
export const functionNames = [
  'citizen-api',
  'officer-api',
  'finance-api',
  'identity-api',
  'webhooks',
  'deadline-sweep',
  'reward-sweep',
  'retention-sweep',
  'table-stream',
  'evidence-pipeline',
] as const;

export type FunctionName = (typeof functionNames)[number];

export type EnvironmentName =
  | 'STAGE'
  | 'CASES_TABLE'
  | 'IDENTITIES_TABLE'
  | 'EVIDENCE_BUCKET'
  | 'CASE_KEY_ID'
  | 'IDENTITY_KEY_ID'
  /** Signs the daily roots; can do nothing else. */
  | 'RECORD_KEY_ID'
  /**
   * Secret of the keyed hashes by which a person, receipt or session is found without storing the plain
   * value. Citizens' and staff functions each get another one.
   */
  | 'INDEX_SECRET_ID'
  /** Secret of the numbers of certificates of erasure. */
  | 'ERASURE_SECRET_ID'
  | 'WECHAT_SECRET_ID'
  | 'RELAY_SECRET_ID'
  | 'WECHATPAY_SECRET_ID'
  /** Keys by which the web front proves itself. */
  | 'FRONT_SECRET_ID'
  /** `required`: nothing is served that did not come through the front; `trusted`: what did is believed. */
  | 'FRONT'
  /** Base of addresses that outside services call back, without a final slash. */
  | 'PUBLIC_URL';

export const environmentOf = {
  'citizen-api': [
    'STAGE',
    'CASES_TABLE',
    'IDENTITIES_TABLE',
    'EVIDENCE_BUCKET',
    'CASE_KEY_ID',
    'IDENTITY_KEY_ID',
    'INDEX_SECRET_ID',
    'ERASURE_SECRET_ID',
    'WECHAT_SECRET_ID',
    'RELAY_SECRET_ID',
    'FRONT_SECRET_ID',
    'FRONT',
  ],
  'officer-api': [
    'STAGE',
    'CASES_TABLE',
    'IDENTITIES_TABLE',
    'EVIDENCE_BUCKET',
    'CASE_KEY_ID',
    'INDEX_SECRET_ID',
    'FRONT_SECRET_ID',
    'FRONT',
  ],
  'finance-api': [
    'STAGE',
    'CASES_TABLE',
    'IDENTITIES_TABLE',
    'IDENTITY_KEY_ID',
    'INDEX_SECRET_ID',
    'WECHATPAY_SECRET_ID',
    'PUBLIC_URL',
    'FRONT_SECRET_ID',
    'FRONT',
  ],
  'identity-api': [
    'STAGE',
    'CASES_TABLE',
    'IDENTITIES_TABLE',
    'EVIDENCE_BUCKET',
    'IDENTITY_KEY_ID',
    'INDEX_SECRET_ID',
    'FRONT_SECRET_ID',
    'FRONT',
  ],
  webhooks: ['STAGE', 'CASES_TABLE', 'WECHATPAY_SECRET_ID'],
  'deadline-sweep': ['STAGE', 'CASES_TABLE', 'IDENTITIES_TABLE', 'CASE_KEY_ID', 'RECORD_KEY_ID'],
  'reward-sweep': [
    'STAGE',
    'CASES_TABLE',
    'IDENTITIES_TABLE',
    'IDENTITY_KEY_ID',
    'WECHATPAY_SECRET_ID',
    'PUBLIC_URL',
  ],
  'retention-sweep': [
    'STAGE',
    'CASES_TABLE',
    'IDENTITIES_TABLE',
    'EVIDENCE_BUCKET',
    'CASE_KEY_ID',
    'ERASURE_SECRET_ID',
  ],
  'table-stream': ['STAGE', 'CASES_TABLE', 'IDENTITIES_TABLE', 'IDENTITY_KEY_ID', 'WECHAT_SECRET_ID'],
  'evidence-pipeline': ['STAGE', 'CASES_TABLE', 'IDENTITIES_TABLE', 'EVIDENCE_BUCKET', 'IDENTITY_KEY_ID'],
} as const satisfies Record<FunctionName, readonly EnvironmentName[]>;

/** The header by which the web front proves itself. */
export const frontKeyHeader = 'x-front-key';

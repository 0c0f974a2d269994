/**
 * First letters of every partition key. Repositories build their keys from these and the cloud roles are
 * limited by them (`dynamodb:LeadingKeys`), so a new kind of item needs a line here before anyone may touch
 * it. What each holds and who reads it: `functions/docs/access-patterns.md`.
 */
export const casePrefixes = {
  report: 'R#',
  reward: 'W#',
  payout: 'O#',
  evidence: 'E#',
  budget: 'B#',
  policy: 'P#',
  unit: 'U#',
  staff: 'S#',
  staffSession: 'T#',
  counter: 'N#',
  attempts: 'A#',
  read: 'V#',
  chainEnd: 'D#',
  recordRoot: 'Y#',
} as const;

export const identityPrefixes = {
  person: 'I#',
  pseudonym: 'L#',
  wrappedKey: 'K#',
  receipt: 'C#',
  citizenSession: 'T#',
  payee: 'P#',
  collection: 'H#',
  unseal: 'G#',
  unsealList: 'Q#',
  identityAccess: 'A#',
  original: 'F#',
  attempts: 'N#',
  erasure: 'D#',
  retention: 'Y#',
  unsealEnd: 'U#',
} as const;

export type CasePrefix = keyof typeof casePrefixes;
export type IdentityPrefix = keyof typeof identityPrefixes;

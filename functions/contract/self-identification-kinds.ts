/** Kinds of parts that give a text's writer away, as they travel. */
export const selfIdentificationKinds = [
  'phone',
  'identity-number',
  'bank-card',
  'email',
  'account',
  'plate',
  'name',
  'home',
  'role',
  'work',
  'family',
  'witness',
  'contact',
  'reporter',
] as const;

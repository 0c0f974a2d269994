const lists = ['open', 'all', 'mine'] as const;
export type IdentityList = (typeof lists)[number];

/** Who decides sees what waits first; who watches sees everything; who asked sees the own requests. */
const opens: Readonly<Record<IdentityList, readonly string[]>> = {
  open: ['custodian'],
  all: ['custodian', 'auditor', 'discipline'],
  mine: ['intake', 'case-lead', 'investigator', 'reward-clerk'],
};

export const identityLists = (roles: readonly string[]): readonly IdentityList[] =>
  lists.filter((list) => roles.some((role) => opens[list].includes(role)));

const examining: readonly string[] = ['intake', 'case-lead', 'investigator'];

export const mayAskForOriginal = (roles: readonly string[]): boolean =>
  roles.some((role) => examining.includes(role));

/** The server decides; this only keeps the button from those who never may. */
export const mayAskForIdentity = (roles: readonly string[]): boolean =>
  roles.some((role) => opens.mine.includes(role));

export const rewardStates = [
  'candidate',
  'invited',
  'applied',
  'proposed',
  'reviewed',
  'consent-pending',
  'approved',
  'notified',
  'objected',
  'claimed',
  'paying',
  'paid',
  'ineligible',
  'rejected',
  'forfeited',
  'waived',
  'revoked',
] as const;

export type RewardState = (typeof rewardStates)[number];

/** States in which somebody still owes an act. */
export const openRewardStates = [
  'candidate',
  'invited',
  'applied',
  'proposed',
  'reviewed',
  'consent-pending',
  'approved',
  'notified',
  'objected',
  'claimed',
  'paying',
] as const satisfies readonly RewardState[];

export const isOpen = (state: RewardState): boolean => openRewardStates.some((open) => open === state);

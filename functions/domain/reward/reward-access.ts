import { accessPolicies } from '../access/access-policies.ts';
import type { StaffRelation } from '../access/access-policy.ts';
import { permits } from '../access/permits.ts';
import { covers } from '../jurisdiction/division.ts';
import { type Officer, oversees } from '../jurisdiction/organisation.ts';
import type { Reward } from './reward.ts';

/** Reward staff sit at the county or the city; the measure's own township scheme is handled by its county. */
const relationsToReward = ({ unit }: Officer, { nomination }: Reward): readonly StaffRelation[] =>
  oversees(unit) && covers(unit.division, nomination.division) ? ['own-area'] : [];

type Operation = 'readRewardDesk' | 'commandReward' | 'commandPayout';
const operations: readonly Operation[] = ['readRewardDesk', 'commandReward', 'commandPayout'];

/** May open it under this operation; left out: under one of them. */
export const mayWorkOn = (officer: Officer, reward: Reward, operation?: Operation): boolean => {
  const relations = relationsToReward(officer, reward);
  return (operation === undefined ? operations : [operation]).some((one) =>
    permits(accessPolicies[one], officer, relations),
  );
};

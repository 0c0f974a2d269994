import type { Role } from '../../domain/jurisdiction/role.ts';
import { type CourseContext, courseDays, onDay } from './course.ts';
import { officerFor } from './officers-for.ts';
import { rewardSteps, type Story, type Told } from './story.ts';

type RewardCommand = Extract<Told, { do: 'reward' }>['command'];

/** Working days after the event a reward starts from. */
const days = {
  usual: { proposed: 2, reviewed: 3, approved: 4, notified: 5, claimed: 7, paid: 9 },
  quick: { proposed: 1, reviewed: 1, approved: 2, notified: 2, claimed: 3, paid: 4 },
} as const;
/** The reporter takes three days to apply. */
const APPLIED = 3;

/** What usually happens to a reward, as far as the story went. */
export const rewardCourse = (story: Story, context: CourseContext): readonly Told[] => {
  const { reward } = story;
  if (reward === undefined) return [];
  const { division, minute, pack } = context;
  const applies = pack.process.mode === 'application-first';
  const start = startOf(story, context);
  const on = days[story.pace];
  const shift = start + (applies ? APPLIED : 0);
  const reached = (step: (typeof rewardSteps)[number]): boolean =>
    rewardSteps.indexOf(reward.until) >= rewardSteps.indexOf(step);
  const by = (role: Role, day: number, hour: number, command: RewardCommand): Told => ({
    at: onDay(day, hour, minute),
    do: 'reward',
    by: officerFor(role, division),
    command,
  });
  const finance = (hour: number, command: Extract<Told, { do: 'payout' }>['command']): Told => ({
    at: onDay(shift + on.paid, hour, minute),
    do: 'payout',
    by: officerFor('finance', division),
    command,
  });

  const course: Told[] = [];
  if (applies && reached('invited')) course.push(by('reward-clerk', start, 14, { command: 'invite' }));
  if (applies && reached('applied'))
    course.push({
      at: onDay(shift, 20, minute),
      do: 'own',
      command: { command: 'apply', statement: '情况属实，申请奖励。' },
    });
  if (reached('proposed'))
    course.push(
      by('reward-clerk', shift + on.proposed, 10, {
        command: 'propose',
        chosenFen: reward.chosenFen,
        reason: reward.why,
      }),
    );
  if (reached('reviewed'))
    course.push(
      by('reward-reviewer', shift + on.reviewed, 14, {
        command: 'review',
        remark: '事实清楚，金额与条款相符。',
      }),
    );
  if (reached('approved'))
    course.push(by('reward-approver', shift + on.approved, 9, { command: 'approve', remark: '同意。' }));
  if (reached('notified')) course.push(by('reward-clerk', shift + on.notified, 15, { command: 'notify' }));
  if (reached('claimed'))
    course.push({
      at: onDay(shift + on.claimed, 20, minute),
      do: 'own',
      command: { command: 'claim', channel: reward.channel },
    });
  if (reached('paying')) course.push(finance(9, { command: 'pay' }));
  if (reached('paid'))
    course.push(
      finance(16, { command: 'confirm', reference: reward.channel === 'bank' ? '网银回单已核' : undefined }),
    );
  return course;
};

/** From the served penalty, from the answer where the reporter applies, or from the findings where these are enough. */
const startOf = (story: Story, { pack }: CourseContext): number => {
  const on = courseDays(story);
  if (pack.process.mode === 'application-first') return on.replied;
  return pack.eligibility.outcomes.length === 0 ? on.found : on.served;
};

type Owed = { readonly next?: { readonly owedBy: string } | undefined };
type Running = Owed & { readonly state: string };

/** Rewards at which the reporter must do something: they come first, since they can be lost. */
export const rewardsForMe = <Reward extends Owed>(rewards: readonly Reward[]): readonly Reward[] =>
  rewards.filter(({ next }) => next?.owedBy === 'reporter');

/** Up to three running reports, those first that wait for the reporter. */
export const runningReports = <Report extends Running>(reports: readonly Report[]): readonly Report[] =>
  reports
    .filter(({ state, next }) => state !== 'closed' && state !== 'not-accepted' && next)
    .sort((a, b) => Number(b.next?.owedBy === 'reporter') - Number(a.next?.owedBy === 'reporter'))
    .slice(0, 3);

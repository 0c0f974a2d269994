import { commandReward, listRewardDesk, readRewardDesk } from '../../contract/reward-desk.ts';
import { accepted } from '../../domain/outcome.ts';
import { commandReward as command } from '../../use-cases/reward/command-reward.ts';
import { listRewardDesk as list, readRewardDesk as read } from '../../use-cases/reward/read-reward-desk.ts';
import { say } from '../../use-cases/words/language.ts';
import { rewardStepWords } from '../../use-cases/words/reward-words.ts';
import { route } from '../http/route.ts';
import { listed, rewardShown } from '../http/shown.ts';
import { witnessed } from '../http/witnessed.ts';

export const rewardDeskRoutes = [
  route(
    listRewardDesk,
    witnessed(listRewardDesk, listed, async ({ officer, query, viewing }, deps) =>
      accepted(await list(deps, { officer, ...query }, viewing)),
    ),
  ),
  route(
    readRewardDesk,
    witnessed(readRewardDesk, rewardShown, ({ officer, id, viewing }, deps) =>
      read(deps, id, officer, viewing),
    ),
  ),
  route(commandReward, async ({ officer, id, body, claim, viewing }, deps) => {
    const { version, ...given } = body;
    const done = await command(deps, {
      rewardId: id,
      officer,
      command: given,
      expectedVersion: version,
      claim: claim(`officer:${officer.username}`),
    });
    if (!done.ok) return done;
    const { state, version: reached, allowed } = done.value;
    const stateText = say(rewardStepWords[state], viewing.language);
    return accepted({ id, state, stateText, version: reached, allowedActions: [...allowed] });
  }),
];

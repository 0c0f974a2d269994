import { askChallenge } from '../../contract/challenge.ts';
import { accepted } from '../../domain/outcome.ts';
import { workAhead } from '../../use-cases/limit/admit.ts';
import { boundTo } from '../http/limited.ts';
import { route } from '../http/route.ts';

export const challengeRoutes = [
  route(askChallenge, async ({ body, address, viewing }, deps) => {
    const challenge = await workAhead(deps, {
      counted: [{ rule: 'filing', side: 'reporter', together: `${address}|` }],
      bound: boundTo(body.for, body.key),
      now: viewing.now,
    });
    return accepted({ ...(challenge !== undefined && { challenge }) });
  }),
];

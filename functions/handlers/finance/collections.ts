import { collectCash } from '../../contract/finance.ts';
import { accepted } from '../../domain/outcome.ts';
import { collectCash as collect } from '../../use-cases/payout/collect-cash.ts';
import { payoutAnswer } from '../../use-cases/payout/read-payouts.ts';
import { limited } from '../http/limited.ts';
import { route } from '../http/route.ts';

/** Cash at the desk. Whoever tries codes is stopped; whoever brings right ones is not counted. */
export const collectionRoute = route(
  collectCash,
  limited(
    {
      rule: 'collection',
      side: 'staff',
      of: ({ officer }) => officer.username,
      anywhere: true,
      failuresOnly: true,
    },
    async ({ officer, body, claim, viewing }, deps) => {
      const done = await collect(deps, {
        code: body.collectionCode,
        officer,
        claim: claim(`officer:${officer.username}`),
      });
      return done.ok ? accepted(await payoutAnswer(deps, done.value, officer, viewing)) : done;
    },
  ),
);

import { commandPayout, listPayouts, readLedger } from '../../contract/finance.ts';
import { accepted } from '../../domain/outcome.ts';
import { commandPayout as command } from '../../use-cases/payout/command-payout.ts';
import {
  readLedger as ledger,
  listPayouts as list,
  payoutAnswer,
} from '../../use-cases/payout/read-payouts.ts';
import { route } from '../http/route.ts';
import { ledgerShown, listed } from '../http/shown.ts';
import { witnessed } from '../http/witnessed.ts';
import { collectionRoute } from './collections.ts';

/** Money: payee and amount, never the report. */
export const financeRoutes = [
  route(
    listPayouts,
    witnessed(listPayouts, listed, async ({ officer, query, viewing }, deps) =>
      accepted(await list(deps, { officer, ...query }, viewing)),
    ),
  ),
  route(commandPayout, async ({ officer, id, body, claim, viewing }, deps) => {
    const { version, ...given } = body;
    const done = await command(deps, {
      payoutId: id,
      officer,
      command: given,
      expectedVersion: version,
      claim: claim(`officer:${officer.username}`),
    });
    return done.ok ? accepted(await payoutAnswer(deps, done.value, officer, viewing)) : done;
  }),
  collectionRoute,
  route(
    readLedger,
    witnessed(readLedger, ledgerShown, async ({ officer, query, viewing }, deps) =>
      accepted(await ledger(deps, { officer, ...query }, viewing)),
    ),
  ),
];

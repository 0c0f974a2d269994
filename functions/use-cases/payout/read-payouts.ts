import { localDateOf } from '../../domain/deadline/local-date.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accounts } from '../../domain/reward/ledger.ts';
import { allowedPayoutActions } from '../../domain/reward/reward-transitions.ts';
import type { PageRequest, Payee, PayoutRow } from '../../ports/case-store.ts';
import { countiesOf } from '../case/list-cases.ts';
import type { Dependencies } from '../dependencies.ts';
import { nextView, type Viewing } from '../views/deadline-view.ts';
import { say } from '../words/language.ts';
import { accountWords, ledgerWords } from '../words/ledger-words.ts';
import { payoutStateWords } from '../words/reward-words.ts';

type Deps = Pick<Dependencies, 'store' | 'staff' | 'policies' | 'vault' | 'ledger'>;

const STATES = ['waiting', 'failed', 'paying', 'paid'] as const;

/** Finance sees payee and amount, never the report: the row holds no case, place or text. */
export const listPayouts = async (
  deps: Deps,
  request: PageRequest & { readonly officer: Officer; readonly state?: PayoutRow['state'] | undefined },
  viewing: Viewing,
) => {
  const organisation = await deps.staff.organisation();
  const states = request.state === undefined ? STATES : [request.state];
  const { limit, cursor } = request;
  const page = await deps.store.listPayouts(countiesOf(request.officer, organisation), states, {
    limit,
    cursor,
  });
  const items = await Promise.all(page.items.map((row) => payoutView(deps, row, request.officer, viewing)));
  return { items, ...(page.cursor !== undefined && { cursor: page.cursor }) };
};

export const payoutView = async (deps: Deps, row: PayoutRow, officer: Officer, viewing: Viewing) => {
  const [payee, reward] = await Promise.all([deps.vault.payee(row.id), deps.store.readReward(row.rewardId)]);
  const next = nextView(row, viewing);
  return {
    id: row.id,
    state: row.state,
    stateText: say(payoutStateWords[row.state], viewing.language),
    amountFen: row.amountFen,
    channel: row.channel,
    payee: payeeView(payee),
    version: row.version,
    ...(next !== undefined && { next }),
    ...(row.billNumber !== undefined && { billNumber: row.billNumber }),
    ...(row.failReason !== undefined && { failText: row.failReason }),
    allowedActions: reward === undefined ? [] : allowedPayoutActions(reward.reward, officer),
  };
};

const payeeView = (payee: Payee | undefined) => {
  if (payee === undefined) return {};
  if (payee.channel === 'bank')
    return { name: payee.accountName, account: payee.accountNumber, bankName: payee.bankName };
  return { ...(payee.name !== undefined && { name: payee.name }), account: `微信 ${payee.openid.slice(-6)}` };
};

export const readLedger = async (
  { ledger }: Pick<Dependencies, 'ledger'>,
  request: PageRequest & { readonly officer: Officer; readonly year?: number | undefined },
  { now, language }: Viewing,
) => {
  const { unit } = request.officer;
  const year = request.year ?? Number(localDateOf(now).slice(0, 4));
  const [balances, lines] = await Promise.all([
    ledger.balances(unit.id, year),
    ledger.lines(unit.id, year, { limit: request.limit, cursor: request.cursor }),
  ]);
  return {
    year,
    balances: accounts.map((account) => ({
      account,
      title: say(accountWords[account], language),
      amountFen: balances?.[account] ?? 0,
    })),
    items: lines.items.map(({ at, payoutId, text, postings }) => ({
      at,
      ...(payoutId !== undefined && { payoutId }),
      text: say(ledgerWords(text), language),
      entries: postings.map(({ account, amountFen }) => ({ account, amountFen })),
    })),
    ...(lines.cursor !== undefined && { cursor: lines.cursor }),
  };
};

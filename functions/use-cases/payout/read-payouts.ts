import { localDateOf } from '../../domain/deadline/local-date.ts';
import { type Officer, receivingUnit } from '../../domain/jurisdiction/organisation.ts';
import { accounts } from '../../domain/reward/ledger.ts';
import { allowedPayoutActions } from '../../domain/reward/reward-guard.ts';
import type { PageRequest, PayoutRow, RewardRecord } from '../../ports/case-store.ts';
import type { Payee } from '../../ports/person.ts';
import { countiesOf } from '../case/list-cases.ts';
import type { Dependencies } from '../dependencies.ts';
import { payoutRow, rewardRow } from '../reward/reward-changes.ts';
import { nextView, type Viewing } from '../views/deadline-view.ts';
import { say } from '../words/language.ts';
import { accountWords, ledgerWords } from '../words/ledger-words.ts';
import { outgoingWords } from '../words/outgoing-words.ts';
import { paymentFailureWords } from '../words/payment-failure-words.ts';
import { payoutStateWords } from '../words/reward-words.ts';

type Deps = Pick<Dependencies, 'store' | 'staff' | 'policies' | 'vault' | 'ledger'>;

/** What is cancelled is shown only to who asks for it. */
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

/** After a command: the payout as the command left it, also when the answer is asked for again later. */
export const payoutAnswer = (deps: Deps, record: RewardRecord, officer: Officer, viewing: Viewing) => {
  const { id, reward, events } = record;
  const row = payoutRow(id, reward, rewardRow(id, reward, events, deps.policies));
  if (row === undefined) throw new Error('a payout command leaves a payout');
  return payoutView(deps, row, officer, { ...viewing, now: events.at(-1)?.at ?? viewing.now }, record);
};

const payoutView = async (
  deps: Deps,
  row: PayoutRow,
  officer: Officer,
  viewing: Viewing,
  known?: RewardRecord,
) => {
  const [payee, reward] = await Promise.all([
    deps.vault.payee(row.id),
    known ?? deps.store.readReward(row.rewardId),
  ]);
  const next = nextView(row, viewing);
  return {
    id: row.id,
    state: row.state,
    stateText: say(payoutStateWords[row.state], viewing.language),
    amountFen: row.amountFen,
    channel: row.channel,
    payee: payeeView(payee),
    version: row.version,
    // Over the desk already: nobody waits for the bearer any more.
    ...(next !== undefined && !(row.channel === 'cash' && row.state === 'paying') && { next }),
    ...(row.billNumber !== undefined && { billNumber: row.billNumber }),
    ...(row.channel === 'bank' && { remark: outgoingWords.bankRemark }),
    ...(row.failReason !== undefined && {
      failText: say(paymentFailureWords(row.failReason), viewing.language),
    }),
    allowedActions: reward === undefined ? [] : allowedPayoutActions(reward.reward, officer),
  };
};

const payeeView = (payee: Payee | undefined) => {
  if (payee === undefined || payee.channel === 'cash') return {};
  if (payee.channel === 'bank')
    return {
      name: payee.accountName,
      account: payee.accountNumber,
      bankName: payee.bankName,
      ...(payee.recipient !== undefined && { recipient: payee.recipient }),
    };
  return { ...(payee.name !== undefined && { name: payee.name }), account: `微信 ${payee.openid.slice(-6)}` };
};

/** The books are kept by the unit that receives a county's reports; the city's officers see all of them. */
export const readLedger = async (
  { ledger, staff }: Pick<Dependencies, 'ledger' | 'staff'>,
  request: PageRequest & { readonly officer: Officer; readonly year?: number | undefined },
  { now, language }: Viewing,
) => {
  const organisation = await staff.organisation();
  const units = countiesOf(request.officer, organisation).flatMap(
    (county) => receivingUnit(organisation, county)?.id ?? [],
  );
  const year = request.year ?? Number(localDateOf(now).slice(0, 4));
  const [balances, lines] = await Promise.all([
    Promise.all(units.map((unit) => ledger.balances(unit, year))),
    ledger.lines(units, year, { limit: request.limit, cursor: request.cursor }),
  ]);
  return {
    year,
    balances: accounts.map((account) => ({
      account,
      title: say(accountWords[account], language),
      amountFen: balances.reduce((sum, balance) => sum + (balance?.[account] ?? 0), 0),
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

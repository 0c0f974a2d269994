import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { payoutCommandBody } from '../../../../functions/contract/finance.ts';
import { rewardCommandBody } from '../../../../functions/contract/reward-desk.ts';
import { payoutCommands, payoutFields } from '../../../../miniapp/src/desk/finance/payout-commands';
import { buildBody } from '../../../../miniapp/src/desk/forms/build-body';
import {
  arrangeDecisions,
  rewardCommands,
  rewardFields,
} from '../../../../miniapp/src/desk/rewards/reward-commands';
import { signaturesInOrder } from '../../../../miniapp/src/desk/rewards/signatures-in-order';

const filled = {
  reason: '符合第六条',
  remark: '无误',
  number: '示府函〔2026〕3号',
  on: '2026-08-01',
  upheld: true,
  text: '原图已核对',
};

describe('a decision on a reward', () => {
  it('has a form for each command of the contract', () => {
    const known = rewardCommandBody.options.map(({ entries }) => entries.command.literal);
    expect(Object.keys(rewardCommands).sort()).toEqual([...known].sort());
    const paying = payoutCommandBody.options.map(({ entries }) => entries.command.literal);
    expect(Object.keys(payoutCommands).sort()).toEqual([...paying].sort());
  });

  it('asks for the amount only where the measure leaves a choice, and then for the reason too', () => {
    expect(rewardFields('propose', false).map(({ name }) => name)).toEqual(['reason']);
    expect(rewardFields('propose', true).map(({ name, required }) => [name, required])).toEqual([
      ['chosenFen', true],
      ['reason', true],
    ]);
  });

  it('sends what the contract accepts', () => {
    for (const { entries } of rewardCommandBody.options) {
      const command = entries.command.literal;
      const body = {
        command,
        version: 1,
        ...buildBody(rewardFields(command, true), { ...filled, chosenFen: 300 }),
      };
      expect([command, v.safeParse(rewardCommandBody, body).success]).toEqual([command, true]);
    }
    const chosen = buildBody(rewardFields('propose', true), { ...filled, chosenFen: 300 });
    expect(chosen).toEqual({ chosenFen: 30_000, reason: '符合第六条' });
  });

  it('puts what goes forward before what goes back', () => {
    expect(arrangeDecisions(['reject', 'return', 'approve', 'unknown'])).toEqual([
      'approve',
      'return',
      'reject',
    ]);
  });

  it('asks WeChat itself for the result, and a clerk for the bank’s reference', () => {
    expect(payoutFields('confirm', 'wechat')).toEqual([]);
    expect(payoutFields('confirm', 'bank').map(({ name }) => name)).toEqual(['reference']);
  });
});

describe('the row of signatures', () => {
  const by = (step: string, name: string) => ({ step, by: name, at: '2026-08-01T01:00:00.000Z' });

  it('shows three places in their order, signed or not', () => {
    const row = signaturesInOrder([by('reviewed', '吴岩'), by('proposed', '陈洁')]);
    expect(row.map(({ step, signature }) => [step, signature?.by])).toEqual([
      ['proposed', '陈洁'],
      ['reviewed', '吴岩'],
      ['approved', undefined],
    ]);
  });

  it('shows the latest signature of a proposal that was returned and signed anew', () => {
    const row = signaturesInOrder([by('proposed', '陈洁'), by('proposed', '李想')]);
    expect(row[0]?.signature?.by).toBe('李想');
  });
});

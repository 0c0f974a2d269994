import { describe, expect, it } from 'vitest';
import { type ClaimForm, claimFaults, toPayout } from '../../../miniapp/src/features/reward/claim';

const form: ClaimForm = {
  channel: 'wechat',
  realName: '',
  accountName: '',
  accountNumber: '',
  bankName: '',
  consent: true,
};

describe('claiming a reward', () => {
  it('asks WeChat users for a name from 2,000 元 on, not below', () => {
    expect(claimFaults(form, 199_999)).toEqual([]);
    expect(claimFaults(form, 200_000)).toEqual(['realName']);
  });
  it('wants the separate consent', () => {
    expect(claimFaults({ ...form, consent: false }, 20_000)).toEqual(['consent']);
  });
  it('checks the account', () => {
    expect(claimFaults({ ...form, channel: 'bank' }, 20_000)).toEqual([
      'accountName',
      'accountNumber',
      'bankName',
    ]);
  });
  it('sends digits only', () => {
    const bank: ClaimForm = {
      ...form,
      channel: 'bank',
      accountName: ' 张三 ',
      accountNumber: '6222 0000-1111',
      bankName: '示范银行',
    };
    expect(toPayout(bank, undefined)).toEqual({
      channel: 'bank',
      accountName: '张三',
      accountNumber: '622200001111',
      bankName: '示范银行',
    });
  });
  it('asks for nothing but the consent where it is cash', () => {
    const cash: ClaimForm = { ...form, channel: 'cash', realName: '张三', accountNumber: '622200001111' };
    expect(claimFaults(cash, 9_999_900)).toEqual([]);
    expect(toPayout(cash, 'sandbox:a')).toEqual({ channel: 'cash' });
  });
  it('tells the account to pay only when the session does not', () => {
    expect(toPayout(form, undefined)).toEqual({ channel: 'wechat' });
    expect(toPayout(form, 'sandbox:a')).toEqual({ channel: 'wechat', loginCode: 'sandbox:a' });
  });
});

import type { Payout } from '../../../../functions/contract/rewards';

export type ClaimForm = {
  readonly channel: Payout['channel'];
  readonly realName: string;
  readonly accountName: string;
  readonly accountNumber: string;
  readonly bankName: string;
  readonly consent: boolean;
};

export type ClaimFault = 'realName' | 'accountName' | 'accountNumber' | 'bankName' | 'consent';

/** WeChat checks the payee's name from 2,000 元 on. */
const nameCheckFromFen = 2_000_00;

export const needsRealName = (amountFen: number | null): boolean =>
  amountFen !== null && amountFen >= nameCheckFromFen;

export function claimFaults(form: ClaimForm, amountFen: number | null): readonly ClaimFault[] {
  const faults: ClaimFault[] = [];
  if (form.channel === 'wechat') {
    if (needsRealName(amountFen) && form.realName.trim() === '') faults.push('realName');
  } else if (form.channel === 'bank') {
    if (form.accountName.trim() === '') faults.push('accountName');
    if (!/^\d{8,30}$/.test(form.accountNumber.replace(/[\s-]/g, ''))) faults.push('accountNumber');
    if (form.bankName.trim() === '') faults.push('bankName');
  }
  if (!form.consent) faults.push('consent');
  return faults;
}

/** `loginCode` says which WeChat account is paid when the report was opened by its code only. */
export function toPayout(form: ClaimForm, loginCode: string | undefined): Payout {
  if (form.channel === 'bank') {
    return {
      channel: 'bank',
      accountName: form.accountName.trim(),
      accountNumber: form.accountNumber.replace(/[\s-]/g, ''),
      bankName: form.bankName.trim(),
    };
  }
  if (form.channel === 'cash') return { channel: 'cash' };
  const name = form.realName.trim();
  return { channel: 'wechat', ...(loginCode ? { loginCode } : {}), ...(name === '' ? {} : { name }) };
}

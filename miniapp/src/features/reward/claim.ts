import type { Payout, RewardDetail } from '../../../../functions/contract/rewards';

export type ClaimForm = {
  readonly channel: Payout['channel'];
  readonly realName: string;
  readonly accountName: string;
  readonly accountNumber: string;
  readonly bankName: string;
  readonly consent: boolean;
  /** Undefined: the reporter receives it. */
  readonly recipient?: RecipientForm | undefined;
};

export type RecipientForm = {
  readonly kind: RewardDetail['recipients'][number];
  readonly relation: string;
  readonly idNumber: string;
  readonly papers: string;
  readonly consent: boolean;
};

export type ClaimFault = 'realName' | 'accountName' | 'accountNumber' | 'bankName' | 'recipient' | 'consent';

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
    if (form.recipient !== undefined && !isComplete(form.recipient)) faults.push('recipient');
  }
  if (!form.consent) faults.push('consent');
  return faults;
}

const isComplete = ({ relation, idNumber, papers, consent }: RecipientForm): boolean =>
  relation.trim() !== '' &&
  /^[0-9A-Za-z()-]{5,30}$/.test(idNumber.trim()) &&
  papers.trim().length > 1 &&
  consent;

/** `loginCode` says which WeChat account is paid when the report was opened by its code only. */
export function toPayout(form: ClaimForm, loginCode: string | undefined): Payout {
  if (form.channel === 'bank') {
    return {
      channel: 'bank',
      accountName: form.accountName.trim(),
      accountNumber: form.accountNumber.replace(/[\s-]/g, ''),
      bankName: form.bankName.trim(),
      ...(form.recipient !== undefined && {
        recipient: {
          kind: form.recipient.kind,
          relation: form.recipient.relation.trim(),
          idNumber: form.recipient.idNumber.trim(),
          papers: form.recipient.papers.trim(),
          consent: true,
        },
      }),
    };
  }
  if (form.channel === 'cash') return { channel: 'cash' };
  const name = form.realName.trim();
  return { channel: 'wechat', ...(loginCode ? { loginCode } : {}), ...(name === '' ? {} : { name }) };
}

import { dropStored, readStored, writeStored } from '../../shared/wechat/storage';
import type { Disclosure } from './draft';

/** The server's answer to a filed report. */
export type Filed = {
  readonly reportId: string;
  readonly caseNumber: string;
  readonly receiptCode?: string;
  readonly stateText?: string;
  readonly next?: { readonly text: string; readonly dueOn: string; readonly provisional: boolean };
};

export type Receipt = Filed & { readonly disclosure: Disclosure; readonly draftId: string };

/**
 * A receipt stays on the phone only until the reporter has said that the code is kept: a report can be filed
 * while nobody looks, and then the code must still be there; afterwards it must not.
 */
export function keepReceipt(receipt: Receipt): void {
  writeStored('receipts', [receipt, ...readReceipts()]);
}

export function readReceipts(): readonly Receipt[] {
  const stored = readStored('receipts');
  return Array.isArray(stored) ? stored.filter(isReceipt) : [];
}

export function dropReceipt(reportId: string): void {
  const rest = readReceipts().filter((receipt) => receipt.reportId !== reportId);
  if (rest.length === 0) dropStored('receipts');
  else writeStored('receipts', rest);
}

const isReceipt = (value: unknown): value is Receipt =>
  typeof value === 'object' &&
  value !== null &&
  'reportId' in value &&
  'caseNumber' in value &&
  'disclosure' in value;

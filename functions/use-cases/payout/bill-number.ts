/**
 * One number for each attempt, the same for ever: ≤ 32 characters of [0-9A-Za-z] as WeChat asks. It starts
 * from the payout, so that finance's papers never carry the report's id.
 */
export const billNumberOf = (payoutId: string, attempt: number): string =>
  `GW${payoutId.slice(4)}${String(attempt).padStart(2, '0')}`;

/** The payout a bill number of ours belongs to. */
export const payoutOfBill = (billNumber: string): string | undefined =>
  /^GW[0-9a-hjkmnp-tv-z]{26}\d{2}$/.test(billNumber) ? `pay_${billNumber.slice(2, 28)}` : undefined;

export const sumFen = (entries: readonly { readonly amountFen: number }[]): number =>
  entries.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** As bookkeepers write it: always two decimals, thousands apart, a true minus sign, so that columns line up. */
export function signedYuan(fen: number): string {
  const positive = Math.abs(fen);
  const whole = String(Math.floor(positive / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '−' : ''}${whole}.${String(positive % 100).padStart(2, '0')}`;
}

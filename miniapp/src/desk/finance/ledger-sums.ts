import { yuan } from '../../shared/time/money';

export const sumFen = (entries: readonly { readonly amountFen: number }[]): number =>
  entries.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** A true minus sign, so that columns of figures line up. */
export const signedYuan = (fen: number): string => (fen < 0 ? `−${yuan(-fen)}` : yuan(fen));

import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { base32, normalReceiptCode } from '../ids.ts';

export type OpenedSession = { readonly token: string; readonly expiresAt: string };

type Deps = Pick<Dependencies, 'vault' | 'keyedHash' | 'randomness' | 'lifetimes' | 'wechatLogin'>;

/** The same person always has the same account; the openid itself is not part of it. */
export const accountOf = (openid: string, keyedHash: Dependencies['keyedHash']): string =>
  keyedHash.of('account', openid);

/** Nothing from the client is believed but WeChat's one-time login code. */
export const openCitizenSession = async (
  deps: Deps,
  code: string,
  now: string,
): Promise<Outcome<OpenedSession, 'session.code-invalid' | 'session.too-many' | 'session.blocked'>> => {
  const exchanged = await deps.wechatLogin.exchange(code);
  if (!exchanged.ok) return exchanged;
  const { openid } = exchanged.value;
  const opened = newToken(deps, now, deps.lifetimes.account);
  const account = accountOf(openid, deps.keyedHash);
  await deps.vault.openSession(deps.keyedHash.of('session', opened.token), {
    kind: 'account',
    account,
    openid,
    expiresAt: opened.expiresAt,
  });
  return accepted(opened);
};

/** A session for exactly the one report of a receipt code. A miss and a malformed code answer alike. */
export const openReceiptSession = async (
  deps: Pick<Dependencies, 'vault' | 'keyedHash' | 'randomness' | 'lifetimes'>,
  typed: string,
  now: string,
): Promise<Outcome<OpenedSession & { readonly reportId: string }, 'receipt.unknown'>> => {
  const reportId = await deps.vault.reportOfReceipt(deps.keyedHash.of('receipt', normalReceiptCode(typed)));
  if (reportId === undefined) return refused('receipt.unknown');
  const opened = newToken(deps, now, deps.lifetimes.receipt);
  await deps.vault.openSession(deps.keyedHash.of('session', opened.token), {
    kind: 'receipt',
    reportId,
    expiresAt: opened.expiresAt,
  });
  return accepted({ ...opened, reportId });
};

/** 256 random bits; only the keyed hash is stored. */
export const newToken = (
  { randomness }: Pick<Dependencies, 'randomness'>,
  now: string,
  lifetimeMs: number,
): OpenedSession => ({
  token: base32(randomness.bytes(32), 52),
  expiresAt: new Date(Date.parse(now) + lifetimeMs).toISOString(),
});

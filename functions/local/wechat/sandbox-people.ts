import { createHash } from 'node:crypto';
import { sandboxAppid } from './sandbox-config.ts';

/** WeChat users with a habit, by name; everybody else is an ordinary person. */
export const specialPeople = {
  /** Sign-in: WeChat considers the user high-risk (40226). */
  blocked: 'blocked',
  /** Sign-in: too many attempts (45011). */
  hurried: 'hurried',
  /** Never agreed to any message (43101). */
  silent: 'silent',
  /** The transfer fails after confirmation: the account is frozen. */
  frozen: 'frozen',
  /** The payee's name does not match the account. */
  misnamed: 'misnamed',
  /** The merchant's balance is not enough for this payee. */
  insufficient: 'insufficient',
  /** WeChat accepts the transfer first and asks for confirmation a minute later. */
  slow: 'slow',
} as const;

/** Stable across runs, shaped like a real openid: 28 characters, the first an "o". */
export const sandboxOpenid = (name: string): string => {
  const hash = createHash('sha256').update(`${sandboxAppid}\n${name}`).digest('base64url');
  return `o${hash.slice(0, 27)}`;
};

export const isPerson = (openid: string, name: keyof typeof specialPeople): boolean =>
  openid === sandboxOpenid(name);

import type { HttpFetch } from '../../adapters/http/http-fetch.ts';
import type { DyplsConfig } from '../../adapters/phone-relay/dypls-relay.ts';
import { signedQuery } from '../../adapters/phone-relay/signed-query.ts';
import type { Clock } from '../../ports/clock.ts';

export type Bound = {
  readonly a: string;
  readonly b: string;
  readonly number: string;
  readonly until: string;
};
export type RelaySandbox = {
  readonly fetch: HttpFetch;
  readonly config: DyplsConfig;
  readonly bound: readonly Bound[];
};

const required = ['PoolKey', 'PhoneNoA', 'PhoneNoB', 'Expiration', 'SignatureNonce', 'Timestamp'];
const PHONE = /^\+?\d{5,20}$/;

/** The relay as strict as the real one is said to be: signature, nonce, clock, pool, phones and expiry. */
export const createRelaySandbox = (clock: Clock): RelaySandbox => {
  const config: DyplsConfig = {
    base: 'https://dyplsapi.sandbox.invalid',
    accessKeyId: 'sandbox-key',
    accessKeySecret: 'sandbox-secret',
    poolKey: 'FC100000000000001',
  };
  const bound: Bound[] = [];
  const nonces = new Set<string>();
  const codeOf = (sent: Readonly<Record<string, string>>): string => {
    const { Signature: _signature, ...parameters } = sent;
    if (sent['Action'] !== 'BindAxb' || sent['Version'] !== '2017-05-25') return 'InvalidAction.NotFound';
    if (required.some((name) => (sent[name] ?? '') === '')) return 'isv.MISSING_PARAMETER';
    if (sent['AccessKeyId'] !== config.accessKeyId) return 'InvalidAccessKeyId.NotFound';
    const expected = new URLSearchParams(signedQuery('POST', parameters, config.accessKeySecret)).get(
      'Signature',
    );
    if (expected !== sent['Signature']) return 'SignatureDoesNotMatch';
    const nonce = sent['SignatureNonce'] ?? '';
    if (nonces.has(nonce)) return 'SignatureNonceUsed';
    nonces.add(nonce);
    const now = Date.parse(clock.now());
    if (Math.abs(Date.parse(sent['Timestamp'] ?? '') - now) > 15 * 60_000) return 'InvalidTimeStamp.Expired';
    if (sent['PoolKey'] !== config.poolKey) return 'isv.POOL_NOT_EXIST';
    const [a = '', b = ''] = [sent['PhoneNoA'], sent['PhoneNoB']];
    if (!PHONE.test(a) || !PHONE.test(b)) return 'isv.ILLEGAL_ARGUMENT';
    if (a === b) return 'isv.NO_A_AND_B_SAME';
    const until = Date.parse(`${(sent['Expiration'] ?? '').replace(' ', 'T')}+08:00`);
    return until - now > 60_000 ? 'OK' : 'isv.EXPIRATION_ILLEGAL';
  };
  return {
    config,
    bound,
    fetch: (_url, { body = '' }) => {
      const sent = Object.fromEntries(new URLSearchParams(body));
      const Code = codeOf(sent);
      if (Code !== 'OK') return Promise.resolve(Response.json({ Code, Message: Code, RequestId: 'sandbox' }));
      const number = `170${String(bound.length + 1).padStart(8, '0')}`;
      bound.push({
        number,
        a: sent['PhoneNoA'] ?? '',
        b: sent['PhoneNoB'] ?? '',
        until: sent['Expiration'] ?? '',
      });
      const SecretBindDTO = { SecretNo: number, SubsId: String(bound.length), Extension: '' };
      return Promise.resolve(Response.json({ Code, Message: 'OK', RequestId: 'sandbox', SecretBindDTO }));
    },
  };
};

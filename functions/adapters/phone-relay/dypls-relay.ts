import * as v from 'valibot';
import type { Clock } from '../../ports/clock.ts';
import type { PhoneRelay } from '../../ports/phone-relay.ts';
import type { Randomness } from '../../ports/randomness.ts';
import type { HttpFetch } from '../http/http-fetch.ts';
import { signedQuery } from './signed-query.ts';

export type DyplsConfig = {
  /** `https://dyplsapi.aliyuncs.com` but in tests. */
  readonly base: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Number pool of the console; its numbers are those the reporter is shown. */
  readonly poolKey: string;
};

/** The relay refused or cannot be understood; names its code, never a phone. */
export class RelayFault extends Error {
  constructor(code: string) {
    super(`the phone relay answered ${code}`);
    this.name = 'RelayFault';
  }
}

const timeoutMs = 8_000;
const SHANGHAI_MS = 8 * 3_600_000;

const answer = v.object({
  Code: v.string(),
  SecretBindDTO: v.optional(v.object({ SecretNo: v.pipe(v.string(), v.regex(/^\d{5,20}$/)) })),
});

/** Only digits and a leading plus travel; an extension or a space would be refused. */
const dialled = (phone: string): string => phone.replace(/[ -]/g, '');

/** "2026-10-08 16:30:00" in Shanghai, as the interface wants it. */
const shanghaiTime = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 19).replace('T', ' ');

/**
 * Alibaba Cloud 号码隐私保护, BindAxb (version 2017-05-25): one signed HTTPS request, so no SDK. Calls are
 * never recorded: a recording would be a voice by which the reporter is known.
 */
export const dyplsRelay = (
  fetch: HttpFetch,
  config: DyplsConfig,
  { clock, randomness }: { readonly clock: Clock; readonly randomness: Randomness },
): PhoneRelay => ({
  bind: async ({ reference, officer, reporter, until }) => {
    const parameters = {
      Action: 'BindAxb',
      Version: '2017-05-25',
      Format: 'JSON',
      RegionId: 'cn-hangzhou',
      AccessKeyId: config.accessKeyId,
      SignatureMethod: 'HMAC-SHA1',
      SignatureVersion: '1.0',
      SignatureNonce: Buffer.from(randomness.bytes(16)).toString('hex'),
      Timestamp: `${clock.now().slice(0, 19)}Z`,
      PoolKey: config.poolKey,
      PhoneNoA: dialled(officer),
      PhoneNoB: dialled(reporter),
      Expiration: shanghaiTime(until),
      IsRecordingEnabled: 'false',
      OutOrderId: reference.slice(0, 64),
    };
    const response = await fetch(config.base, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: signedQuery('POST', parameters, config.accessKeySecret),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    const read = v.safeParse(answer, await response.json().catch(() => undefined));
    if (!read.success) throw new RelayFault(`status ${response.status}`);
    const { Code, SecretBindDTO } = read.output;
    if (Code !== 'OK' || SecretBindDTO === undefined) throw new RelayFault(Code);
    return { number: SecretBindDTO.SecretNo };
  },
});

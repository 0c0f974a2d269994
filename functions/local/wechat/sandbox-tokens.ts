import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Clock } from '../../ports/clock.ts';
import { answer, problem } from './sandbox-answer.ts';
import { sandboxWechatConfig } from './sandbox-config.ts';

const lifeMs = 7_200_000;

const Request = v.object({
  grant_type: v.literal('client_credential'),
  appid: v.string(),
  secret: v.string(),
  force_refresh: v.optional(v.boolean(), false),
});

export type SandboxTokens = {
  issue(body: unknown): Response;
  /** The problem with a token, or `undefined` when it is good. */
  fault(token: string | null): Response | undefined;
  /** As if another process had forced a refresh: what everybody holds is no longer valid. */
  revoke(): void;
};

/** The stable-token service: the same token for all who ask while it lasts. */
export const sandboxTokens = (clock: Clock): SandboxTokens => {
  let token = '';
  let endsMs = 0;
  let ended = '';
  const nowMs = () => Date.parse(clock.now());
  return {
    issue: (body) => {
      const request = v.safeParse(Request, body);
      if (!request.success) return problem(40002, 'invalid grant_type');
      if (request.output.appid !== sandboxWechatConfig.appid) return problem(40013, 'invalid appid');
      if (request.output.secret !== sandboxWechatConfig.secret) return problem(40125, 'invalid appsecret');
      if (request.output.force_refresh || nowMs() >= endsMs) {
        if (nowMs() >= endsMs) ended = token;
        token = randomBytes(48).toString('base64url');
        endsMs = nowMs() + lifeMs;
      }
      return answer({ access_token: token, expires_in: Math.floor((endsMs - nowMs()) / 1000) });
    },
    fault: (given) => {
      if (given === null || given === '') return problem(41001, 'access_token missing');
      if (given === token && token !== '' && nowMs() < endsMs) return undefined;
      return given === token || given === ended
        ? problem(42001, 'access_token expired')
        : problem(40001, 'invalid credential, access_token is invalid or not latest');
    },
    revoke: () => {
      token = '';
      endsMs = 0;
    },
  };
};

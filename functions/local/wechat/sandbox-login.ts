import { randomBytes } from 'node:crypto';
import { answer, problem } from './sandbox-answer.ts';
import { sandboxWechatConfig } from './sandbox-config.ts';
import { isPerson, sandboxOpenid } from './sandbox-people.ts';
import type { SandboxState } from './sandbox-state.ts';

/**
 * `sandbox:<name>` signs in again and again; `once:<name>:<anything>` works once, as a real code does.
 */
export const sandboxLogin = (query: URLSearchParams, state: SandboxState, save: () => void): Response => {
  if (query.get('appid') !== sandboxWechatConfig.appid) return problem(40013, 'invalid appid');
  if (query.get('secret') !== sandboxWechatConfig.secret) return problem(40125, 'invalid appsecret');
  if (query.get('grant_type') !== 'authorization_code') return problem(40002, 'invalid grant_type');
  const code = query.get('js_code') ?? '';
  if (code === '') return problem(41008, 'missing code');
  const [, kind, name] = /^(sandbox|once):([^:\p{Cc}]{1,64})(?::[^:\p{Cc}]{1,64})?$/u.exec(code) ?? [];
  if (kind === undefined || name === undefined) return problem(40029, 'invalid code');
  if (kind === 'once') {
    if (state.usedCodes.includes(code)) return problem(40163, 'code been used');
    state.usedCodes.push(code);
    save();
  }
  const openid = sandboxOpenid(name);
  if (isPerson(openid, 'blocked')) return problem(40226, 'code blocked');
  if (isPerson(openid, 'hurried')) return problem(45011, 'api minute-quota reach limit');
  return answer({ openid, session_key: randomBytes(16).toString('base64') });
};

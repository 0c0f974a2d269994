import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { By } from '../../domain/case/case-event.ts';
import type { Command } from '../../use-cases/command.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { base32 } from '../../use-cases/ids.ts';
import type { Read } from './read-request.ts';

/** The Idempotency-Key: any string of the client's. */
export const readKey = ({ headers }: APIGatewayProxyEventV2): Read<string | undefined> => {
  const value = headers['idempotency-key'];
  if (value === undefined || (value.length > 0 && value.length <= 64)) return { ok: true, value };
  const errors = [{ path: 'Idempotency-Key', message: '1 to 64 characters' }];
  return { ok: false, code: 'request.invalid', errors };
};

/** Without a key of the client each request is a command of its own. */
export const claimOf = (
  scope: string,
  key: string | undefined,
  body: unknown,
  deps: Dependencies,
  now: string,
) => {
  const own = key ?? base32(deps.randomness.bytes(16), 26);
  const id = deps.keyedHash.of('command', `${scope}|${own}`);
  const payloadHash = deps.keyedHash.of('command', `body|${JSON.stringify(body) ?? ''}`);
  return (by: By): Command => ({ id, payloadHash, at: now, by });
};

import { sandboxOpenid } from '../../functions/local/wechat/sandbox-people.ts';
import type { KeyedHash } from '../../functions/ports/secrets.ts';
import { accountOf } from '../../functions/use-cases/session/open-citizen-session.ts';
import type { Reporter } from './reporter.ts';

/**
 * The one place where the two worlds are made to agree. Ids of reports and files, case numbers, receipt codes
 * and the replay guard of a command are keyed hashes over the account and the body of the request. Without the
 * key — which no staff function holds — a keyed hash is a random function; so in both worlds the same chance
 * is given to the same place: inside inputs of purpose `command`, and only there, what is the reporter's own
 * is replaced by the reporter's number. Accounts, sessions and receipts are hashed as they are.
 */
export const coupledHash = (inner: KeyedHash, reporters: readonly Reporter[]): KeyedHash => {
  const own = reporters.map((reporter) => [
    accountOf(sandboxOpenid(reporter.wechat), inner),
    JSON.stringify(reporter.name).slice(1, -1),
    reporter.phone,
    reporter.pictureHash,
    `"bytes":${reporter.picture.length}`,
    JSON.stringify(reporter.bank).slice(1, -1),
  ]);
  const neutral = (value: string): string =>
    own.reduce(
      (text, parts, index) =>
        parts.reduce((rest, part, place) => rest.replaceAll(part, `<${index}.${place}>`), text),
      value,
    );
  return {
    of: (purpose, value) => inner.of(purpose, purpose === 'command' ? neutral(value) : value),
    bytes: inner.bytes,
  };
};

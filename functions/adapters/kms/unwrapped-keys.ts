import type { Clock } from '../../ports/clock.ts';
import type { KeyPurpose } from '../../ports/key-service.ts';

const limit = 500;
/** Short: an erased key must soon be gone from memory as well. */
const lifeMs = 60_000;

type Held = { readonly plain: Uint8Array; readonly untilMs: number };

export type UnwrappedKeys = {
  get(wrapped: string, purpose: KeyPurpose): Uint8Array | undefined;
  put(wrapped: string, purpose: KeyPurpose, plain: Uint8Array): void;
};

/** Keys this process has just unwrapped, found only under the same purpose; copies in, copies out. */
export const unwrappedKeys = (clock: Clock): UnwrappedKeys => {
  const held = new Map<string, Held>();
  const name = (wrapped: string, { vault, subject }: KeyPurpose) => JSON.stringify([vault, subject, wrapped]);
  const nowMs = () => Date.parse(clock.now());
  const drop = (key: string) => {
    held.get(key)?.plain.fill(0);
    held.delete(key);
  };
  return {
    get: (wrapped, purpose) => {
      const key = name(wrapped, purpose);
      const found = held.get(key);
      if (found === undefined || found.untilMs > nowMs()) return found?.plain.slice();
      drop(key);
      return undefined;
    },
    put: (wrapped, purpose, plain) => {
      const key = name(wrapped, purpose);
      drop(key);
      held.set(key, { plain: plain.slice(), untilMs: nowMs() + lifeMs });
      for (const oldest of held.keys()) {
        if (held.size <= limit) break;
        drop(oldest);
      }
    },
  };
};

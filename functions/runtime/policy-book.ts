import type { PolicyBook } from '../ports/policy-book.ts';
import { policyLibrary } from './policy-library.ts';

/** The editions and notices shipped with this version, and no others. */
export const shippedPolicies = (): PolicyBook =>
  policyLibrary({
    shelf: {
      revision: () => Promise.resolve(0),
      published: () => Promise.resolve({ editions: [], notices: [] }),
    },
    clock: { now: () => '1970-01-01T00:00:00.000Z' },
    onUnreadable: () => {},
  });

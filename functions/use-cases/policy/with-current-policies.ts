import { UnknownEdition } from '../../domain/policy/unknown-edition.ts';
import type { PolicyLibrary } from '../../ports/policy-library.ts';

/**
 * Runs something with what was published up to a minute ago. A case may still name an edition published a
 * moment ago by another process: then once more with all that is there. Everything done here claims its
 * command, so that doing it again does nothing twice.
 */
export const withCurrentPolicies = async <T>(
  library: Pick<PolicyLibrary, 'refresh'>,
  run: () => Promise<T>,
): Promise<T> => {
  await library.refresh('stale');
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UnknownEdition)) throw error;
    await library.refresh('now');
    return run();
  }
};

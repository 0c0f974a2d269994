import type { ChainEnd } from '../../domain/record/record-root.ts';

type Source = 'root' | 'stream';
type Claim = { readonly version: number; readonly hash: string; readonly source: Source };

export type Unkept = { readonly event: number; readonly reason: 'missing' | 'rewritten' };

/** What somebody outside of a chain says it was: a published root, or the stream of changes not yet under one. */
export class Claims {
  readonly #byChain = new Map<string, Claim[]>();

  add({ chain, version, hash }: ChainEnd, source: Source): void {
    const claims = this.#byChain.get(chain) ?? [];
    claims.push({ version, hash, source });
    this.#byChain.set(chain, claims);
  }

  /** The first event that is not what was claimed; takes the chain as seen. */
  check(chain: string, hashes: readonly string[]): Unkept | undefined {
    const claims = this.#byChain.get(chain) ?? [];
    this.#byChain.delete(chain);
    let good = 0;
    for (const { version, hash } of claims.toSorted((a, b) => a.version - b.version)) {
      if (version > hashes.length) return { event: hashes.length + 1, reason: 'missing' };
      // The change lies after the last event that is still as it was claimed.
      if (hashes[version - 1] !== hash) return { event: good + 1, reason: 'rewritten' };
      good = version;
    }
    return undefined;
  }

  covers(chain: string, version: number): boolean {
    return (this.#byChain.get(chain) ?? []).some((claim) => claim.version >= version);
  }

  /** Chains that were claimed and of which nothing is left. */
  unseen(): readonly string[] {
    return [...this.#byChain.keys()];
  }
}

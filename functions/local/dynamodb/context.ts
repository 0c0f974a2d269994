import type { Catalog } from './store/catalog.ts';
import type { IndexLag } from './store/index-lag.ts';
import type { StreamStore } from './store/stream-store.ts';
import type { TokenStore } from './store/token-store.ts';

/** What an operation works with. */
export interface Context {
  readonly region: string;
  readonly clock: () => number;
  readonly catalog: Catalog;
  readonly streams: StreamStore;
  readonly tokens: TokenStore;
  readonly indexLag: IndexLag;
  /** Must precede the first change of a call, after everything that can be refused was refused. */
  readonly touch: () => void;
  /** Tells which table got a stream record, so that listeners hear of it after the commit. */
  readonly streamed: (tableName: string) => void;
}

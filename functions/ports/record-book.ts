import type { ChainEnd, Leaf, SignedRoot } from '../domain/record/record-root.ts';
import type { Page, PageRequest } from './case-store.ts';
import type { StreamedImages } from './tally.ts';

/** The end of a chain with the day (Shanghai) of its last event. */
export type ChangedChain = ChainEnd & { readonly on: string };

/** Daily roots over the ends of all chains: histories of cases, rewards and unsealings, and reads. */
export type RecordBook = {
  /** Undefined: a record of the stream that ends no chain. */
  changeIn(images: StreamedImages): ChangedChain | undefined;
  /** Remembers the furthest end of each chain; in any order, any number of times. */
  changed(chains: readonly ChangedChain[]): Promise<void>;
  /** Ends that no root covers yet. */
  waiting(): Promise<readonly ChangedChain[]>;
  /** `conflict`: that day has its root already. */
  publish(root: SignedRoot, leaves: readonly Leaf[]): Promise<'published' | 'conflict'>;
  /** These ends are covered; one that moved on meanwhile stays waiting. */
  covered(chains: readonly ChainEnd[]): Promise<void>;
  root(on: string): Promise<SignedRoot | undefined>;
  /** Newest first. */
  roots(page: PageRequest): Promise<Page<SignedRoot>>;
  /** In the order of the tree. */
  leaves(root: SignedRoot): Promise<readonly Leaf[]>;
  /** Every end the chain of a case ever had, oldest first. */
  endsOfCase(id: string): Promise<readonly ChangedChain[]>;
};

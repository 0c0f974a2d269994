/** One stored file as it was when it was opened, read in pieces of any order. */
export type ByteSource = {
  readonly size: number;
  /** Fills `into` from `offset` on, fully unless the file ends before; tells how many bytes that were. */
  read(offset: number, into: Uint8Array): Promise<number>;
  close(): Promise<void>;
};

/** Takes pieces in order; a piece may be used again by its owner once the promise is kept. */
export type ByteSink = { append(piece: Uint8Array): Promise<void> };

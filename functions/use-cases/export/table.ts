import type { Sheet } from '../../domain/export/sheet.ts';

export type Table = Pick<Sheet, 'columns' | 'rows'> & {
  /** Ids of what stands in it, for the record. */
  readonly shown: readonly string[];
  /** There was more. */
  readonly cut: boolean;
};

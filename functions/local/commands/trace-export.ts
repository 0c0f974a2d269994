import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { marksIn } from '../../domain/export/invisible-mark.ts';
import type { ReadBook } from '../../ports/read-book.ts';
import { UsageError } from './usage-error.ts';

export type Traced = {
  readonly exportId: string;
  /** Empty when no export of this run has that id. */
  readonly made: readonly {
    readonly at: string;
    readonly by: string;
    readonly unit: string;
    readonly what: string;
    readonly caseNumber?: string | undefined;
  }[];
};

/** Who made the exports whose marks are in a file: a workbook, a page, or text that was copied out of one. */
export const traceExport = async (reads: ReadBook, file: string): Promise<readonly Traced[]> => {
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  const found = [...new Set(textsIn(readFileSync(file)).flatMap(marksIn))];
  return Promise.all(
    found.map(async (exportId) => {
      const { items } = await reads.of({ exportId }, { limit: 50 });
      return {
        exportId,
        made: items.map(({ at, username, unit, operation, caseNumber }) => ({
          at,
          by: username,
          unit: unit.name,
          what: operation,
          ...(caseNumber !== undefined && { caseNumber }),
        })),
      };
    }),
  );
};

const ZIP = 'PK';

const textsIn = (bytes: Buffer): readonly string[] => {
  if (bytes.subarray(0, 2).toString('latin1') !== ZIP) return [bytes.toString('utf8')];
  return Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
};

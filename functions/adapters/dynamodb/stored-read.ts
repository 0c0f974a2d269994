import * as v from 'valibot';
import { roles } from '../../domain/jurisdiction/role.ts';
import type { NewRead, RecordedRead } from '../../ports/read-book.ts';
import { eventOf } from './event-item.ts';
import { type Item, parsed, StoredItemFault } from './stored-values.ts';

/** Format 1: posts, unit id, unit name, case id, case number, shown, files, export. */
const storedRead = v.tuple([
  v.literal(1),
  v.array(v.picklist(roles)),
  v.string(),
  v.string(),
  v.nullable(v.string()),
  v.nullable(v.string()),
  v.array(v.string()),
  v.array(v.string()),
  v.nullable(v.string()),
]);

export const readToStore = ({ posts, unit, ...read }: NewRead): string =>
  JSON.stringify([
    1,
    posts,
    unit.id,
    unit.name,
    read.caseId ?? null,
    read.caseNumber ?? null,
    read.shown ?? [],
    read.files ?? [],
    read.exportId ?? null,
  ]);

export const readOf = (item: Item): RecordedRead => {
  const { at, by, type, version, data } = eventOf(item);
  if (typeof data !== 'string') throw new StoredItemFault(item, 'data');
  const [, posts, unitId, unitName, caseId, caseNumber, shown, files, exportId] = parsed(
    item,
    'data',
    storedRead,
    JSON.parse(data),
  );
  return {
    version,
    at,
    username: by.replace('officer:', ''),
    operation: type,
    posts,
    unit: { id: unitId, name: unitName },
    ...(caseId !== null && { caseId }),
    ...(caseNumber !== null && { caseNumber }),
    shown,
    files,
    ...(exportId !== null && { exportId }),
  };
};

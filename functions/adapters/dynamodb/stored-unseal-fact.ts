import * as v from 'valibot';
import type { IdentityAccess } from '../../ports/unseal-book.ts';
import { type Item, jsonOf } from './stored-values.ts';

const text = v.string();
const unit = v.object({ id: text, name: text });
const reason = v.picklist([
  'contact-reporter',
  'verify-facts',
  'reporter-safety',
  'evidence-review',
  'court-order',
]);
const kinds = [
  'unseal-requested',
  'unseal-granted',
  'unseal-refused',
  'contact-read',
  'original-read',
] as const;

const fact = <const Type extends string, Data extends v.GenericSchema>(type: Type, data: Data) =>
  v.object({ type: v.literal(type), data });

/** What a stored event of an unsealing may hold. It tells why, never who reported: not sealed. */
export const storedUnsealFact = v.variant('type', [
  fact(
    'unseal-requested',
    v.object({
      reportId: text,
      evidenceId: v.optional(text),
      caseNumber: text,
      division: text,
      reason,
      explanation: text,
      unit,
      answerUntil: text,
    }),
  ),
  fact('unseal-granted', v.object({ unit, until: text, remark: v.optional(text) })),
  fact('unseal-refused', v.object({ unit, reason: v.optional(text) })),
  fact('contact-read', v.object({ unit })),
  fact('original-read', v.object({ unit, part: v.number() })),
]);

/** The attribute `row` of a line the reporter reads: format 1 about who they are, format 2 about a file. */
const storedAccess = v.tuple([
  v.picklist([1, 2]),
  text,
  text,
  text,
  v.picklist(kinds),
  text,
  reason,
  v.nullable(text),
  v.optional(text),
]);

export const accessToStore = (line: IdentityAccess): string =>
  JSON.stringify([
    line.evidenceId === undefined ? 1 : 2,
    line.at,
    line.reportId,
    line.caseNumber,
    line.kind,
    line.unit,
    line.reason,
    line.until ?? null,
    ...(line.evidenceId === undefined ? [] : [line.evidenceId]),
  ]);

export const accessOf = (item: Item): IdentityAccess => {
  const [, at, reportId, caseNumber, kind, unitName, why, until, evidenceId] = jsonOf(
    item,
    'row',
    storedAccess,
  );
  return {
    at,
    reportId,
    caseNumber,
    kind,
    unit: unitName,
    reason: why,
    ...(until !== null && { until }),
    ...(evidenceId !== undefined && { evidenceId }),
  };
};

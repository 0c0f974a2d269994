import * as v from 'valibot';
import { caseQueues } from './cases.ts';
import { operation } from './operation.ts';
import { year } from './primitives.ts';

/** Who made it, when, and the id under which it is recorded; `mark` is the id in characters nobody sees. */
const watermark = v.object({
  exportId: v.string(),
  by: v.string(),
  unit: v.string(),
  at: v.string(),
  text: v.string(),
  mark: v.string(),
});

export const createExport = operation({
  id: 'createExport',
  method: 'POST',
  path: '/officer/exports',
  audience: 'officer',
  summary: 'A workbook of my open cases, or of the ledger of a year; recorded, and marked with who made it',
  body: v.variant('kind', [
    v.object({ kind: v.literal('cases'), queue: v.optional(v.picklist(caseQueues)) }),
    v.object({ kind: v.literal('ledger'), year: v.optional(year) }),
  ]),
  status: 201,
  response: v.object({
    watermark,
    fileName: v.string(),
    contentType: v.string(),
    /** The file as base64. */
    content: v.string(),
    rows: v.number(),
    /** There was more than one file may hold. */
    cut: v.boolean(),
  }),
});

export const makeSlip = operation({
  id: 'makeSlip',
  method: 'POST',
  path: '/officer/cases/{id}/slip',
  audience: 'officer',
  summary: 'The slip that goes with a case to another office: nothing of who reported; recorded and marked',
  body: v.object({}),
  status: 201,
  response: v.object({
    watermark,
    caseNumber: v.string(),
    filedOn: v.string(),
    area: v.string(),
    address: v.optional(v.string()),
    pollutionTypes: v.array(v.string()),
    occurredOn: v.string(),
    ongoing: v.boolean(),
    reportedParty: v.optional(v.string()),
    description: v.string(),
    photos: v.number(),
    unit: v.string(),
    limits: v.array(v.object({ title: v.string(), dueOn: v.string(), basis: v.string() })),
  }),
});

export const readExport = operation({
  id: 'readExport',
  method: 'GET',
  path: '/officer/exports/{id}',
  audience: 'officer',
  summary: 'Who made an export: for a copy that was found where it should not be',
  status: 200,
  response: v.object({
    exportId: v.string(),
    items: v.array(
      v.object({
        at: v.string(),
        by: v.object({ username: v.string(), name: v.string() }),
        posts: v.array(v.string()),
        unit: v.string(),
        what: v.string(),
        caseNumber: v.optional(v.string()),
        /** How many things stood in it. */
        count: v.number(),
      }),
    ),
  }),
});

export type Slip = v.InferOutput<(typeof makeSlip)['response']>;

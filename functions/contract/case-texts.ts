import * as v from 'valibot';
import { reporterTextFields } from './case-commands.ts';
import { operation } from './operation.ts';
import { selfIdentificationKinds } from './self-identification-kinds.ts';

const span = { start: v.number(), end: v.number() };
const reporterText = v.object({
  /** The event that holds it, and where in it. */
  version: v.number(),
  field: v.picklist(reporterTextFields),
  writtenOn: v.string(),
  text: v.string(),
  marks: v.array(
    v.object({
      ...span,
      kind: v.picklist(selfIdentificationKinds),
      certainty: v.picklist(['sure', 'likely', 'possible']),
    }),
  ),
  /** Left out while nobody has decided. */
  hidden: v.optional(v.array(v.object(span))),
});

export const readCaseTexts = operation({
  id: 'readCaseTexts',
  method: 'GET',
  path: '/officer/cases/{id}/texts',
  audience: 'officer',
  summary: 'What the reporter wrote as it came, to black out what may identify; each reading is recorded',
  status: 200,
  response: v.object({ version: v.number(), items: v.array(reporterText) }),
});

export type CaseTexts = v.InferOutput<(typeof readCaseTexts)['response']>;

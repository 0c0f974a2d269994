import * as v from 'valibot';
import { draftSteps, type PolicyDraft } from '../../domain/policy/policy-draft.ts';
import type { PublishedEdition, PublishedNotice } from '../../ports/policy-shelf.ts';
import { keyAttributes, keys } from './keys.ts';
import { type Item, jsonOf, number, text } from './stored-values.ts';

const file = v.record(v.string(), v.unknown());
const signed = { author: v.string(), publishedBy: v.string(), publishedAt: v.string() };
const storedEdition = v.object({ ...signed, id: v.string(), edition: v.number(), file });
const storedNotice = v.object({ ...signed, year: v.number(), revision: v.number(), file });

const step = v.object({
  version: v.number(),
  step: v.picklist(draftSteps),
  at: v.string(),
  by: v.string(),
  remark: v.optional(v.string()),
  commandId: v.string(),
  payloadHash: v.string(),
});
const storedDraft = v.object({
  id: v.string(),
  content: v.variant('kind', [
    v.object({ kind: v.literal('pack'), file }),
    v.object({ kind: v.literal('calendar'), file }),
    v.object({ kind: v.literal('area'), division: v.string(), policyId: v.string() }),
  ]),
  steps: v.array(step),
  published: v.optional(v.object({ number: v.number(), effectiveFrom: v.optional(v.string()) })),
});

/** Format 1: the whole document as JSON in one attribute; no measure comes near the 400 KB of an item. */
const document = (value: object) => ({ v: number(1), document: text(JSON.stringify(value)) });

export const editionItem = (edition: PublishedEdition): Item => ({
  ...keyAttributes(keys.policyEdition(edition.id, edition.edition)),
  ...document(edition),
});
export const noticeItem = (notice: PublishedNotice): Item => ({
  ...keyAttributes(keys.calendarNotice(notice.year, notice.revision)),
  ...document(notice),
});
export const draftItem = (draft: PolicyDraft): Item => ({
  ...keyAttributes(keys.policyDraft(draft.id)),
  version: number(draft.steps.length),
  ...document(draft),
});

export const editionOf = (item: Item): PublishedEdition => jsonOf(item, 'document', storedEdition);
export const noticeOf = (item: Item): PublishedNotice => jsonOf(item, 'document', storedNotice);
export const draftOf = (item: Item): PolicyDraft => jsonOf(item, 'document', storedDraft);

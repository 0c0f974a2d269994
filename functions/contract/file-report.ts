import * as v from 'valibot';
import { operation } from './operation.ts';
import { identifier, instant, nextDue, text } from './primitives.ts';
import { noticeVersions } from './privacy-notice.ts';
import { disclosures, pollutionTypes } from './report-words.ts';
import { questionIds, typeQuestions } from './type-questions.ts';

const place = v.object({
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  system: v.picklist(['gcj02', 'wgs84']),
  address: v.optional(text(200)),
});

export const phoneNumber = v.pipe(v.string(), v.trim(), v.regex(/^\+?[0-9 -]{5,20}$/, 'a phone number'));

const contact = v.object({
  name: text(40),
  phone: phoneNumber,
  /** Version of the privacy notice that was shown; left out = the current one. */
  notice: v.optional(v.picklist(noticeVersions)),
});

const answer = v.pipe(
  v.object({
    question: v.picklist(questionIds),
    options: v.pipe(v.array(v.pipe(v.string(), v.maxLength(30))), v.minLength(1), v.maxLength(9)),
  }),
  v.check(({ question, options }) => {
    const asked = typeQuestions.find(({ id }) => id === question);
    return options.every((option) => asked?.options.some(({ id }) => id === option));
  }, 'only answers this question has'),
);

export const reportBody = v.object({
  disclosure: v.picklist(disclosures),
  pollutionTypes: v.pipe(v.array(v.picklist(pollutionTypes)), v.minLength(1), v.maxLength(9)),
  /** At least five characters, the old 12369 rule for a report that can be acted on. */
  description: text(2000, 5),
  /** Choices that the questions of type-questions.ts offer. */
  answers: v.optional(v.pipe(v.array(answer), v.maxLength(questionIds.length)), []),
  occurredAt: instant,
  ongoing: v.optional(v.boolean(), false),
  place,
  /** Officials or the office in charge are concerned: the city takes it in, the county does not see it. */
  concernsOfficials: v.optional(v.boolean(), false),
  reportedParty: v.optional(v.object({ name: v.optional(text(100)) }), {}),
  evidence: v.optional(v.pipe(v.array(identifier), v.maxLength(9)), []),
  wantsReward: v.optional(v.boolean(), false),
  wantsReply: v.optional(v.boolean(), true),
  insider: v.optional(v.boolean(), false),
  /** The reporter answers for the truth of the report (信访工作条例 art 19). */
  declaration: v.literal(true),
  /** Edition of the words the reporter agreed to. */
  consent: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'an edition as YYYY-MM'))),
  contact: v.optional(contact),
});

export const fileReport = operation({
  id: 'fileReport',
  method: 'POST',
  path: '/citizen/reports',
  audience: 'public',
  summary: 'File a report',
  body: v.pipe(
    reportBody,
    v.forward(
      v.check(
        (body) => body.disclosure === 'named' || body.contact === undefined,
        'only with a named report',
      ),
      ['contact'],
    ),
  ),
  status: 201,
  response: v.object({
    reportId: v.string(),
    caseNumber: v.string(),
    receiptCode: v.optional(v.string()),
    state: v.string(),
    stateText: v.string(),
    next: v.optional(nextDue),
  }),
});

export type ReportBody = v.InferOutput<typeof reportBody>;

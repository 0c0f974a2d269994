import type { UnsealEvent, UnsealFact } from '../../functions/domain/identity/unseal-event.ts';

const unit = { id: 'county-bureau', name: '示范市生态环境局澄岭分局' };
const archive = { id: 'city-archive', name: '示范市生态环境保密档案中心' };

type Asked = Extract<UnsealFact, { type: 'unseal-requested' }>['data'];

/** Each step of an unsealing, with a test's own report, place or instant. */
export const unsealFacts = {
  asked: (data: Partial<Asked> = {}): UnsealFact => ({
    type: 'unseal-requested',
    data: {
      reportId: 'rpt_1',
      caseNumber: 'C12AB-34DEF',
      division: '519901100000',
      reason: 'verify-facts',
      explanation: '需要向举报人核实排放时间',
      unit,
      answerUntil: '2026-03-13T08:00:00.000Z',
      ...data,
    },
  }),
  granted: (): UnsealFact => ({
    type: 'unseal-granted',
    data: { unit: archive, until: '2026-03-10T09:30:00.000Z' },
  }),
  refused: (): UnsealFact => ({ type: 'unseal-refused', data: { unit: archive, reason: '先用系统留言' } }),
  looked: (): UnsealFact => ({ type: 'contact-read', data: { unit } }),
};

export const unsealEvent = (
  fact: UnsealFact,
  version: number,
  at: string,
  by: `officer:${string}` = 'officer:investigator-1',
): UnsealEvent => ({
  ...fact,
  version,
  at,
  by,
  commandId: 'c'.repeat(42) + version,
  payloadHash: 'p'.repeat(43),
});

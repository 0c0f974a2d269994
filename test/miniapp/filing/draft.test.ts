import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { reportBody } from '../../../functions/contract/file-report.ts';
import { type Draft, isEmpty, newDraft } from '../../../miniapp/src/features/filing/draft';
import { faultsOf } from '../../../miniapp/src/features/filing/faults';
import { toBody } from '../../../miniapp/src/features/filing/report-body';

const complete: Draft = {
  ...newDraft('d1', 0, '2026-03-10T08:00'),
  pin: { lng: 105.5, lat: 30.5, area: '望江县' },
  address: ' 红旗路18号 ',
  pollutionTypes: ['air', 'noise'],
  description: '  每天半夜冒黑烟  ',
  name: '张三',
  phone: '13800000000',
  declaration: true,
};

describe('a draft as the contract wants it', () => {
  it.each(['named', 'coded', 'anonymous'] as const)('%s passes the contract’s own check', (disclosure) => {
    expect(safeParse(reportBody, toBody({ ...complete, disclosure })).success).toBe(true);
  });

  it('carries the contact only with the name', () => {
    expect(toBody(complete)?.contact).toMatchObject({ name: '张三', phone: '13800000000' });
    expect(toBody({ ...complete, disclosure: 'coded' })).not.toHaveProperty('contact');
  });

  it('asks for no reward without any way to claim it', () => {
    expect(toBody({ ...complete, disclosure: 'anonymous' })?.wantsReward).toBe(false);
  });

  it('says the moment with the offset of China', () => {
    expect(toBody(complete)?.occurredAt).toBe('2026-03-10T08:00:00+08:00');
  });

  it('carries the answers, and the edition of the words that were agreed to', () => {
    const answers = [{ question: 'often', options: ['daily'] }] as const;
    const body = toBody({
      ...complete,
      answers: answers.map((one) => ({ ...one, options: [...one.options] })),
    });
    expect(body).toMatchObject({ answers, consent: expect.stringMatching(/^\d{4}-\d{2}$/) });
    expect(safeParse(reportBody, body).success).toBe(true);
  });

  it('is not made while something is missing', () => {
    expect(toBody({ ...complete, pin: null })).toBeUndefined();
    expect(toBody({ ...complete, declaration: false })).toBeUndefined();
  });
});

describe('what keeps a step from going on', () => {
  it('never the evidence', () => {
    expect(faultsOf(newDraft('d', 0, ''), 'evidence')).toEqual([]);
  });

  it.each([
    ['place', { pin: null }, ['pin']],
    ['facts', { pollutionTypes: [], description: '冒黑烟啊' }, ['type', 'description']],
    ['facts', { description: '冒黑烟了啊' }, []],
    ['identity', { name: ' ', phone: '12' }, ['name', 'phone']],
    ['identity', { disclosure: 'coded', name: '', phone: '' }, []],
    ['confirm', { declaration: false }, ['declaration']],
  ] as const)('%s with %j: %j', (step, change, faults) => {
    expect(faultsOf({ ...complete, ...(change as Partial<Draft>) }, step)).toEqual(faults);
  });
});

describe('an untouched draft', () => {
  it('is told from one that is worth keeping', () => {
    expect(isEmpty(newDraft('d', 0, ''))).toBe(true);
    expect(isEmpty(complete)).toBe(false);
  });
});

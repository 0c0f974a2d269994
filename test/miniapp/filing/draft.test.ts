import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { reportBody } from '../../../functions/contract/file-report.ts';
import { type Draft, faultsOf, isEmpty, newDraft, toBody } from '../../../miniapp/src/features/filing/draft';
import { parseDrafts } from '../../../miniapp/src/features/filing/parse-draft';

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
    expect(toBody(complete)?.contact).toEqual({ name: '张三', phone: '13800000000' });
    expect(toBody({ ...complete, disclosure: 'coded' })).not.toHaveProperty('contact');
  });

  it('asks for no reward without any way to claim it', () => {
    expect(toBody({ ...complete, disclosure: 'anonymous' })?.wantsReward).toBe(false);
  });

  it('says the moment with the offset of China', () => {
    expect(toBody(complete)?.occurredAt).toBe('2026-03-10T08:00:00+08:00');
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

describe('drafts found on the phone', () => {
  it('come back as they were', () => {
    expect(parseDrafts(JSON.parse(JSON.stringify([complete])), 1)).toEqual([complete]);
  });

  it('of an older app keep the words and get the new fields', () => {
    const [draft] = parseDrafts([{ id: 'd2', description: '冒烟', photos: 'broken' }], 1);
    expect(draft).toMatchObject({ id: 'd2', description: '冒烟', photos: [], wantsReply: true });
  });

  it('start an upload again that was cut off', () => {
    const photos = [{ key: 'p', path: 'b', bytes: 1, contentType: 'image/jpeg', state: 'sending' }];
    expect(parseDrafts([{ ...complete, photos }], 1)[0]?.photos[0]?.state).toBe('waiting');
  });

  it.each([[undefined], ['text'], [[null, 3, {}]]])('ignores rubbish: %j', (stored) => {
    expect(parseDrafts(stored, 1)).toEqual([]);
  });

  it('tells an untouched draft from one that is worth keeping', () => {
    expect(isEmpty(newDraft('d', 0, ''))).toBe(true);
    expect(isEmpty(complete)).toBe(false);
  });
});

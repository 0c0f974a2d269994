import { describe, expect, it } from 'vitest';
import { type FileReport, fileReport } from '../../../functions/use-cases/report/file-report.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { aFilingRequest } from '../../builders/a-filing-request.ts';
import { units } from '../../builders/an-organisation.ts';
import { aClaim, useCaseWorld } from '../../builders/use-case-world.ts';

const file = async (more: Partial<FileReport> = {}, world = useCaseWorld()) => {
  const result = await fileReport(world.deps, aFilingRequest(more));
  return { world, result, memory: world.memory };
};
const filedIn = async (more: Partial<FileReport> = {}, world = useCaseWorld()) => {
  const { result, memory } = await file(more, world);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return { ...result.value, id: result.value.record.id, memory, world };
};
const anonymous = { disclosure: 'anonymous', contact: undefined, account: undefined } as const;

describe('filing a report', () => {
  it('opens a case at the county of the place, under the measure in force there', async () => {
    const { record, id, memory } = await filedIn();
    expect(id).toMatch(/^rpt_[0-9a-z]{26}$/);
    expect(record.violationCase).toMatchObject({
      version: 1,
      state: 'submitted',
      unit: units.county.id,
      report: {
        division: '519901100000',
        policyId: 'default-12',
        policyEdition: 1,
        occurredAt: '2026-03-10T00:00:00.000Z',
        lng: 105.5,
        lat: 30.45,
      },
    });
    expect(memory.cases.get(id)?.row).toMatchObject({
      state: 'submitted',
      queue: 'intake',
      filedOn: '2026-03-10',
      next: { kind: 'acceptance', dueOn: '2026-03-12' },
    });
  });

  it('keeps the answers to the questions of its kind, and which words were agreed to', async () => {
    const answers = [{ question: 'often', options: ['daily'] }];
    const { report } = (await filedIn({ answers, consent: '2026-11' })).record.violationCase;
    expect(report).toMatchObject({ answers, consent: '2026-11' });
  });

  it('reads a browser’s position as WGS-84', async () => {
    const place = { lng: 105.5, lat: 30.45, system: 'wgs84' } as const;
    const { lng, lat } = (await filedIn({ place })).record.violationCase.report;
    expect([lng, lat]).not.toEqual([105.5, 30.45]);
    expect(Math.hypot(lng - 105.5, lat - 30.45)).toBeLessThan(0.01);
  });

  it.each([
    ['east of the county border', 105.7, 30.45, 'longtang-2025', units.otherCounty.id],
    ['in the rest of that county', 105.7, 30.55, 'xianning-2022', units.otherCounty.id],
  ] as const)('%s belongs to the neighbour', async (_, lng, lat, policyId, unit) => {
    const { report } = (await filedIn({ place: { lng, lat, system: 'gcj02' } })).record.violationCase;
    expect(report).toMatchObject({ policyId, unit });
  });

  it('declines a report from outside the jurisdiction', async () => {
    const { result, memory } = await file({ place: { lng: 106, lat: 30.45, system: 'gcj02' } });
    expect(result).toEqual({ ok: false, refusal: { code: 'report.outside-jurisdiction', path: 'place' } });
    expect(memory.cases.size).toBe(0);
  });

  it('declines a report of something that lies in the future, beyond a fast clock', async () => {
    const at = (ms: number) => new Date(Date.parse(filedAt) + ms).toISOString();
    expect((await file({ occurredAt: at(10 * 60_000) })).result.ok).toBe(true);
    expect((await file({ occurredAt: at(10 * 60_000 + 1) })).result).toEqual({
      ok: false,
      refusal: { code: 'report.occurred-in-future', path: 'occurredAt' },
    });
  });
});

describe('who reported', () => {
  it('a named report needs a session', async () => {
    const { result } = await file({ account: undefined });
    expect(result).toEqual({ ok: false, refusal: { code: 'report.session-needed', path: 'disclosure' } });
  });

  it('by name goes to the vault and is linked to the account', async () => {
    const { id, memory, receiptCode } = await filedIn();
    expect(memory.persons.get(id)).toEqual({
      account: 'account-1',
      openid: 'openid-1',
      name: '王小明',
      phone: '13900000000',
    });
    expect(memory.links).toEqual([{ account: 'account-1', reportId: id }]);
    expect(receiptCode).toBeUndefined();
  });

  it.each(['coded', 'anonymous'] as const)(
    'of a %s report is kept nowhere, even from a session',
    async (disclosure) => {
      const { memory } = await filedIn({ disclosure });
      expect(memory.persons.size).toBe(0);
      expect(memory.links).toEqual([]);
      expect(JSON.stringify([...memory.cases.values()])).not.toMatch(/account-1|openid-1|王小明|13900000000/);
    },
  );

  it('never stands in the history of the case', async () => {
    const { memory, id } = await filedIn();
    const stored = JSON.stringify(memory.cases.get(id));
    expect(stored).not.toMatch(/account-1|openid-1|王小明|13900000000/);
    expect(memory.cases.get(id)?.events).toMatchObject([{ type: 'filed', by: 'reporter' }]);
  });

  it('without a name a receipt code opens the report; only its hash is kept', async () => {
    const { id, receiptCode = '', memory, world } = await filedIn({ ...anonymous, disclosure: 'coded' });
    expect(receiptCode).toMatch(/^[0-9A-Z]{20}$/);
    expect([...memory.receipts]).toEqual([[world.deps.keyedHash.of('receipt', receiptCode), id]]);
  });

  it('anonymously gets no code', async () => {
    const { receiptCode, memory } = await filedIn(anonymous);
    expect(receiptCode).toBeUndefined();
    expect(memory.receipts.size).toBe(0);
  });
});

describe('filing again', () => {
  it('with the same command gives the first answer, however far the case has come', async () => {
    const world = useCaseWorld();
    const first = await filedIn({ disclosure: 'coded' }, world);
    const { id, memory } = first;
    const kept = memory.cases.get(id);
    const [filed] = kept?.events ?? [];
    if (kept === undefined || filed === undefined) throw new Error('nothing filed');
    const accepted = { ...filed, type: 'accepted' as const, data: {}, version: 2, commandId: 'other' };
    memory.cases.set(id, { ...kept, events: [filed, accepted] });
    const again = await filedIn(
      { disclosure: 'coded', claim: aClaim('filing-1', '2026-03-11T00:00:00.000Z') },
      world,
    );
    expect(again.record).toEqual(first.record);
    expect(again.receiptCode).toBe(first.receiptCode);
    expect(memory.cases.size).toBe(1);
  });

  it('with the same key and another body is refused', async () => {
    const world = useCaseWorld();
    await filedIn({}, world);
    const { result } = await file({ claim: aClaim('filing-1', filedAt, { payloadHash: 'another' }) }, world);
    expect(result).toMatchObject({ refusal: { code: 'command.key-reused' } });
  });

  it('with another key is another report', async () => {
    const world = useCaseWorld();
    const one = await filedIn({}, world);
    const two = await filedIn({ claim: aClaim('filing-2', filedAt) }, world);
    expect(two.id).not.toBe(one.id);
    expect(two.record.violationCase.report.caseNumber).not.toBe(one.record.violationCase.report.caseNumber);
  });
});

describe('the files of a report', () => {
  it('are attached in the same write', async () => {
    const world = useCaseWorld();
    world.memory.evidence.set('evd_1', { owner: 'owner-1' });
    const { id } = await filedIn({ evidence: ['evd_1'] }, world);
    expect(world.memory.evidence.get('evd_1')).toEqual({ owner: 'owner-1', reportId: id });
  });

  it('of somebody else refuse the whole report', async () => {
    const world = useCaseWorld();
    world.memory.evidence.set('evd_1', { owner: 'somebody-else' });
    const { result } = await file({ evidence: ['evd_1'] }, world);
    expect(result).toEqual({ ok: false, refusal: { code: 'evidence.unusable', path: 'evidence' } });
    expect(world.memory.cases.size).toBe(0);
    expect(world.memory.persons.size).toBe(0);
  });
});

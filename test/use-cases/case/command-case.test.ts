import { describe, expect, it } from 'vitest';
import { commandCase } from '../../../functions/use-cases/case/command-case.ts';
import { rewardIdOf } from '../../../functions/use-cases/ids.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { anOfficer, units } from '../../builders/an-organisation.ts';
import { playedCase } from '../../builders/played-case.ts';
import { aClaim, cast, useCaseWorld } from '../../builders/use-case-world.ts';

const second = {
  account: { id: 'account-2', openid: 'openid-2' },
  claim: aClaim('filing-2', '2026-03-10T08:05:00.000Z', { by: 'reporter' }),
};

describe('an officer’s command', () => {
  it('is one event, and the answer says what may be done next', async () => {
    const { give, record } = await playedCase();
    expect(await give(cast.intake, { command: 'accept' })).toMatchObject({
      ok: true,
      value: {
        state: 'accepted',
        version: 2,
        allowed: [
          'transfer',
          'merge',
          'dispatch',
          'request-extension',
          'message',
          'request-call',
          'name-party',
          'raise',
          'recuse',
          'redact-text',
        ],
      },
    });
    expect((await record()).events.map(({ type, by }) => [type, by])).toEqual([
      ['filed', 'reporter'],
      ['accepted', 'officer:intake'],
    ]);
  });

  it('given again changes nothing and is answered as the first time', async () => {
    const { give, record } = await playedCase();
    const first = await give(cast.intake, { command: 'accept' }, 'again');
    await give(cast.intake, { command: 'dispatch', urgent: false });
    expect(await give(cast.intake, { command: 'accept' }, 'again')).toEqual(first);
    expect((await record()).events).toHaveLength(3);
  });

  it('with the same id and another body is refused', async () => {
    const { id, give, world } = await playedCase();
    await give(cast.intake, { command: 'accept' }, 'again');
    const claim = aClaim('again', filedAt, { payloadHash: 'another' });
    const result = await commandCase(world.deps, {
      caseId: id,
      officer: cast.intake,
      command: { command: 'dispatch', urgent: false },
      claim,
    });
    expect(result).toMatchObject({ refusal: { code: 'command.key-reused' } });
  });

  it('on a version that has passed is refused', async () => {
    const { id, give, world } = await playedCase();
    const looked = (expectedVersion: number) =>
      commandCase(world.deps, {
        caseId: id,
        officer: cast.intake,
        command: { command: 'message', text: '收到' },
        expectedVersion,
        claim: aClaim(`look-${expectedVersion}`, filedAt),
      });
    await give(cast.intake, { command: 'accept' });
    expect(await looked(1)).toEqual({ ok: false, refusal: { code: 'command.conflict', path: 'version' } });
    expect((await looked(2)).ok).toBe(true);
  });

  it('on a case that is none of the office’s business finds no case at all', async () => {
    const { give } = await playedCase();
    const nothing = { ok: false, refusal: { code: 'resource.not-found' } };
    expect(await give(anOfficer('intake', units.otherCounty), { command: 'accept' })).toEqual(nothing);
    expect(await give(cast.town, { command: 'sign' })).toEqual(nothing);
  });

  it('is decided again when somebody else wrote first, on what is there then', async () => {
    const { give, say, world, record } = await playedCase();
    let raced = false;
    world.memory.beforeCommit(async () => {
      if (raced) return;
      raced = true;
      await say({ command: 'withdraw' });
    });
    expect(await give(cast.intake, { command: 'accept' })).toMatchObject({
      refusal: { code: 'case.not-in-this-state' },
    });
    expect((await record()).violationCase.state).toBe('withdrawn');
  });

  it('gives up as busy when others always write first', async () => {
    const { give, say, world, record } = await playedCase();
    let inside = false;
    world.memory.beforeCommit(async () => {
      if (inside) return;
      inside = true;
      await say({ command: 'message', text: '还在冒烟' });
      inside = false;
    });
    expect(await give(cast.intake, { command: 'accept' })).toMatchObject({
      refusal: { code: 'command.busy' },
    });
    expect((await record()).violationCase).toMatchObject({ state: 'submitted', version: 6 });
  });

  it('attaches the officer’s own files, and refuses everything with another’s', async () => {
    const { give, world, record } = await playedCase();
    await give(cast.intake, { command: 'accept' });
    await give(cast.intake, { command: 'dispatch', urgent: false });
    await give(cast.town, { command: 'sign' });
    world.memory.evidence.set('evd_1', { owner: 'officer:town' });
    world.memory.evidence.set('evd_2', { owner: 'officer:somebody' });
    const check = (evidence: readonly string[]) =>
      give(cast.town, { command: 'record-site-check', violationSeen: true, notes: '冒烟', evidence });
    expect(await check(['evd_2'])).toMatchObject({ refusal: { code: 'evidence.unusable' } });
    expect((await record()).violationCase.siteChecks).toEqual([]);
    expect((await check(['evd_1'])).ok).toBe(true);
  });
});

describe('merging', () => {
  it('writes both cases at once, and moves on what was merged before', async () => {
    const world = useCaseWorld();
    const main = await playedCase({}, world);
    const middle = await playedCase(second, world);
    const last = await playedCase({ ...second, claim: aClaim('filing-3', filedAt) }, world);
    await last.give(cast.intake, { command: 'merge', into: middle.id });
    await middle.give(cast.intake, { command: 'merge', into: main.id });
    expect((await main.record()).violationCase.mergedReports).toEqual([middle.id, last.id]);
    expect((await middle.record()).violationCase).toMatchObject({ state: 'merged', mergedInto: main.id });
    expect(world.memory.cases.get(middle.id)?.row).not.toHaveProperty('next');
  });
});

describe('the reward', () => {
  it('becomes a candidate with the service of the deciding document, in the same write', async () => {
    const { found, handled, rewardId, id, reward, world } = await playedCase();
    await found();
    expect(await reward()).toBeUndefined();
    await handled();
    expect(await reward()).toMatchObject({
      state: 'candidate',
      nomination: { caseId: id, reportId: id, triggeredOn: '2026-03-10', unit: units.county.id },
    });
    expect(world.memory.rewards.get(rewardId)?.events).toMatchObject([{ type: 'nominated', by: 'system' }]);
  });

  it('is considered once, whatever is recorded later', async () => {
    const { found, handled, give, rewardId, world } = await playedCase();
    await found();
    await handled();
    await handled();
    await give(cast.lead, { command: 'reply', text: '已处罚' });
    expect(world.memory.rewards.get(rewardId)?.events).toHaveLength(1);
  });

  it('is considered for each merged reporter who wants one', async () => {
    const world = useCaseWorld();
    const main = await playedCase({}, world);
    const wanting = await playedCase(second, world);
    const modest = await playedCase(
      { ...second, wantsReward: false, claim: aClaim('filing-3', filedAt) },
      world,
    );
    for (const other of [wanting, modest]) await other.give(cast.intake, { command: 'merge', into: main.id });
    await main.found();
    await main.handled();
    expect([...world.memory.rewards.keys()]).toEqual([rewardIdOf(main.id), rewardIdOf(wanting.id)]);
    expect(await wanting.reward()).toMatchObject({ nomination: { caseId: main.id, reportId: wanting.id } });
  });

  it('is decided either way once the answer went out without a penalty', async () => {
    const { found, give, reward } = await playedCase();
    await found();
    await give(cast.lead, { command: 'reply', text: '已责令改正' });
    expect(await reward()).toMatchObject({ state: 'candidate', nomination: { triggeredOn: '2026-03-10' } });
  });

  it('is never considered for what was not found true', async () => {
    const { found, give, reward } = await playedCase();
    await found({ findings: 'unsubstantiated', categories: [] });
    await give(cast.lead, { command: 'reply', text: '未发现' });
    expect(await reward()).toBeUndefined();
  });

  it('asks for what the measure needs while the file is open', async () => {
    const { give, found } = await playedCase();
    await expect(found({ categories: [] })).rejects.toThrow('case.facts-incomplete');
    expect(
      await give(cast.lead, {
        command: 'record-findings',
        findings: 'substantiated',
        categories: [],
        matchesReport: true,
        subjectKnown: true,
        underRectification: false,
        summary: '属实',
      }),
    ).toEqual({ ok: false, refusal: { code: 'case.facts-incomplete', path: 'categories' } });
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf } from './cast.ts';
import { type Json, type RunningSystem, runSystem } from './running-system.ts';

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  run = await runSystem('2026-03-10T09:30:00+08:00');
  cast = castOf(run);
});
afterAll(() => run.stop());

/** Another picture than the one reporters of the cast send: the white half is black. */
const painted = readFileSync(new URL('../fixtures/factory-smoke.webp', import.meta.url));

const uploadCopy = async (username: string): Promise<string> => {
  const token = await cast.as(username);
  const body = { kind: 'photo', contentType: 'image/webp', bytes: painted.length };
  const announced = await run.call('POST', '/officer/evidence', { token, body });
  expect(announced.status, JSON.stringify(announced.body)).toBe(201);
  const form = new FormData();
  for (const [name, value] of Object.entries(announced.body.upload.fields)) form.append(name, String(value));
  form.append('file', new Blob([painted], { type: 'image/webp' }), 'copy.webp');
  expect((await fetch(announced.body.upload.url, { method: 'POST', body: form })).status).toBe(204);
  await run.system.evidence.idle();
  return announced.body.evidenceId;
};
const evidenceSeenBy = async (username: string, id: string): Promise<Json> => {
  const { body } = await run.call('GET', `/officer/cases/${id}`, { token: await cast.as(username) });
  return body.evidence?.[0];
};
const typeOf = async (url: string): Promise<string | null> =>
  (await fetch(`${run.url}${url}`)).headers.get('content-type');

describe('a picture with parts blacked out', () => {
  it('is all that township and investigators see from then on; intake and the reporter see what lies below', async () => {
    const token = await cast.citizen('redacted');
    const evidence = await cast.upload(token);
    const { reportId } = await cast.file('redacted', { evidence: [evidence] });
    await run.system.evidence.idle();
    await cast.give('intake', reportId, { command: 'accept' });
    await cast.give('intake', reportId, { command: 'dispatch' });
    expect(await evidenceSeenBy('township', reportId)).toMatchObject({ contentType: 'image/jpeg' });

    const copy = await uploadCopy('intake');
    await cast.give('intake', reportId, { command: 'redact-evidence', evidence, copy });
    const handlers = ['township', 'grid', 'investigator-1', 'supervisor'];
    let looks = 0;
    for (const username of handlers) {
      const seen = await evidenceSeenBy(username, reportId);
      expect(seen, username).toMatchObject({ id: evidence, contentType: 'image/webp', redacted: true });
      expect(seen.unredactedUrl, username).toBeUndefined();
      expect(await typeOf(seen.url), username).toBe('image/webp');
      expect(JSON.stringify(seen).includes(`clean/${evidence}`), username).toBe(false);
      looks += 1;
    }
    for (const username of ['intake', 'lead']) {
      const seen = await evidenceSeenBy(username, reportId);
      expect(await typeOf(seen.url), username).toBe('image/webp');
      expect(await typeOf(seen.unredactedUrl), username).toBe('image/jpeg');
      looks += 1;
    }
    const own = await run.call('GET', `/citizen/reports/${reportId}`, { token });
    expect(own.body.evidence[0]).toMatchObject({ contentType: 'image/jpeg' });
    expect(own.body.evidence[0].redacted).toBeUndefined();
    expect(own.body.timeline.some(({ text }: Json) => text.includes('遮挡'))).toBe(true);
    console.log(
      `figure: blacked-out picture: ${looks} looks of staff, 0 at what lies below without the right`,
    );
  });

  it('is what an address from before shows no longer than two minutes', async () => {
    const evidence = await cast.upload(await cast.citizen('earlier'));
    const { reportId } = await cast.file('earlier', { evidence: [evidence] });
    await run.system.evidence.idle();
    await cast.give('intake', reportId, { command: 'accept' });
    await cast.give('intake', reportId, { command: 'dispatch' });
    const before = await evidenceSeenBy('township', reportId);
    const copy = await uploadCopy('intake');
    await cast.give('intake', reportId, { command: 'redact-evidence', evidence, copy });
    expect(await typeOf(before.url)).toBe('image/jpeg');
    const { now } = (await run.call('GET', '/local/clock')).body;
    await run.moveTo(new Date(Date.parse(now) + 121_000).toISOString());
    expect((await fetch(`${run.url}${before.url}`)).status).toBe(403);
  });

  it('is shown to nobody before the copy itself was checked', async () => {
    const evidence = await cast.upload(await cast.citizen('waiting'));
    const { reportId } = await cast.file('waiting', { evidence: [evidence] });
    await cast.give('intake', reportId, { command: 'accept' });
    await cast.give('intake', reportId, { command: 'dispatch' });
    const token = await cast.as('intake');
    const body = { kind: 'photo', contentType: 'image/webp', bytes: painted.length };
    const { body: announced } = await run.call('POST', '/officer/evidence', { token, body });
    const copy = announced.evidenceId;
    await cast.give('intake', reportId, { command: 'redact-evidence', evidence, copy });
    const seen = await evidenceSeenBy('township', reportId);
    expect(seen).toMatchObject({ id: evidence, state: 'waiting', redacted: true });
    expect(seen.url).toBeUndefined();
  });

  it('comes from the officer, belongs to this case, and is made by intake or case leads only', async () => {
    const evidence = await cast.upload(await cast.citizen('refused'));
    const other = await cast.upload(await cast.citizen('refused'));
    const { reportId } = await cast.file('refused', { evidence: [evidence, other] });
    await run.system.evidence.idle();
    await cast.give('intake', reportId, { command: 'accept' });
    await cast.give('intake', reportId, { command: 'dispatch' });
    const copy = await uploadCopy('intake');
    const ask = async (username: string, more: object) => {
      const body = { command: 'redact-evidence', evidence, copy, ...more };
      const path = `/officer/cases/${reportId}/commands`;
      const { status, body: said } = await run.call('POST', path, { token: await cast.as(username), body });
      return `${status} ${said.code ?? 'done'}`;
    };
    expect(await ask('township', {})).toBe('403 access.denied');
    expect(await ask('investigator-1', {})).toBe('403 access.denied');
    expect(await ask('intake', { evidence: 'evd_00000000000000000000000000' })).toBe(
      '422 case.evidence-unknown',
    );
    // The reporter's other picture is part of the case already; the lead did not upload intake's copy.
    expect(await ask('intake', { copy: other })).toBe('422 case.evidence-unknown');
    expect(await ask('lead', {})).toBe('422 evidence.unusable');
    expect(await evidenceSeenBy('township', reportId)).not.toHaveProperty('redacted');
    expect(await ask('intake', {})).toBe('200 done');
    // The copy belongs to this case now and can stand for a picture of no other.
    const elsewhere = await cast.upload(await cast.citizen('elsewhere'));
    const { reportId: second } = await cast.file('elsewhere', { evidence: [elsewhere] });
    const again = await run.call('POST', `/officer/cases/${second}/commands`, {
      token: await cast.as('intake'),
      body: { command: 'redact-evidence', evidence: elsewhere, copy },
    });
    expect(again.body.code).toBe('evidence.unusable');
  });
});

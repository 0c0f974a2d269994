import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf } from './cast.ts';
import { type RunningSystem, runSystem } from './running-system.ts';

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  run = await runSystem('2026-03-10T09:30:00+08:00');
  cast = castOf(run);
});
afterAll(() => run.stop());

const contact = { name: '张三', phone: '13800001111' };
const ask = { command: 'request-call', line: '0825-1234567' } as const;

describe('talking to a reporter', () => {
  it('takes a yes each time; the office gets a number of the relay and never the phone', async () => {
    const { reportId } = await cast.file('talker', { contact });
    await cast.give('intake', reportId, ask);
    const seen = await cast.seen('talker', `/citizen/reports/${reportId}`);
    expect(seen.allowedActions).toContain('answer-call');
    expect(seen.callAsked.answerUntil).toMatch(/^2026-03-13T01:30:0/);
    expect(JSON.stringify(seen)).not.toContain('1234567');
    const token = await cast.citizen('talker');
    const answer = () =>
      run.call('POST', `/citizen/reports/${reportId}/call`, { token, key: 'yes-1', body: { agreed: true } });
    const agreed = await answer();
    expect(agreed.body.timeline[0].text).toMatch(/来电显示 170\d{8}/);
    expect((await answer()).body.timeline).toEqual(agreed.body.timeline);
    const case_ = await cast.look('intake', `/officer/cases/${reportId}`);
    expect(JSON.stringify(case_)).toMatch(/虚拟号码 170\d{8}/);
    expect(JSON.stringify(case_)).not.toContain(contact.phone);
  });

  it('looks the same to the office whether a phone was left, none was left, or nobody can be reached', async () => {
    const named = await cast.file('with-phone', { contact });
    const bare = await cast.file('without-phone');
    const anonymous = await cast.file(undefined, { disclosure: 'anonymous' });
    const answers = [];
    for (const { reportId } of [named, bare, anonymous]) {
      const { state, version } = await cast.give('intake', reportId, ask);
      const { timeline, allowedActions } = await cast.look('intake', `/officer/cases/${reportId}`);
      answers.push({
        state,
        version,
        timeline: timeline.map(({ text }: { text: string }) => text),
        allowedActions,
      });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await cast.refused('intake', `/officer/cases/${bare.reportId}`, ask)).toBe('case.call-pending');
  });

  it('asks for a phone where none was left, uses it once and keeps it nowhere', async () => {
    const { reportId } = await cast.file('no-phone');
    await cast.give('intake', reportId, ask);
    const token = await cast.citizen('no-phone');
    const say = (body: object) => run.call('POST', `/citizen/reports/${reportId}/call`, { token, body });
    expect((await say({ agreed: true })).body.code).toBe('case.call-phone-missing');
    expect((await say({ agreed: true, phone: '13900002222' })).status).toBe(200);
    const copy = await run.call('POST', '/citizen/data-export', { token, body: {} });
    expect(JSON.stringify(copy.body)).not.toContain('13900002222');
  });

  it('may be declined, and nobody is bound', async () => {
    const { reportId } = await cast.file('decliner', { contact });
    await cast.give('intake', reportId, ask);
    const token = await cast.citizen('decliner');
    const path = `/citizen/reports/${reportId}/call`;
    expect((await run.call('POST', path, { token, body: { agreed: false } })).status).toBe(200);
    expect((await run.call('POST', path, { token, body: { agreed: true } })).body.code).toBe(
      'case.call-not-asked',
    );
    const { timeline } = await cast.look('intake', `/officer/cases/${reportId}`);
    expect(timeline[0].text).toBe('举报人没有同意通话');
  });
});

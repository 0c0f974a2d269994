import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import type { Answer, Json, RunningSystem } from './running-system.ts';

const picture = readFileSync(new URL('../fixtures/factory-smoke.jpg', import.meta.url));

export type Arguments = Readonly<Record<string, unknown>> & { readonly command: string };

/** A report of smoke over a wall in the first township of county 519901, by a named reporter who wants a reward. */
export const aReport = (more: object = {}) => ({
  disclosure: 'named',
  pollutionTypes: ['air'],
  description: '厂房后墙夜间冒黑烟，气味刺鼻，连续三晚。',
  occurredAt: '2026-03-09T22:00:00+08:00',
  ongoing: true,
  place: { lng: 105.47, lat: 30.51, system: 'gcj02', address: '工业路 8 号' },
  reportedParty: { name: '示范化工厂' },
  wantsReward: true,
  declaration: true,
  ...more,
});

/** In the county whose measure wants an application first, and in its township with a measure of its own. */
export const eastern = { lng: 105.7, lat: 30.45, system: 'gcj02' } as const;
export const ofTheTownshipMeasure = { lng: 105.7, lat: 30.6, system: 'gcj02' } as const;

/** Who signs for the office: the western county's people, or the eastern one's. */
export type Office = { readonly suffix: '' | '-east'; readonly township: string; readonly category?: string };
/** These two measures have no list of kinds. */
export const east: Office = { suffix: '-east', township: 'township-4' };
export const northEast: Office = { suffix: '-east', township: 'township-3' };
const west: Office = { suffix: '', township: 'township', category: 'C07' };

/** The people of the demo city at work over HTTP; sessions are opened once. */
export const castOf = (run: Pick<RunningSystem, 'call' | 'citizen' | 'officer' | 'moveTo' | 'system'>) => {
  const tokens = new Map<string, Promise<string>>();
  const once = (name: string, open: () => Promise<string>): Promise<string> => {
    const token = tokens.get(name) ?? open();
    tokens.set(name, token);
    return token;
  };
  const as = (username: string) => once(`officer ${username}`, () => run.officer(username));
  const citizen = (name: string) => once(`citizen ${name}`, () => run.citizen(name));
  const told = ({ status, body }: Answer) => {
    expect(status, JSON.stringify(body)).toBeLessThan(300);
    return body;
  };

  const upload = async (
    token: string,
    path = '/citizen/evidence',
    name = 'IMG_0001.jpg',
  ): Promise<string> => {
    const body = { kind: 'photo', contentType: 'image/jpeg', bytes: picture.length };
    const { evidenceId, upload: form } = told(await run.call('POST', path, { token, body }));
    const data = new FormData();
    for (const [name, value] of Object.entries(form.fields)) data.append(name, String(value));
    data.append('file', new Blob([picture], { type: 'image/jpeg' }), name);
    expect((await fetch(form.url, { method: 'POST', body: data })).status).toBe(204);
    return evidenceId;
  };

  const file = async (name: string | undefined, more: object = {}) => {
    const token = name === undefined ? {} : { token: await citizen(name) };
    return told(await run.call('POST', '/citizen/reports', { ...token, body: aReport(more) }));
  };
  /** As the desk does: types a code where one is asked for, and sends the very same again. */
  const order = async (username: string, path: string, body: Arguments) => {
    const token = await as(username);
    const send = () => run.call('POST', `${path}/commands`, { token, body });
    const answer = await send();
    if (answer.body?.code !== 'session.step-up-required') return answer;
    const otp = demoOneTimeCode(username, run.system.clock.now());
    told(await run.call('POST', '/officer/sessions/step-up', { token, body: { otp } }));
    return send();
  };
  const give = async (username: string, id: string, body: Arguments) =>
    told(await order(username, `/officer/cases/${id}`, body));
  const decide = async (username: string, id: string, body: Arguments) =>
    told(await order(username, `/officer/rewards/${id}`, body));
  const money = async (username: string, id: string, body: Arguments) =>
    told(await order(username, `/finance/payouts/${id}`, body));
  const refused = async (username: string, path: string, body: Arguments): Promise<string> => {
    const answer = await order(username, path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    return answer.body.code;
  };
  const look = async (username: string, path: string) =>
    told(await run.call('GET', path, { token: await as(username) }));
  const seen = async (name: string, path: string) =>
    told(await run.call('GET', path, { token: await citizen(name) }));
  const say = async (name: string, path: string, body: object) =>
    told(await run.call('POST', path, { token: await citizen(name), body }));

  /** From the filed report to a township that has looked. */
  const checked = async (id: string, { suffix, township }: Office = west) => {
    await give(`intake${suffix}`, id, { command: 'accept' });
    await give(`intake${suffix}`, id, { command: 'dispatch' });
    await give(township, id, { command: 'sign' });
    await give(township, id, { command: 'record-site-check', violationSeen: true, notes: '现场有黑烟' });
  };
  /** Two investigators, a finding, and a fine that was served on the day `on`. */
  const handled = async (id: string, on: string, office: Office = west, more: object = {}) => {
    const { suffix, category } = office;
    const investigators = [`investigator-1${suffix}`, `investigator-2${suffix}`];
    await checked(id, office);
    await give(`investigator-1${suffix}`, id, { command: 'file-case', investigators });
    await give(`investigator-1${suffix}`, id, {
      command: 'record-findings',
      findings: 'substantiated',
      categories: category === undefined ? [] : [category],
      summary: '治污设施停用',
      ...more,
    });
    const fine = { kind: 'fine', amountFen: 5_000_000, decidedOn: on, servedOn: on };
    await give(`investigator-2${suffix}`, id, { command: 'record-outcome', ...fine });
  };
  const replied = async (id: string, on: string, office: Office = west) => {
    await handled(id, on, office);
    await give(`lead${office.suffix}`, id, {
      command: 'reply',
      text: '您反映的问题属实，已处罚款并责令改正。',
    });
  };
  /** Three signatures and the notice: the reporter may claim. */
  const notified = async (rewardId: string, { suffix }: Office = west, more: object = {}) => {
    await decide(`clerk${suffix}`, rewardId, { command: 'propose', ...more });
    await decide(`reviewer${suffix}`, rewardId, { command: 'review' });
    await decide(`approver${suffix}`, rewardId, { command: 'approve' });
    await decide(`clerk${suffix}`, rewardId, { command: 'notify' });
  };
  /** The whole way to a reward that `name` may claim; gives the ids. */
  const rewarded = async (name: string, on: string, more: object = {}) => {
    const { reportId } = await file(name, more);
    await replied(reportId, on);
    const rewardId = rewardOf(reportId);
    await notified(rewardId);
    return { reportId, rewardId };
  };
  const claim = (name: string, rewardId: string, payout: object = { channel: 'wechat' }) =>
    say(name, `/citizen/rewards/${rewardId}/claim`, { payout, consent: true });
  /** The one payout of this state that finance sees; earlier ones must be settled. */
  const payout = async (state: string, office: Office = west): Promise<Json> =>
    (await look(`finance${office.suffix}`, `/finance/payouts?state=${state}`)).items[0];
  const confirmInWechat = async (name: string, rewardId: string) => {
    const { payment } = await seen(name, `/citizen/rewards/${rewardId}`);
    const body = { packageInfo: payment.packageInfo };
    return told(await run.call('POST', '/local/wechat/confirm-transfer', { body }));
  };
  const outbox = async (kind?: string) =>
    told(await run.call('GET', '/local/outbox')).items.filter(
      (item: { kind: string }) => kind === undefined || item.kind === kind,
    );

  return {
    as,
    citizen,
    upload,
    file,
    give,
    decide,
    money,
    refused,
    look,
    seen,
    say,
    checked,
    handled,
    replied,
    notified,
    rewarded,
    claim,
    payout,
    confirmInWechat,
    outbox,
  };
};

/** One reward at most for each report, under the same random part. */
export const rewardOf = (reportId: string): string => `rwd_${reportId.slice(4)}`;

/** What the run has logged that should not have happened. */
export const faults = ({ logged }: RunningSystem): readonly string[] =>
  logged.filter((line) => !line.startsWith('{"level":"info"'));

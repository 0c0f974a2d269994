import type { Json } from '../api/running-system.ts';
import type { Reporter } from './reporter.ts';
import { draws } from './seeded.ts';
import type { Answer, Asking, World } from './world.ts';

/** What a report says, whoever files it; `index` decides how far the case goes. */
const factsOf = (seed: string, index: number) => {
  const draw = draws(`${seed} facts ${index}`);
  return {
    disclosure: draw.one(['named', 'named', 'named', 'coded', 'anonymous']),
    pollutionTypes: [draw.one(['air', 'water', 'noise'])],
    description: `厂房后墙夜间冒黑烟，气味刺鼻，第 ${index} 次看到。`,
    occurredAt: '2026-03-09T22:00:00+08:00',
    ongoing: true,
    answers: [{ question: 'often', options: ['daily'] }],
    consent: '2026-11',
    place: { lng: 105.46 + draw.below(20) / 1000, lat: 30.5 + draw.below(20) / 1000, system: 'gcj02' },
    reportedParty: { name: '示范化工厂' },
    wantsReward: true,
    declaration: true,
  };
};

const endings = ['filed', 'checked', 'declined', 'replied', 'unsealed', 'paid'] as const;

/** Staff answers are part of what staff can see: each is kept under who got it. */
export type Heard = (who: string, path: string, body: object, answer: Answer) => void;

export type Told = { reportIds: string[]; payoutIds: string[]; unsealIds: string[] };

/** Each story has its own ten minutes, so that nothing a reporter does before filing moves what comes after. */
const STORY_MS = 600_000;

const INVESTIGATORS = ['investigator-1', 'investigator-2'];

/** One report of one reporter and what the staff make of it: the same in both worlds but for the reporter. */
export const playStory = async (
  world: World,
  {
    seed,
    index,
    reporter,
    heard,
    lateMs = 0,
  }: { seed: string; index: number; reporter: Reporter; heard: Heard; lateMs?: number },
): Promise<Told> => {
  const told: Told = { reportIds: [], payoutIds: [], unsealIds: [] };
  const facts = factsOf(seed, index);
  const own: Asking = {
    address: reporter.address,
    userAgent: reporter.userAgent,
    headers: { 'accept-language': reporter.language },
  };
  const startsAt = Date.parse('2026-03-10T10:00:00+08:00') + index * STORY_MS + lateMs;
  const at = (ms: number) => world.clock.moveTo(new Date(ms).toISOString());
  at(startsAt - reporter.hesitatesMs);
  const token = await world.citizen(reporter.wechat, own);
  at(startsAt);
  const say = async (path: string, body: object, key: string) => {
    const answer = await world.call('POST', path, { ...own, token, body, key });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.body;
  };
  const staff = async (username: string, path: string, body: object): Promise<Json> => {
    const key = `${username} ${index} ${JSON.stringify(body)}`.slice(0, 60);
    const send = async () => world.call('POST', path, { token: await world.officer(username), body, key });
    let answer = await send();
    if (answer.body.code === 'session.step-up-required') {
      await world.stepUp(username);
      answer = await send();
    }
    heard(username, path, body, answer);
    if (answer.status >= 300) throw new Error(`${username} ${path} ${JSON.stringify(body)}: ${answer.text}`);
    return answer.body;
  };

  const { picture, pictureHash, fileName } = reporter;
  const announced = await world.call('POST', '/citizen/evidence', {
    ...own,
    key: `file-${index}`,
    body: { kind: 'photo', contentType: 'image/jpeg', bytes: picture.length, sha256: pictureHash },
  });
  await world.send(announced.body.upload.fields, picture, fileName);
  const contact = { name: reporter.name, phone: reporter.phone };
  const { reportId } = await say(
    '/citizen/reports',
    {
      ...facts,
      evidence: [announced.body.evidenceId],
      ...(facts.disclosure === 'named' && { contact }),
    },
    `report-${index}`,
  );
  told.reportIds.push(reportId);
  const casePath = `/officer/cases/${reportId}/commands`;
  const give = (username: string, body: object) => staff(username, casePath, body);
  const ending = endings[index % endings.length];
  if (ending === 'filed') return told;
  if (ending === 'declined') {
    at(startsAt - lateMs + STORY_MS / 2);
    await give('intake', { command: 'decline', reason: '不属于生态环境部门职责' });
    return told;
  }
  const named = facts.disclosure === 'named';
  if (named) await say(`/citizen/reports/${reportId}/messages`, { text: '今晚又冒烟了' }, `message-${index}`);
  at(startsAt - lateMs + STORY_MS / 2);
  await give('intake', { command: 'accept' });
  if (ending === 'unsealed') {
    const file = { reportId, evidenceId: announced.body.evidenceId, reason: 'evidence-review' };
    const request = { ...file, explanation: '当事人质疑照片时间' };
    const original = await staff('lead', '/identity/unseal-requests', request);
    await staff('custodian-2', `/identity/unseal-requests/${original.id}/commands`, { command: 'approve' });
    told.unsealIds.push(original.id);
    if (!named) return told;
    const ask = { reportId, reason: 'verify-facts', explanation: '需要核实排放时间' };
    const { id } = await staff('intake', '/identity/unseal-requests', ask);
    await staff('custodian-2', `/identity/unseal-requests/${id}/commands`, { command: 'approve' });
    told.unsealIds.push(id);
    return told;
  }
  await give('intake', { command: 'dispatch' });
  await give('township', { command: 'sign' });
  await give('township', { command: 'record-site-check', violationSeen: true, notes: '现场有黑烟' });
  if (ending === 'checked') return told;
  await give('investigator-1', { command: 'file-case', investigators: INVESTIGATORS });
  await give('investigator-1', {
    command: 'record-findings',
    findings: 'substantiated',
    categories: ['C07'],
    summary: '治污设施停用',
  });
  const date = world.clock.now().slice(0, 10);
  await give('investigator-2', {
    command: 'record-outcome',
    kind: 'fine',
    amountFen: 5_000_000,
    decidedOn: date,
    servedOn: date,
  });
  await give('lead', { command: 'reply', text: '您反映的问题属实，已处罚款并责令改正。' });
  if (!named) return told;
  await say(`/citizen/reports/${reportId}/rating`, { stars: 4, comment: '谢谢' }, `rating-${index}`);
  if (ending === 'replied') return told;
  const rewardPath = `/officer/rewards/rwd_${reportId.slice(4)}/commands`;
  await staff('clerk', rewardPath, { command: 'propose' });
  await staff('reviewer', rewardPath, { command: 'review' });
  await staff('approver', rewardPath, { command: 'approve' });
  await staff('clerk', rewardPath, { command: 'notify' });
  const claim = { payout: reporter.bank, consent: true };
  await say(`/citizen/rewards/rwd_${reportId.slice(4)}/claim`, claim, `claim-${index}`);
  const { items } = (
    await world.call('GET', '/finance/payouts?state=waiting', { token: await world.officer('finance') })
  ).body;
  const { id } = items[0];
  told.payoutIds.push(id);
  await staff('finance', `/finance/payouts/${id}/commands`, { command: 'pay' });
  await staff('finance', `/finance/payouts/${id}/commands`, { command: 'confirm', reference: `B-${index}` });
  return told;
};

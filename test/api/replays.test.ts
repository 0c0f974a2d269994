import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aReport, castOf, faults, rewardOf } from './cast.ts';
import { type Answer, type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-20T09:30:00+08:00'; // a Friday
const TODAY = '2026-03-20';

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  run = await runSystem(START);
  cast = castOf(run);
});
afterAll(async () => {
  expect(faults(run)).toEqual([]);
  await run.stop();
});

type Sent = { readonly path: string; readonly token: string; readonly key: string; readonly body: object };
const send = ({ path, ...rest }: Sent): Promise<Answer> => run.call('POST', path, rest);
const plain = ({ status, body }: Answer) => ({ status, body });

/** Every event, payout and ledger line there is: what a second effect would add to. The stream notes ends of chains. */
const effects = async () => {
  const counts: Record<string, number> = {};
  for (const { TableName, keyed } of [
    { TableName: 'cases', keyed: 'sk' },
    { TableName: 'identities', keyed: 'sk' },
  ]) {
    const { Items = [] } = await scan(TableName);
    for (const item of Items) {
      const kind = `${TableName} ${item['pk']?.S?.split('#')[0]} ${item[keyed]?.S?.split('#')[0]}`;
      if (kind !== 'cases D V') counts[kind] = (counts[kind] ?? 0) + 1;
    }
  }
  return counts;
};
const scan = async (TableName: string) => {
  const { ScanCommand } = await import('@aws-sdk/client-dynamodb');
  return run.system.client.send(new ScanCommand({ TableName }));
};

/** The first answer of every changing operation, with what was sent. */
const first: { readonly name: string; readonly sent: Sent; readonly answer: ReturnType<typeof plain> }[] = [];
const once = async (name: string, sent: Sent) => {
  const answer = plain(await send(sent));
  expect(answer.status, `${name} ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  first.push({ name, sent, answer });
  return answer.body;
};

describe('a command sent again with the same key', () => {
  it('has its effect once, also when ten arrive at the same moment', async () => {
    const token = await cast.citizen('impatient');
    const photo = await cast.upload(token);
    const filing: Sent = {
      path: '/citizen/reports',
      token,
      key: 'file',
      body: aReport({ evidence: [photo] }),
    };
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(filing)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.reportId}`)).size).toBe(1);
    const { reportId } = await once('file', filing);
    expect((await cast.seen('impatient', '/citizen/reports')).items).toHaveLength(1);

    const officer = async (username: string, key: string, body: object): Promise<Sent> => ({
      path: `/officer/cases/${reportId}/commands`,
      token: await cast.as(username),
      key,
      body,
    });
    const accept = await officer('intake', 'accept', { command: 'accept' });
    const accepted = await Promise.all(Array.from({ length: 10 }, () => send(accept)));
    expect(new Set(accepted.map(plain).map((answer) => JSON.stringify(answer))).size).toBe(1);
    await once('accept', accept);
    await once('message', {
      path: `/citizen/reports/${reportId}/messages`,
      token,
      key: 'message',
      body: { text: '请尽快' },
    });
    await once('dispatch', await officer('intake', 'dispatch', { command: 'dispatch' }));
    await once('sign', await officer('township', 'sign', { command: 'sign' }));
    const visit = { command: 'record-site-check', violationSeen: true, notes: '现场有黑烟' };
    await once('site check', await officer('township', 'visit', visit));
    const investigators = ['investigator-1', 'investigator-2'];
    await once(
      'filing of the case',
      await officer('investigator-1', 'case', { command: 'file-case', investigators }),
    );
    const findings = {
      command: 'record-findings',
      findings: 'substantiated',
      categories: ['C07'],
      summary: '治污设施停用',
    };
    await once('findings', await officer('investigator-1', 'findings', findings));
    const fine = {
      command: 'record-outcome',
      kind: 'fine',
      amountFen: 5_000_000,
      decidedOn: TODAY,
      servedOn: TODAY,
    };
    await once('outcome', await officer('investigator-2', 'outcome', fine));
    await once('reply', await officer('lead', 'reply', { command: 'reply', text: '您反映的问题属实。' }));
    await once('rating', {
      path: `/citizen/reports/${reportId}/rating`,
      token,
      key: 'rating',
      body: { stars: 5 },
    });

    const rewardId = rewardOf(reportId);
    for (const [username, command] of [
      ['clerk', 'propose'],
      ['reviewer', 'review'],
      ['approver', 'approve'],
      ['clerk', 'notify'],
    ] as const)
      await once(command, {
        path: `/officer/rewards/${rewardId}/commands`,
        token: await cast.as(username),
        key: command,
        body: { command },
      });
    const claim: Sent = {
      path: `/citizen/rewards/${rewardId}/claim`,
      token,
      key: 'claim',
      body: { payout: { channel: 'wechat' }, consent: true },
    };
    const claims = await Promise.all(Array.from({ length: 10 }, () => send(claim)));
    expect(new Set(claims.map(plain).map((answer) => JSON.stringify(answer))).size).toBe(1);
    await once('claim', claim);
    const { id } = await cast.payout('waiting');
    const pay: Sent = {
      path: `/finance/payouts/${id}/commands`,
      token: await cast.as('finance'),
      key: 'pay',
      body: { command: 'pay' },
    };
    const paid = await Promise.all(Array.from({ length: 10 }, () => send(pay)));
    expect(new Set(paid.map(({ status, body }) => `${status} ${body.billNumber}`)).size).toBe(1);
    await once('pay', pay);
    await cast.confirmInWechat('impatient', rewardId);
  });

  it('gets its first answer again, at once and after 400 days, and nothing happens a second time', async () => {
    const wait = ['2026-03-20T09:42:00+08:00', '2027-04-25T10:00:00+08:00'];
    for (const at of [undefined, ...wait]) {
      if (at !== undefined) await run.moveTo(at);
      const before = await effects();
      for (const { name, sent, answer } of first) {
        const again = plain(await send(sent));
        expect(stable(again), `${name} at ${at}`).toEqual(stable(answer));
      }
      expect(await effects()).toEqual(before);
    }
    const { items } = await cast.look('finance', '/finance/payouts?state=paid');
    expect(items).toHaveLength(1);
  });

  it('but with another body is refused, and nothing happens', async () => {
    const before = await effects();
    for (const { name, sent } of first) {
      const other = plain(await send({ ...sent, body: changed(sent.body) }));
      expect(other, name).toMatchObject({ status: 422, body: { code: 'command.key-reused' } });
    }
    expect(await effects()).toEqual(before);
  });

  it('is another command for another person', async () => {
    const body = aReport();
    const [one, two] = await Promise.all(
      ['one', 'two'].map(async (name) =>
        send({ path: '/citizen/reports', token: await cast.citizen(name), key: 'same', body }),
      ),
    );
    expect(one?.body.reportId).not.toBe(two?.body.reportId);
  });
});

/** What is shown beside the answer of a command is as of now: the rewards of the report and its files. */
const stable = ({ status, body }: ReturnType<typeof plain>) => {
  const { rewards: _rewards, evidence: _evidence, ...rest } = body;
  return { status, body: rest };
};

const changed = (body: object): object => {
  if ('description' in body) return { ...body, description: '换了内容的举报' };
  if ('text' in body) return { ...body, text: '换了内容的文字' };
  if ('stars' in body) return { stars: 1 };
  if ('payout' in body) return { payout: { channel: 'wechat', name: '别人' }, consent: true };
  return { ...body, version: 1 };
};

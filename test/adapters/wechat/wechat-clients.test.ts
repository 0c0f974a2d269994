import { describe, expect, it } from 'vitest';
import { channelSender } from '../../../functions/adapters/messages/channel-sender.ts';
import { smsNotConfigured } from '../../../functions/adapters/messages/sms-not-configured.ts';
import { stableToken } from '../../../functions/adapters/wechat/stable-token.ts';
import { wechatCodeLogin } from '../../../functions/adapters/wechat/wechat-code-login.ts';
import { sandboxOpenid } from '../../../functions/local/wechat/sandbox-people.ts';
import { acceptedMessage, wechatWorld } from '../../builders/wechat-world.ts';

const hour = 3_600_000;
const zhang = sandboxOpenid('张三');

describe('signing in with a login code', () => {
  it('gives the same person the same openid and another person another one', async () => {
    const { login } = wechatWorld();
    const first = await login.exchange('sandbox:张三');
    expect(first).toEqual({ ok: true, value: { openid: zhang } });
    expect(await login.exchange('sandbox:张三')).toEqual(first);
    expect(await login.exchange('sandbox:李四')).not.toEqual(first);
    expect(zhang).toMatch(/^o[\w-]{27}$/);
  });

  it('hands out nothing but the openid: the session key stays inside', async () => {
    const { login } = wechatWorld();
    expect(Object.keys((await login.exchange('sandbox:a')) as object)).toEqual(['ok', 'value']);
    expect(JSON.stringify(await login.exchange('sandbox:a'))).not.toContain('session_key');
  });

  it('takes a one-time code once', async () => {
    const { login } = wechatWorld();
    expect(await login.exchange('once:张三:1')).toMatchObject({ ok: true });
    expect(await login.exchange('once:张三:1')).toMatchObject({
      ok: false,
      refusal: { code: 'session.code-invalid' },
    });
  });

  it.each([
    ['', 'session.code-invalid'],
    ['nonsense', 'session.code-invalid'],
    ['sandbox:', 'session.code-invalid'],
    ['sandbox:blocked', 'session.blocked'],
    ['sandbox:hurried', 'session.too-many'],
  ])('refuses %j with %s', async (code, refusal) => {
    expect(await wechatWorld().login.exchange(code)).toMatchObject({ ok: false, refusal: { code: refusal } });
  });

  it('is a fault, not a refusal, when our own secret is wrong, and the fault carries no secret', async () => {
    const { fetch, sandbox } = wechatWorld();
    const login = wechatCodeLogin(fetch, { ...sandbox.config, secret: 'top-secret' });
    const fault = await login.exchange('sandbox:张三').catch(String);
    expect(fault).toBe('WechatFault: wechat /sns/jscode2session: refused 40125');
  });

  it('keeps the URL with its secret out of a network fault', async () => {
    const login = wechatCodeLogin(
      (url) => Promise.reject(new Error(`connect failed: ${url}`)),
      wechatWorld().sandbox.config,
    );
    expect(await login.exchange('sandbox:a').catch(String)).toBe(
      'WechatFault: wechat /sns/jscode2session: unreachable',
    );
  });
});

describe('the stable token', () => {
  it('is asked for once however many calls start together', async () => {
    const { calls, content } = wechatWorld();
    await Promise.all([1, 2, 3].map(() => content.check('你好', zhang)));
    expect(calls.filter((call) => call.includes('stable_token'))).toHaveLength(1);
  });

  it('is renewed before its two hours are over', async () => {
    const { calls, clock, content } = wechatWorld();
    await content.check('你好', zhang);
    clock.forward(1.9 * hour);
    await content.check('你好', zhang);
    clock.forward(0.05 * hour);
    await content.check('你好', zhang);
    expect(calls.filter((call) => call.includes('stable_token'))).toHaveLength(2);
  });

  it('is renewed and the call repeated when WeChat no longer takes it', async () => {
    const { calls, content, sandbox } = wechatWorld();
    await content.check('你好', zhang);
    sandbox.revokeToken();
    expect(await content.check('你好', zhang)).toBe('pass');
    expect(calls.filter((call) => call.includes('msg_sec_check'))).toHaveLength(3);
  });

  it('is forced only when asking again brings the refused token back', async () => {
    const forced: boolean[] = [];
    const { clock, sandbox } = wechatWorld();
    const token = stableToken(
      (_url, init) => {
        const force = JSON.parse(init.body ?? '').force_refresh;
        forced.push(force);
        return Promise.resolve(Response.json({ access_token: force ? 'new' : 'old', expires_in: 7200 }));
      },
      sandbox.config,
      clock,
    );
    const used: string[] = [];
    await token.use((given) => {
      used.push(given);
      return Promise.resolve({ errcode: given === 'old' ? 40001 : 0 });
    });
    expect(used).toEqual(['old', 'new']);
    expect(forced).toEqual([false, false, true]);
  });
});

describe('subscription messages', () => {
  it('spends one consent on one message', async () => {
    const { messages, outbox, sandbox } = wechatWorld();
    sandbox.consent(zhang, 'report-accepted');
    expect(await messages.send(acceptedMessage(zhang))).toBe('sent');
    expect(await messages.send(acceptedMessage(zhang))).toBe('not-accepted');
    expect(outbox.list()).toEqual([
      {
        at: '2026-03-10T08:00:00.000Z',
        channel: 'wechat',
        to: zhang,
        kind: 'report-accepted',
        fields: { item: '举报已受理', date: '2026-03-10', note: '请打开小程序查看进度' },
        page: 'pages/report-detail/index?id=rpt_1',
      },
    ]);
  });

  it('counts consents by kind and never reaches who agreed to nothing', async () => {
    const { messages, sandbox } = wechatWorld({ initialConsents: 1000 });
    sandbox.consent(sandboxOpenid('silent'), 'report-accepted', 5);
    expect(await messages.send(acceptedMessage(sandboxOpenid('silent')))).toBe('not-accepted');
    expect(await messages.send(acceptedMessage(zhang))).toBe('sent');
  });

  it('shortens a sentence that is too long instead of losing the message', async () => {
    const { messages, outbox } = wechatWorld({ initialConsents: 1 });
    const message = acceptedMessage(zhang);
    const note = '这句话一共有二十三个字😀需要缩短才能发送出去';
    await messages.send({ ...message, fields: { ...message.fields, note } });
    const sent = outbox.list()[0]?.fields.note ?? '';
    expect(sent.length).toBeLessThanOrEqual(20);
    expect(sent.endsWith('…')).toBe(true);
  });

  it('faults on a field WeChat does not take', async () => {
    const { messages } = wechatWorld({ initialConsents: 1 });
    const message = acceptedMessage(zhang);
    const send = messages.send({ ...message, fields: { ...message.fields, date: 'tomorrow' } });
    await expect(send).rejects.toThrow('refused 47003');
  });

  it('sends the same event once although it is delivered twice', async () => {
    const { messages, outbox } = wechatWorld({ initialConsents: 9 });
    const sender = channelSender({ wechat: messages, sms: smsNotConfigured });
    await sender.send(acceptedMessage(zhang, 'evt_7'));
    expect(await sender.send(acceptedMessage(zhang, 'evt_7'))).toBe('sent');
    await sender.send(acceptedMessage(zhang, 'evt_8'));
    expect(outbox.list()).toHaveLength(2);
    expect(await sender.send({ ...acceptedMessage('13800000000', 'evt_9'), channel: 'sms' })).toBe(
      'not-accepted',
    );
  });
});

describe('checking text', () => {
  it.each([
    ['污水直排', 'pass'],
    ['沙箱可疑的话', 'review'],
    ['沙箱违规的话', 'risky'],
  ])('judges %s as %s', async (text, verdict) => {
    expect(await wechatWorld().content.check(text, zhang)).toBe(verdict);
  });

  it('checks a long text in pieces and reports the worst of them', async () => {
    const { calls, content } = wechatWorld();
    expect(await content.check(`${'长'.repeat(6000)}沙箱可疑`, zhang)).toBe('review');
    expect(calls.filter((call) => call.includes('msg_sec_check'))).toHaveLength(3);
  });
});

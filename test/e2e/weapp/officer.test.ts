import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../api/cast.ts';
import { cityWithPhones } from './city-phone.ts';
import { canRun } from './weapp-package.ts';

const picture = new Uint8Array(readFileSync(new URL('../../fixtures/factory-smoke.jpg', import.meta.url)));

describe.skipIf(!canRun)('a township officer with the compiled mini-program (x64 Linux only)', () => {
  const { run, startIn } = cityWithPhones('2026-03-10T09:30:00+08:00');

  it('signs in, signs for a task, and records what was seen on the site with a photo', async () => {
    const cast = castOf(run());
    const { reportId } = await cast.file('qian');
    await cast.give('intake', reportId, { command: 'accept' });
    await cast.give('intake', reportId, { command: 'dispatch' });
    const { otp } = (await run().call('GET', '/local/otp/township')).body;

    const { hand, phone, wechat } = startIn({ surroundings: { camera: [picture] } });
    await hand.press('设置');
    await hand.press('工作人员登录');
    await hand.reaches('officer/sign-in/index');
    await hand.type('username', 'township');
    await hand.type('password', 'demo');
    await hand.type('otp', otp);
    await hand.pressId('sign-in');
    await hand.reaches('officer/today/index');
    expect(phone.stack()).toEqual(['officer/today/index']);
    await hand.until(() => hand.rows('card-press').length === 1, 'one task');
    await hand.press(hand.rows('card-press')[0]?.text ?? '');
    await hand.reaches('officer/task/index');
    await hand.sees('厂房后墙夜间冒黑烟');
    await hand.press('在地图上看');
    expect(wechat.asked.at(-1)).toMatchObject({ api: 'openLocation', options: { longitude: 105.47 } });
    await hand.pressId('action-sign');
    await hand.pressId('action-record-site-check');
    await hand.reaches('officer/site-check/index');
    await hand.press('发现违法');
    await hand.press('拍照');
    await hand.sees('已上传');
    await hand.type('notes', '现场有黑烟，环保设施没有运行。');
    await hand.pressTwice('send-check');
    await hand.sees('已记录');
    const seen = await cast.look('township', `/officer/cases/${reportId}`);
    expect(seen.siteChecks).toMatchObject([{ violationSeen: true, notes: '现场有黑烟，环保设施没有运行。' }]);
    expect(seen.siteChecks[0].evidence).toHaveLength(1);
    await hand.press('回到任务列表');
    await hand.reaches('officer/today/index');
  });

  it('is told when the password is wrong, and stays outside', async () => {
    const { hand, phone } = startIn();
    phone.open('officer/today/index');
    await hand.reaches('officer/sign-in/index');
    await hand.type('username', 'township');
    await hand.type('password', 'wrong');
    await hand.type('otp', '000000');
    await hand.pressId('sign-in');
    await hand.until(() => hand.rows('notice-overdue').length > 0, 'the refusal');
    expect(phone.stack()).toEqual(['officer/sign-in/index']);
  });
});

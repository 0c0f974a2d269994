import { describe, expect, it } from 'vitest';
import { castOf } from '../../api/cast.ts';
import { cityWithPhones, withWechatSettings } from './city-phone.ts';
import { canRun } from './weapp-package.ts';

describe.skipIf(!canRun)('a reward in the compiled mini-program (x64 Linux only)', () => {
  const { run, startIn } = cityWithPhones('2026-03-10T09:30:00+08:00');

  it('is claimed, confirmed in WeChat’s own sheet, and paid', async () => {
    const cast = castOf(run());
    const { rewardId } = await cast.rewarded('chen', '2026-03-10', {
      contact: { name: '陈', phone: '13800000001' },
    });
    const { hand, phone, wechat } = startIn({
      surroundings: { user: 'chen' },
      configure: withWechatSettings,
    });
    await hand.press('我的奖励');
    await hand.reaches('pages/rewards/index');
    await hand.until(() => hand.rows('card-press').length === 1, 'one reward');
    await hand.press(hand.rows('card-press')[0]?.text ?? '');
    await hand.reaches('pages/reward-detail/index');
    await hand.sees('200元');
    await hand.pressId('action-claim');
    await hand.pressId('claim-send');
    await hand.sees('请先确认上面这句话');
    await hand.pressId('claim-consent');
    await hand.pressId('claim-send');
    await hand.until(() => hand.byId('action-claim') === undefined, 'the claim to be taken');
    expect((await cast.seen('chen', `/citizen/rewards/${rewardId}`)).state).toBe('claimed');
    const asked = wechat.asked.filter(({ api }) => api === 'requestSubscribeMessage');
    expect(asked.map(({ options }) => options)).toEqual([
      { tmplIds: ['sandbox-reward-confirm', 'sandbox-reward-paid', 'sandbox-reward-expiring'] },
    ]);

    await cast.money('finance', (await cast.payout('waiting')).id, { command: 'pay' });
    phone.open(`pages/reward-detail/index?id=${rewardId}`);
    phone.surroundings.transfer = async () => false;
    await hand.pressId('action-confirm-receipt');
    await hand.pressId('confirm-transfer');
    await hand.sees('没有确认成功，钱没有丢');
    phone.surroundings.transfer = startIn().phone.surroundings.transfer;
    await hand.pressId('confirm-transfer');
    await hand.sees('已发放');
    expect((await cast.seen('chen', `/citizen/rewards/${rewardId}`)).state).toBe('paid');
    expect(wechat.asked.filter(({ api }) => api === 'requestMerchantTransfer')).toHaveLength(2);
  });

  it('leads there from every message that WeChat brings: each opens a page of the app', async () => {
    const cast = castOf(run());
    const { routes } = startIn().phone;
    const pages = (await cast.outbox()).map(({ page }: { page: string }) => page.split('?')[0]);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((page: string) => !routes.includes(page))).toEqual([]);
    expect(pages).not.toContain('pages/report/index');
  });
});

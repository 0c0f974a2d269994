import { afterAll, describe, expect, it } from 'vitest';
import type { RateRules } from '../../../functions/ports/rate-limit.ts';
import { rateRules } from '../../../functions/runtime/rate-rules.ts';
import { cityWithPhones } from './city-phone.ts';
import { canRun } from './weapp-package.ts';

/** Looking up by code costs work as well, so that one test meets both. */
const limitsOn: RateRules = {
  ...rateRules,
  receipt: { times: 0, seconds: 60, beyond: 'work' },
  receiptCode: { times: 0, seconds: 3600, beyond: 'work' },
};

/** WeChat's pass lines for one page. */
const passLines = { nodes: 1_000, depth: 30, siblings: 60, setDataBytes: 256 * 1024 };

describe.skipIf(!canRun)(
  'filing with a code from the compiled mini-program where work is asked for (x64 Linux only)',
  () => {
    const { startIn, weights } = cityWithPhones('2026-03-10T09:30:00+08:00', { rateRules: limitsOn });
    const posts = ({ wechat }: ReturnType<typeof startIn>) =>
      wechat.network.sent
        .filter(({ method }) => method === 'POST')
        .map(({ path, status, headers }) => ({ path, status, worked: 'proof-of-work' in headers }));

    it('the phone works while the report is read over, files once, and looks up by the code', async () => {
      const started = startIn({ surroundings: { user: 'sun' } });
      const { hand, wechat } = started;
      await hand.pressId('start-report');
      await hand.reaches('pages/report/index');
      await hand.pressId('go-on');
      await hand.moveMap(105.47, 30.51);
      await hand.sees('图钉在：');
      await hand.type('address', '工业路 8 号东墙外');
      await hand.pressId('go-on');
      await hand.press('大气');
      await hand.type('description', '厂房后墙每天半夜冒黑烟，气味刺鼻。');
      await hand.pressId('go-on');
      await hand.pressId('identity-coded');
      await hand.pressId('go-on');
      await hand.sees('看一遍，再提交');
      await hand.pressId('declaration');
      await hand.pressTwice('go-on');
      await hand.reaches('pages/receipt/index');
      expect(posts(started)).toEqual([
        { path: '/citizen/challenges', status: 200, worked: false },
        { path: '/citizen/reports', status: 201, worked: true },
      ]);
      expect(wechat.asked.map(({ api }) => api)).not.toContain('login');
      await hand.press('复制');
      const [code = ''] = await hand.until(() => wechat.clipboard.length > 0 && wechat.clipboard, 'the code');

      const other = startIn({ surroundings: { user: 'other' } });
      await other.hand.press('用查询码查进度');
      await other.hand.type('receipt-code', code);
      await other.hand.pressId('look-up');
      await other.hand.reaches('pages/report-detail/index');
      await other.hand.sees('厂房后墙每天半夜冒黑烟');
      const lookUps = posts(other).filter(({ path }) => path === '/citizen/receipts');
      expect(lookUps.map(({ status }) => status)).toEqual([429, 200]);
      expect(lookUps.map(({ worked }) => worked)).toEqual([false, true]);
      expect(other.wechat.asked.map(({ api }) => api)).not.toContain('login');
      expect(other.wechat.network.sent.some(({ path }) => path.startsWith('/citizen/sessions'))).toBe(false);
    }, 30_000);

    afterAll(() => {
      for (const [route, weight] of weights)
        for (const [what, most] of Object.entries(passLines))
          expect(Reflect.get(weight, what), `${what} of ${route}`).toBeLessThanOrEqual(most);
    });
  },
);

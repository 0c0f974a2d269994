import { describe, expect, it } from 'vitest';
import { castOf } from '../../api/cast.ts';
import { cityWithPhones } from './city-phone.ts';
import { canRun, packageBytes } from './weapp-package.ts';

/** WeChat's limit is 2 MiB for the main package and for each sub-package. */
const mostMainBytes = 1_500_000;
const mostSubBytes = 2 * 2 ** 20;
/** Taro and React alone, 4.2.1. */
const helloWorldBytes = 304_957;
/** WeChat's pass lines for one page. */
const passLines = { nodes: 1_000, depth: 30, siblings: 60, setDataBytes: 256 * 1024 };

describe.skipIf(!canRun)('the compiled package (x64 Linux only)', () => {
  const { run, startIn } = cityWithPhones('2026-03-10T09:30:00+08:00');

  it('keeps the main package small and the field pages in packages of their own', () => {
    const { phone } = startIn();
    const roots: string[] = phone.appConfig.subPackages.map(({ root }: { root: string }) => root);
    expect(roots).toEqual([
      'pages/notices',
      'pages/rewards',
      'pages/reward-detail',
      'pages/look-up',
      'pages/settings',
      'pages/about',
      'pages/privacy',
      'officer',
    ]);
    const bytes = packageBytes(roots);
    const main = bytes.get('main') ?? 0;
    console.log(
      `figure: WeChat main package ${main} bytes, ${(main / helloWorldBytes).toFixed(2)} of hello world (goal ≤ 2.0), limit ${mostMainBytes}`,
    );
    for (const root of roots) console.log(`figure: WeChat sub-package ${root} ${bytes.get(root)} bytes`);
    expect(main).toBeLessThanOrEqual(mostMainBytes);
    for (const root of roots) expect(bytes.get(root)).toBeLessThanOrEqual(mostSubBytes);
  });

  it('declares what WeChat wants declared before it gives a position or shows personal data to the app', () => {
    const { appConfig } = startIn().phone;
    expect(appConfig).toMatchObject({
      __usePrivacyCheck__: true,
      requiredPrivateInfos: ['getLocation'],
      permission: { 'scope.userLocation': { desc: expect.stringMatching(/^.{4,30}$/) } },
      lazyCodeLoading: 'requiredComponents',
    });
  });

  it.each([
    ['Chinese', '{"language":"zh","elder":false}'],
    ['English in large type', '{"language":"en","elder":true}'],
  ])('opens every page in %s within WeChat’s pass lines', async (_name, settings) => {
    const cast = castOf(run());
    const { reportId, rewardId } = await cast.rewarded('feng', '2026-03-10');
    const { otp } = (await run().call('GET', '/local/otp/township')).body;
    const credentials = { username: 'township', password: 'demo', otp };
    const { body: officer } = await run().call('POST', '/officer/sessions', { body: credentials });
    const { kept } = startIn().wechat;
    kept.storage.set('gw.settings', settings).set('gw.officer', JSON.stringify(officer));
    const { phone, hand } = startIn({ surroundings: { user: 'feng' }, kept });
    const ids: Readonly<Record<string, string>> = {
      'pages/report-detail/index': `?id=${reportId}`,
      'pages/privacy/report/index': `?id=${reportId}`,
      'pages/reward-detail/index': `?id=${rewardId}&report=${reportId}`,
      'officer/task/index': `?id=${reportId}`,
      'officer/site-check/index': `?id=${reportId}&version=1`,
    };
    for (const route of phone.routes) {
      phone.reLaunch(`${route}${ids[route] ?? ''}`);
      await hand.until(() => phone.text().trim().length > 5, `words on ${route}`);
      await hand.until(() => hand.rows('skeleton').length === 0, `${route} to have loaded`);
      const alarms = hand.rows('notice').filter(({ attributes }) => attributes['ariaRole'] === 'alert');
      expect(alarms.map(({ text }) => `${route} ${text}`)).toEqual([]);
      if (settings.includes('"en"')) expect(phone.elements()[0]?.classes).toContain('gw-elder');
    }
    for (const [route, weight] of phone.weights) {
      for (const [what, most] of Object.entries(passLines)) {
        expect(Reflect.get(weight, what), `${what} of ${route}`).toBeLessThanOrEqual(most);
      }
    }
  });

  it('tells screen readers the names and states that Taro’s templates would drop', async () => {
    const { hand, phone } = startIn();
    const large = await hand.until(() => hand.button('大字版'), 'the switch');
    expect(large.attributes).toMatchObject({ ariaRole: 'switch', ariaLabel: '大字版', ariaChecked: false });
    phone.tap(large);
    await hand.until(() => hand.button('大字版')?.attributes['ariaChecked'] === true, 'the switch to be on');
    const heading = phone.elements().find(({ attributes }) => attributes['ariaRole'] === 'heading');
    expect(heading?.text).toBe('看到污染，吹一声哨');
    const icon = phone.elements().find(({ classes }) => classes.includes('icon'));
    expect(icon?.attributes['ariaHidden']).toBe(true);
  });
});

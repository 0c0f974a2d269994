import { statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openDesk, openPhone } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';

const viewport = '<meta name="viewport" content="width=device-width">';
const html = (body: string) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="zh-CN"><head>${viewport}</head><body>${body}</body></html>`)}`;

describe.skipIf(await isBrowserMissing())('the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('draws Chinese in every family our styles name, each sign with its own glyph', async () => {
    const phone = await openPhone(browser);
    await phone.page.goto(
      html(
        '<h1 style="font-family: PingFang SC">绿哨：我要举报</h1><p style="font-family: sans-serif">您的举报已受理，遂安区分局须在 3月12日（周四）24:00 前答复您。</p><p><b>奖励 200 元</b> · 还剩 2 个工作日</p><span id="a">哨</span><br><span id="b">绿</span>',
      ),
    );
    const pictures = await Promise.all(['#a', '#b'].map((id) => phone.page.locator(id).screenshot()));
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.alloc(0))).toBe(false);
    const path = await phone.screenshot('browser-draws-chinese');
    expect(statSync(path).size).toBeGreaterThan(10_000);
    expect(phone.errors).toEqual([]);
    await phone.close();
  });

  it('is a phone 390 points wide in Shanghai, or a desktop', async () => {
    const [phone, desk] = await Promise.all([openPhone(browser), openDesk(browser)]);
    await Promise.all([phone.page.goto(html('')), desk.page.goto(html(''))]);
    const seen = '[innerWidth, navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone]';
    expect(await phone.page.evaluate(seen)).toEqual([390, 'zh-CN', 'Asia/Shanghai']);
    expect(await desk.page.evaluate(seen)).toEqual([1440, 'zh-CN', 'Asia/Shanghai']);
    await Promise.all([phone.close(), desk.close()]);
  });

  it('collects exceptions, console errors and failed requests', async () => {
    const desk = await openDesk(browser);
    await desk.page.goto(
      html(
        '<script>console.error("told"); setTimeout(() => { throw new Error("thrown") })</script><img src="http://127.0.0.1:1/x.png">',
      ),
    );
    await expect.poll(() => desk.errors.length).toBeGreaterThanOrEqual(3);
    const all = desk.errors.join('\n');
    expect(all).toContain('console: told');
    expect(all).toContain('exception: Error: thrown');
    expect(all).toContain('request: GET http://127.0.0.1:1/x.png');
    await desk.close();
  });
});

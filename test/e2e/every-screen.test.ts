import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPhone } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { beCitizen, beginReport, fillReport, theWords } from './citizen.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

/** Screens of one of the demo city's people, with something on each. */
const screens: readonly (readonly [string, string])[] = [
  ['home', 'pages/home/index'],
  ['my-reports', 'pages/my-reports/index'],
  ['notices', 'pages/notices/index'],
  ['rewards', 'pages/rewards/index'],
  ['look-up', 'pages/look-up/index'],
  ['policy', 'pages/about/policy/index'],
  ['protection', 'pages/about/protection/index'],
  ['statistics', 'pages/about/statistics/index'],
  ['settings', 'pages/settings/index'],
  ['privacy', 'pages/privacy/mine/index'],
  ['officer-sign-in', 'officer/sign-in/index'],
];

type Mode = {
  readonly name: string;
  readonly width?: number;
  readonly settings?: { readonly language: 'zh' | 'en'; readonly elder: boolean };
  readonly options?: BrowserContextOptions;
  /** Put over the app's own; as a phone whose owner has set the text larger. */
  readonly style?: string;
};
const modes: readonly Mode[] = [
  { name: '360', width: 360 },
  { name: 'english', settings: { language: 'en', elder: false } },
  { name: 'elder', settings: { language: 'zh', elder: true } },
  { name: 'elder-english', width: 360, settings: { language: 'en', elder: true } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'twice-as-large', style: '.gw { --scale: 2 !important; }' },
];

describe.skipIf(await isBrowserMissing())('every screen of the phone', { timeout: 90_000 }, () => {
  const stage = setStage('2026-03-10T09:30:00+08:00');

  it.each(modes)('is whole and readable: $name', async ({ name, width, settings, options, style }) => {
    const phone = await openPhone(stage.browser, { ...(width && { width }), ...options });
    const { page } = phone;
    const answers: Promise<string>[] = [];
    page.on('response', (response) => {
      if (/\/(citizen|local)\//.test(response.url())) answers.push(response.text().catch(() => ''));
    });
    await beCitizen(phone, 'zhangsan');
    await beginReport(phone, stage.app.url);
    await fillReport(phone);
    if (settings) await page.addInitScript(remember('settings', settings));
    if (style) await page.addInitScript(alsoIn(style));
    await open(page, 'pages/my-reports/index');
    await page.reload();
    await cards(page).first().waitFor();
    const see = async (screen: string) => {
      await look(phone, `${name}-${screen}`, name === 'elder-english' ? 'layout' : 'all');
      const words = (await page.locator('.taro_page').filter({ visible: true }).allInnerTexts()).join('\n');
      expect.soft(words, `${name}-${screen}`).not.toMatch(/undefined|\[object|NaN|null\b/);
      if (settings?.language !== 'en') return;
      expect
        .soft(untranslated(words, (await Promise.all(answers)).join('\n')), `${name}-${screen}`)
        .toEqual([]);
    };
    await cards(page).nth(3).click();
    await see('report');
    await page
      .locator('.list-row')
      .filter({ hasText: /个人信息与删除|Personal data and deletion/ })
      .click();
    await page.locator('#erase-one').waitFor();
    await see('privacy-of-report');
    await open(page, 'pages/rewards/index');
    await cards(page).first().click();
    await see('reward');
    for (const [screen, path] of screens) {
      await open(page, path);
      await see(screen);
    }
    await open(page, 'pages/report/index');
    await page.locator('.draft-open').filter({ visible: true }).click();
    // From the last screen to the first: five, or in large type one for each question.
    for (let screen = 1; ; screen += 1) {
      await page.locator('#go-on').waitFor();
      await see(`report-${screen}`);
      if (await page.getByText(/第 1 步|Step 1 /).isVisible()) break;
      await page.locator('.screen-back').filter({ visible: true }).click();
    }
    expect(phone.errors).toEqual([]);
    await phone.close();
  });

  const open = async (page: Page, path: string) => {
    await page.goto(`${stage.app.url}/#/${path}`);
    await page.locator(`[id^='/${path}']`).waitFor();
  };
});

const remember = (name: string, value: unknown): string =>
  `localStorage.setItem('gw.${name}', ${JSON.stringify(JSON.stringify({ data: value }))})`;

const alsoIn = (style: string): string =>
  `addEventListener('DOMContentLoaded', () => document.head.append(Object.assign(document.createElement('style'),
    { textContent: ${JSON.stringify(style)} })))`;

const cards = (page: Page) => page.locator('.card-press').filter({ visible: true });

/** Chinese on an English screen that neither the reporter wrote nor the server named (people, places, offices). */
const untranslated = (words: string, answers: string): readonly string[] =>
  (words.match(/[\u4e00-\u9fff]{2,}/g) ?? []).filter((run) => !`${answers}${typed}`.includes(run));
const typed = `${theWords} 工业路 8 号东墙外 示范化工厂 赵小川 中文 切换到中文`;

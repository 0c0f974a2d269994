import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type OpenPage, openDesk, openPhone } from './browser.ts';
import { findChromium, isBrowserMissing } from './chromium-program.ts';
import { expectAsKept } from './snapshot.ts';
import { setStage } from './stage.ts';

/** Screens without chance in them: no numbers, no codes, nobody signed in. */
const screens: readonly (readonly [string, string])[] = [
  ['home', 'pages/home/index'],
  ['report', 'pages/report/index'],
  ['look-up', 'pages/look-up/index'],
  ['protection', 'pages/about/protection/index'],
  ['policy', 'pages/about/policy/index'],
  ['settings', 'pages/settings/index'],
];

type Mode = {
  readonly name: string;
  readonly settings?: { readonly language: 'zh' | 'en'; readonly elder: boolean };
  readonly options?: BrowserContextOptions;
};
const modes: readonly Mode[] = [
  { name: 'plain' },
  { name: 'english-dark', settings: { language: 'en', elder: false }, options: { colorScheme: 'dark' } },
  { name: 'elder', settings: { language: 'zh', elder: true } },
];

// Another browser draws letters differently: only the one that comes with npm is compared.
const own = !(await isBrowserMissing()) && (await findChromium())?.libraries !== undefined;

describe.skipIf(!own)('key screens look as they were kept', { timeout: 60_000 }, () => {
  const stage = setStage('2026-03-10T09:30:00+08:00');

  const compare = async (open: OpenPage, path: string, name: string) => {
    await open.page.goto(`${stage.app.url}/#/${path}`);
    await open.page.locator(`[id^='/${path}']`).waitFor();
    await expectAsKept(open, name);
  };

  it.each(modes)('on a phone: $name', async ({ name, settings, options }) => {
    const phone = await openPhone(stage.browser, options);
    const stored = JSON.stringify(JSON.stringify({ data: settings }));
    if (settings) await phone.page.addInitScript(`localStorage.setItem('gw.settings', ${stored})`);
    for (const [screen, path] of screens) await compare(phone, path, `${name}-${screen}`);
    expect(phone.errors).toEqual([]);
    await phone.close();
  });

  it('at the desk: signing in', async () => {
    const desk = await openDesk(stage.browser);
    await desk.page.goto(`${stage.app.url}/#/desk/index`);
    await desk.page.locator('.d-sign-in').waitFor();
    await expectAsKept(desk, 'desk-sign-in');
    await desk.close();
  });
});

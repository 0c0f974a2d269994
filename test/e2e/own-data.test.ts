import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPhone } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { beCitizen, beginReport, fillReport, submit } from './citizen.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

type Mode = {
  readonly name: string;
  readonly citizen: string;
  /** In the night after the filing, when the day's root has been made. */
  readonly nextNight: string;
  readonly settings?: { readonly language: 'zh' | 'en'; readonly elder: boolean };
  readonly options?: BrowserContextOptions;
};
const modes: readonly Mode[] = [
  { name: 'chinese', citizen: 'ning', nextNight: '2026-03-11T01:00:00+08:00' },
  {
    name: 'english',
    citizen: 'nora',
    nextNight: '2026-03-12T01:00:00+08:00',
    settings: { language: 'en', elder: false },
  },
  {
    name: 'elder',
    citizen: 'nong',
    nextNight: '2026-03-13T01:00:00+08:00',
    settings: { language: 'zh', elder: true },
  },
  {
    name: 'dark',
    citizen: 'niu',
    nextNight: '2026-03-14T01:00:00+08:00',
    options: { colorScheme: 'dark' },
  },
];

describe.skipIf(await isBrowserMissing())('what a reporter takes along', { timeout: 90_000 }, () => {
  const stage = setStage('2026-03-10T09:30:00+08:00', { demo: false });

  it.each(modes)('the proof of the record and the certificate of an erasure: $name', async (mode) => {
    const { name, citizen, nextNight, settings, options } = mode;
    const phone = await openPhone(stage.browser, { ...options });
    const { page } = phone;
    await beCitizen(phone, citizen);
    await beginReport(phone, stage.app.url);
    await fillReport(phone);
    const caseNumber = await submit(phone);
    if (settings) await page.addInitScript(remember('settings', settings));
    await page.goto(`${stage.app.url}/#/pages/my-reports/index`);
    await page.reload();
    await page.locator('.card-press').first().click();

    await page.locator('#save-proof').click();
    await page.getByText(/现在还没有凭证|There is no proof yet/).waitFor();
    await look(phone, `own-data-${name}-proof-too-early`);
    await stage.app.moveTo(nextNight);
    const proof = await savedBy(page, '#save-proof');
    expect(proof.name).not.toContain(caseNumber);
    expect(proof.content).toMatchObject({
      proof: { root: { on: expect.any(String), signature: expect.any(String) }, path: expect.any(Array) },
    });
    expect(JSON.stringify(proof.content)).not.toMatch(/赵小川|13800000000/);
    await page.locator('#save-proof').scrollIntoViewIfNeeded();
    await look(phone, `own-data-${name}-proof`);

    await page
      .locator('.list-row')
      .filter({ hasText: /个人信息与删除|Personal data and deletion/ })
      .click();
    await page.locator('#erase-one').waitFor();
    await look(phone, `own-data-${name}-report`);
    await page.locator('#erase-one').click();
    await page.locator('#erase-sure').click();
    await page.locator('#erase-now').click();
    await page.locator('#certificate-kept').waitFor();
    await page.locator('.screen-back').filter({ visible: true }).click();
    await page.getByText(/再按一次返回|Press back once more/).waitFor();
    const leave = page.locator('#leave-erased');
    expect(await leave.isDisabled()).toBe(true);
    await look(phone, `own-data-${name}-erased-asks`);
    const certificate = await savedBy(page, '#save-certificates');
    expect(certificate.name).toContain(caseNumber);
    expect(certificate.content).toMatchObject({ id: expect.stringMatching(/^\w+_/), caseNumber });
    await page.locator('#certificate-kept').click();
    await page.getByText(/再按一次返回|Press back once more/).waitFor({ state: 'hidden' });
    await look(phone, `own-data-${name}-erased`);
    await leave.click();
    await page.locator("[id^='/pages/home/index']").waitFor();
    expect(phone.errors).toEqual([]);
    await phone.close();
  });
});

const remember = (name: string, value: unknown): string =>
  `localStorage.setItem('gw.${name}', ${JSON.stringify(JSON.stringify({ data: value }))})`;

/** The file that pressing `button` gives to keep. */
async function savedBy(page: Page, button: string): Promise<{ readonly name: string; content: unknown }> {
  const download = page.waitForEvent('download');
  await page.locator(button).click();
  const file = await download;
  return {
    name: file.suggestedFilename(),
    content: JSON.parse(readFileSync(await file.path(), 'utf8')),
  };
}

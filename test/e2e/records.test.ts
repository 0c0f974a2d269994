import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, openDesk } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { oneTimeCode, signInAtDesk, signOutOfDesk } from './desk.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

describe.skipIf(await isBrowserMissing())('what leaves the desk, and who looked', { timeout: 90_000 }, () => {
  const stage = setStage('2026-03-10T09:30:00+08:00');
  let desk: OpenPage;
  beforeAll(async () => {
    desk = await openDesk(stage.browser, { acceptDownloads: true });
  });

  /** A code is asked for again where the sign-in is some time ago. */
  const pass = async (username: string): Promise<void> => {
    const dialog = desk.page.getByRole('dialog');
    const asked = await dialog.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (!asked) return;
    await dialog
      .getByRole('textbox')
      .first()
      .fill(await oneTimeCode(stage.app.url, username));
    await desk.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  };

  it('a slip is printed with its marks and without anybody’s name but the officer’s', async () => {
    const { page } = desk;
    await signInAtDesk(desk, stage.app.url, 'intake');
    await page.locator('[data-row] a').first().press('Enter');
    await page.getByRole('article').getByRole('heading').first().waitFor();
    await look(desk, 'desk-case-with-slip', 'layout');
    await page.getByRole('button', { name: '交办单' }).click();
    await pass('intake');
    await page.getByRole('heading', { name: '生态环境举报交办单' }).waitFor();
    await look(desk, 'desk-slip');
    await page.emulateMedia({ media: 'print' });
    await desk.screenshot('desk-slip-printed', { fullPage: true });
    expect(await page.locator('.d-rail').isVisible()).toBe(false);
    expect(await page.locator('.d-slip-foot').textContent()).toMatch(/林知秋（.*）.* 导出，编号 exp_/);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '返回案件' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^在办案件-2026-03-10-.{6}\.xlsx$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await look(desk, 'desk-cases-exported', 'layout');
    await signOutOfDesk(desk);
  });

  it('the auditor sees who opened, printed and exported, and keeps the day’s value', async () => {
    const { page } = desk;
    await fetch(`${stage.app.url}/local/clock`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: '2026-03-11T09:30:00+08:00' }),
    });
    await signInAtDesk(desk, stage.app.url, 'auditor');
    await page.locator('.d-rail nav').getByText('查阅记录').click();
    await page.getByRole('heading', { name: '每日存证' }).waitFor();
    await page.getByRole('button', { name: /^保存 2026-03-10/ }).waitFor();
    await look(desk, 'desk-records');
    await page.getByRole('textbox').fill('intake');
    await page.keyboard.press('Enter');
    await page.getByText('导出案件列表').waitFor();
    await look(desk, 'desk-records-person');
    await page
      .getByRole('row', { name: /生成交办单/ })
      .getByRole('link')
      .last()
      .click();
    await page.getByRole('heading', { name: '导出文件的来源' }).waitFor();
    await look(desk, 'desk-records-export');
    await page.goBack();
    await page
      .getByRole('row', { name: /查看案件 / })
      .getByRole('link')
      .last()
      .click();
    await page.getByRole('heading', { name: /谁看过这个案件/ }).waitFor();
    await look(desk, 'desk-records-case');
    expect(desk.errors).toEqual([]);
  });
});

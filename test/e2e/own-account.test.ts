import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type OpenPage, openDesk } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { oneTimeCode, signInAtDesk, typeSignIn } from './desk.ts';
import { look } from './look.ts';
import { type RunningApp, runApp } from './running-app.ts';

const next = 'tuesday lantern ferry';

describe.skipIf(await isBrowserMissing())('my own account at the desk', { timeout: 120_000 }, () => {
  let app: RunningApp;
  let browser: Browser;
  let desk: OpenPage;
  beforeAll(async () => {
    [app, browser] = await Promise.all([runApp('2026-11-20T09:30:00+08:00'), launchBrowser()]);
    desk = await openDesk(browser);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it('changes the password: work goes on here, and the old one opens nothing any more', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 1440, height: 900 });
    await signInAtDesk(desk, app.url, 'clerk');
    await page.locator('.d-person').click();
    const dialog = page.getByRole('dialog', { name: '我的账户' });
    await dialog.waitFor();
    await look(desk, 'desk-account');

    const change = dialog.getByRole('button', { name: '更改密码', exact: true });
    await dialog.getByLabel('当前密码').fill('demo');
    await dialog.getByLabel('新密码', { exact: true }).fill('password1234');
    await dialog.getByLabel('再输入一次新密码').fill('password123');
    await change.click();
    await dialog.getByText('两次输入的新密码不一致').waitFor();
    await dialog.getByLabel('再输入一次新密码').fill('password1234');
    await change.click();
    await dialog.getByText('新密码太容易猜到').waitFor();
    await look(desk, 'desk-account-easy-password');

    await dialog.getByLabel('新密码', { exact: true }).fill(next);
    await dialog.getByLabel('再输入一次新密码').fill(next);
    await change.click();
    await dialog.getByText('密码已更改').waitFor();
    await look(desk, 'desk-account-changed');
    await dialog
      .getByRole('button', { name: 'Close' })
      .or(dialog.locator('.ant-modal-close'))
      .first()
      .click();
    await page.locator('.d-rail a').first().click();
    await page.locator('.d-rail nav').waitFor();
    expect(await page.locator('.d-sign-in').count()).toBe(0);

    const otp = await oneTimeCode(app.url, 'clerk');
    const opens = async (password: string) => {
      const body = JSON.stringify({ username: 'clerk', password, otp });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${app.url}/officer/sessions`, { method: 'POST', headers, body })).status;
    };
    expect([await opens('demo'), await opens(next)]).toEqual([401, 200]);
  });

  it('signs out everywhere', async () => {
    const { page } = desk;
    const other = await openDesk(browser);
    await signInAtDesk(other, app.url, 'lead');
    await page.locator('.d-rail-tools button').last().click();
    await page.locator('.d-sign-in').waitFor();
    await typeSignIn(desk, app.url, 'lead');
    await page.locator('.d-person').click();
    await page.getByRole('button', { name: '在所有设备上退出' }).click();
    await page.locator('.d-sign-in').waitFor();
    await other.page.reload();
    await other.page.locator('.d-sign-in').waitFor();
    expect(await other.page.getByText('登录已到期').count()).toBe(1);
  });
});

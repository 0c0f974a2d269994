import { beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, openDesk } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { oneTimeCode, openCommand, signInAtDesk } from './desk.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

/** Long enough to send once more, short enough to wait for. */
const FRESH_MS = 4_000;

describe.skipIf(await isBrowserMissing())('approving a reward', { timeout: 120_000 }, () => {
  const stage = setStage('2026-11-20T09:30:00+08:00', { stepUpMs: FRESH_MS });
  let desk: OpenPage;
  beforeAll(async () => {
    desk = await openDesk(stage.browser);
  });

  it('asks for a code again, keeps what was typed, and sends the very same once more', async () => {
    const { page } = desk;
    const sent: { readonly key: string | undefined; readonly body: string | null }[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && /\/officer\/rewards\/.*\/commands$/.test(request.url()))
        sent.push({ key: request.headers()['idempotency-key'], body: request.postData() });
    });
    await signInAtDesk(desk, stage.app.url, 'approver');
    await page.goto(`${stage.app.url}/#/desk/index?at=rewards/reviewed`);
    await page.locator('tbody a').first().click();
    const form = await openCommand(page, '审批通过');
    await form.getByRole('textbox').first().fill('符合第六条，同意。');
    await page.waitForTimeout(FRESH_MS + 200);
    await form.getByRole('button', { name: '审批通过', exact: true }).click();

    const dialog = page.getByRole('dialog', { name: '请再次输入动态口令' });
    await dialog.waitFor();
    await look(desk, 'desk-step-up');
    await expect
      .poll(() => dialog.getByLabel('动态口令').evaluate((node) => node.matches(':focus')))
      .toBe(true);
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await dialog.getByText('动态口令每 30 秒更换').waitFor();
    await look(desk, 'desk-step-up-wrong');
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await form.getByRole('textbox').first().inputValue()).toBe('符合第六条，同意。');

    await form.getByRole('button', { name: '审批通过', exact: true }).click();
    await dialog.waitFor();
    await dialog.getByLabel('动态口令').fill(await oneTimeCode(stage.app.url, 'approver'));
    await page.keyboard.press('Enter');
    await page.getByText('已办理').waitFor();
    expect(sent).toHaveLength(3);
    expect(sent[2]).toEqual(sent[1]);
    expect(sent[2]?.key).toBeDefined();
  });
});

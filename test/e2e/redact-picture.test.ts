import { describe, expect, it } from 'vitest';
import type { Json } from '../api/running-system.ts';
import { openDesk } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { oneTimeCode, openNumber, signInAtDesk } from './desk.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

/** The number of a case of the demo city to which a photo belongs. */
const caseWithPicture = async (url: string): Promise<string> => {
  const call = async (path: string, init: RequestInit = {}): Promise<Json> =>
    (await fetch(`${url}${path}`, init)).json();
  const body = JSON.stringify({ username: 'lead', password: 'demo', otp: await oneTimeCode(url, 'lead') });
  const headers = { 'content-type': 'application/json' };
  const { token } = await call('/officer/sessions', { method: 'POST', headers, body });
  const signedIn = { headers: { authorization: `Bearer ${token}` } };
  const { items } = await call('/officer/cases?limit=50', signedIn);
  for (const { id, caseNumber } of items) {
    const { evidence } = await call(`/officer/cases/${id}`, signedIn);
    if (evidence[0]?.kind === 'photo') return caseNumber;
  }
  throw new Error('no case with a photo');
};

/** In the page: the brightest channel at three places of a picture, as a viewer would decode it. */
const brightest = `async (address) => {
  const picture = await createImageBitmap(await (await fetch(address)).blob());
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  pen.drawImage(picture, 0, 0);
  const at = (x, y) =>
    Math.max(...pen.getImageData(picture.width * x, picture.height * y, 1, 1).data.slice(0, 3));
  return { mouse: at(0.2, 0.4), keyboard: at(0.5, 0.5), beside: at(0.9, 0.1) };
}`;

describe.skipIf(await isBrowserMissing())('blacking out parts of a picture', { timeout: 90_000 }, () => {
  const stage = setStage('2026-03-10T09:30:00+08:00');

  it('is done with mouse and keyboard, and the pixels of the copy are black', async () => {
    const desk = await openDesk(stage.browser);
    const { page } = desk;
    await signInAtDesk(desk, stage.app.url, 'lead');
    await openNumber(page, await caseWithPicture(stage.app.url));
    await page.getByRole('button', { name: '遮挡', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    const canvas = dialog.locator('.d-redact-stage');
    await canvas.waitFor();
    const frame = await canvas.boundingBox();
    if (frame === null) throw new Error('no picture');
    await page.mouse.move(frame.x + frame.width * 0.1, frame.y + frame.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width * 0.35, frame.y + frame.height * 0.6, { steps: 5 });
    await page.mouse.up();
    await dialog.getByText('1 个黑块').waitFor();

    await dialog.getByRole('button', { name: '添加黑块' }).press('Enter');
    await dialog.getByText('2 个黑块').waitFor();
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown'])
      await page.keyboard.press(key);
    const label = await page.locator(':focus').getAttribute('aria-label');
    expect(label).toBe('黑块 2：距左 44%，距上 40%，宽 22%，高 22%');
    await look(desk, 'desk-redact-picture');

    await dialog.getByRole('button', { name: '保存遮挡后的画面' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('已遮挡').first().waitFor();
    const shown = page.locator('.d-evidence img').first();
    await shown.scrollIntoViewIfNeeded();
    const pixels = await page.evaluate<Record<'mouse' | 'keyboard' | 'beside', number>>(
      `(${brightest})(${JSON.stringify(await shown.getAttribute('src'))})`,
    );
    expect(pixels.mouse).toBeLessThan(16);
    expect(pixels.keyboard).toBeLessThan(16);
    expect(pixels.beside).toBeGreaterThan(40);
    await look(desk, 'desk-redacted-case');
    expect(desk.errors).toEqual([]);
    await desk.close();
  });
});

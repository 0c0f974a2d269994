import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../api/running-system.ts';
import { openDesk } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { openNumber, signInAtDesk, signOutOfDesk } from './desk.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

const picture = readFileSync(new URL('../fixtures/factory-smoke.jpg', import.meta.url));

describe.skipIf(await isBrowserMissing())('a file as it left the phone', { timeout: 90_000 }, () => {
  const stage = setStage('2026-03-10T09:30:00+08:00');
  let caseNumber = '';
  beforeAll(async () => {
    caseNumber = await fileWithPicture();
  });

  const fileWithPicture = async (): Promise<string> => {
    const post = async (path: string, body: object, token?: string): Promise<Json> => {
      const headers = {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      };
      return (
        await fetch(`${stage.app.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      ).json();
    };
    const { token } = await post('/citizen/sessions', { code: 'sandbox:original' });
    const photo = { kind: 'photo', contentType: 'image/jpeg', bytes: picture.length };
    const { evidenceId, upload } = await post('/citizen/evidence', photo, token);
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, String(value));
    form.append('file', new Blob([picture], { type: 'image/jpeg' }), 'IMG_0001.jpg');
    expect((await fetch(upload.url, { method: 'POST', body: form })).status).toBe(204);
    const report = {
      disclosure: 'named',
      pollutionTypes: ['air'],
      description: '厂房后墙夜间冒黑烟，气味刺鼻，连续三晚。',
      occurredAt: '2026-03-09T22:00:00+08:00',
      place: { lng: 105.47, lat: 30.51, system: 'gcj02' },
      evidence: [evidenceId],
      declaration: true,
    };
    return (await post('/citizen/reports', report, token)).caseNumber;
  };

  it('is asked for below its clean copy, granted by another unit, and downloaded byte for byte', async () => {
    const desk = await openDesk(stage.browser, { width: 1440, height: 900 });
    const { page } = desk;
    await signInAtDesk(desk, stage.app.url, 'intake');
    await openNumber(page, caseNumber);
    await page.getByRole('button', { name: '申请打开原件' }).click();
    const form = page.getByRole('region', { name: /申请打开.*的原件/ });
    await form.getByRole('combobox').click();
    await page.getByText('需要核验证据原件').last().click();
    await form.getByLabel('具体说明（5–500 字）').fill('当事人质疑照片的拍摄时间');
    await look(desk, 'original-1-ask');
    await form.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('申请已提交').waitFor();
    await signOutOfDesk(desk);

    await signInAtDesk(desk, stage.app.url, 'custodian-2');
    await page.getByText('证据原件').first().waitFor();
    await page.getByRole('link', { name: caseNumber }).first().press('Enter');
    await page.getByRole('button', { name: '批准，限时 30 分钟' }).click();
    await look(desk, 'original-2-decide');
    await page.getByRole('button', { name: '批准，限时 30 分钟' }).last().click();
    await page.getByText('已批准').first().waitFor();
    await signOutOfDesk(desk);

    await signInAtDesk(desk, stage.app.url, 'intake');
    await page.goto(`${stage.app.url}/#/desk/index?at=identity/mine`);
    await page.getByRole('link', { name: caseNumber }).first().press('Enter');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载原件' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${caseNumber}-.{6}\\.jpg$`));
    expect(readFileSync(await download.path()).equals(picture)).toBe(true);
    await page.getByText(createHash('sha256').update(picture).digest('hex')).waitFor();
    await look(desk, 'original-3-saved');
    await desk.close();
  });
});

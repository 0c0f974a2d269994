import { beforeAll, describe, expect, it } from 'vitest';
import { openDesk, openPhone } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { beCitizen } from './citizen.ts';
import { signInAtDesk, signOutOfDesk } from './desk.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

describe.skipIf(await isBrowserMissing())('who reported, and who looked', { timeout: 120_000 }, () => {
  const stage = setStage('2026-03-10T09:30:00+08:00');
  let caseNumber = '';
  beforeAll(async () => {
    const { token } = await post('/citizen/sessions', { code: 'sandbox:unsealed' });
    const filed = await post('/citizen/reports', report, token);
    caseNumber = filed.caseNumber;
  });

  const post = async (path: string, body: object, token?: string) => {
    const headers = {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const answer = await fetch(`${stage.app.url}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return answer.json() as Promise<Record<string, string> & { token: string; caseNumber: string }>;
  };

  it('is asked for from the case, granted by another unit, looked at once, and told to the reporter', async () => {
    const desk = await openDesk(stage.browser, { width: 1440, height: 900 });
    const { page } = desk;
    await signInAtDesk(desk, stage.app.url, 'intake');
    await page.getByRole('link', { name: caseNumber }).first().press('Enter');
    await page.getByRole('button', { name: '申请查看身份' }).click();
    await look(desk, 'unseal-1-ask');
    await page.getByRole('combobox').last().click();
    await page.getByText('需要向举报人核实举报内容').last().click();
    await page.getByLabel('具体说明（5–500 字）').fill('照片无法辨认排放口位置，留言两天未复');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('申请已提交').waitFor();
    await look(desk, 'unseal-2-sent');
    await signOutOfDesk(desk);

    await signInAtDesk(desk, stage.app.url, 'custodian-2');
    await page.getByRole('link', { name: caseNumber }).first().press('Enter');
    await page.getByRole('button', { name: '批准，限时 30 分钟' }).click();
    await look(desk, 'unseal-3-decide');
    await page.getByRole('button', { name: '批准，限时 30 分钟' }).last().click();
    await page.getByText('已批准').first().waitFor();
    await signOutOfDesk(desk);

    await signInAtDesk(desk, stage.app.url, 'intake');
    await page.goto(`${stage.app.url}/#/desk/index?at=identity/mine`);
    await page.getByRole('link', { name: caseNumber }).first().press('Enter');
    await look(desk, 'unseal-4-granted');
    await page.getByRole('button', { name: '查看联系方式' }).click();
    await page.getByText('13800001111').waitFor();
    await look(desk, 'unseal-5-contact');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      '13800001111',
    );
    await page.getByRole('button', { name: '收起' }).click();
    expect(await page.content()).not.toContain('13800001111');
    await signOutOfDesk(desk);

    await signInAtDesk(desk, stage.app.url, 'auditor');
    await page.goto(`${stage.app.url}/#/desk/index?at=identity/all`);
    await page.getByRole('link', { name: caseNumber }).first().press('Enter');
    await page.getByRole('heading', { name: '经过' }).waitFor();
    await look(desk, 'unseal-6-auditor');
    expect(await page.content()).not.toContain('13800001111');
    await desk.close();

    const phone = await openPhone(stage.browser, { width: 390 });
    await beCitizen(phone, 'unsealed');
    await phone.page.goto(`${stage.app.url}/#/pages/privacy/mine/index`);
    await phone.page.getByText('查看了您的联系方式').waitFor();
    await look(phone, 'privacy-1-mine');
    await phone.page.getByRole('button', { name: new RegExp(caseNumber) }).click();
    await phone.page.getByText('13800001111').waitFor();
    await look(phone, 'privacy-2-report');
    await phone.page.locator('#erase-one').click();
    await look(phone, 'privacy-3-sure');
    await phone.page.locator('#erase-sure').click();
    await phone.page.locator('#erase-now').click();
    await phone.page.getByText(/^证明编号 ers_/).waitFor();
    await look(phone, 'privacy-4-certificate');
    await phone.close();
  });
});

const report = {
  disclosure: 'named',
  pollutionTypes: ['air'],
  description: '厂房后墙夜间冒黑烟，气味刺鼻，连续三晚。',
  occurredAt: '2026-03-09T22:00:00+08:00',
  place: { lng: 105.47, lat: 30.51, system: 'gcj02' },
  declaration: true,
  contact: { name: '张三', phone: '13800001111' },
};

import { beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, openDesk } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { signInAtDesk, signOutOfDesk } from './desk.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

const measure = '示范市生态环境违法行为举报奖励办法（十二类，默认）';

describe.skipIf(await isBrowserMissing())('a new edition of the measure', { timeout: 120_000 }, () => {
  const stage = setStage('2026-11-20T09:30:00+08:00');
  let desk: OpenPage;
  let draftAddress: string;
  beforeAll(async () => {
    desk = await openDesk(stage.browser);
    await signInAtDesk(desk, stage.app.url, 'admin');
  });

  it('begins as the one in force; faults lead to their place and nothing typed is lost', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: '办法与日历' }).click();
    await page.getByRole('link', { name: measure }).first().waitFor();
    await look(desk, 'policies');
    await page.getByRole('link', { name: measure }).first().click();
    await page.getByRole('heading', { name: '奖励条件' }).waitFor();
    await look(desk, 'policy-edition');
    await page.getByRole('button', { name: '起草新版本' }).click();
    const editor = page.getByLabel('文件内容（JSON）');
    const file = JSON.parse(await editor.inputValue());

    await editor.fill(JSON.stringify(file, null, 2).replace('"issuedBy": {', '"issuedBy": {,'));
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText('不是有效的 JSON').waitFor();
    const broken = { ...file, effectiveTo: '1999-01-01' };
    await editor.fill(JSON.stringify(broken, null, 2));
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('button', { name: 'effectiveTo' }).click();
    await look(desk, 'policy-faults');
    const marked = await page.evaluate('String(window.getSelection())');
    expect(marked).toBe('"1999-01-01",');
    await page.reload();
    await expect.poll(() => editor.inputValue()).toContain('1999-01-01');

    const next = {
      ...file,
      effectiveFrom: '2027-01-01',
      amount: { ...file.amount, caps: { ...file.amount.caps, perReportFen: 15_000 } },
    };
    const buffer = Buffer.from(JSON.stringify(next));
    const upload = { name: 'default-12.json', mimeType: 'application/json', buffer };
    await page.locator('input[type=file]').setInputFiles(upload);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { name: '与第 1 版相比的改动' }).waitFor();
    draftAddress = page.url();
  });

  it('shows what it changes, what it would have changed, and is tried on sample facts', async () => {
    const { page } = desk;
    const cap = page.getByRole('row', { name: 'amount.caps.perReportFen' });
    expect(await cap.textContent()).toMatch(/300 元\s*150 元/);
    await page.getByText('重新计算', { exact: true }).waitFor();
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByRole('heading', { name: '计算依据' }).waitFor();
    await look(desk, 'policy-draft');
    await page.getByRole('button', { name: '提交发布' }).click();
    const form = page.getByRole('region', { name: '提交发布' });
    await form.getByLabel('备注（内部）').fill('请核对封顶金额');
    await form.getByRole('button', { name: '提交发布' }).click();
    await page.getByText('须由另一名管理员核对后发布').waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
  });

  it('is published by a second administrator from a chosen day on', async () => {
    const { page } = desk;
    await signOutOfDesk(desk);
    await signInAtDesk(desk, stage.app.url, 'admin-2');
    await page.goto(draftAddress);
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const form = page.getByRole('region', { name: '发布', exact: true });
    expect(await form.getByLabel('施行日期').inputValue()).toBe('2027-01-01');
    await look(desk, 'policy-publish');
    await form.getByRole('button', { name: '发布' }).click();
    await page.getByText('已成为第 2 版').waitFor();
    await page.getByRole('link', { name: '返回办法与日历' }).click();
    const row = page.getByRole('row', { name: measure });
    expect(await row.first().textContent()).toMatch(/第 1 版[\s\S]*第 2 版\s*未施行/);
    expect(stage.app.faults()).toEqual([]);
  });
});

import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, openDesk, openPhone } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { beginReport, fillReport, photo, submit } from './citizen.ts';
import {
  choose,
  give,
  oneTimeCode,
  openCommand,
  openNumber,
  send,
  signInAtDesk,
  signOutOfDesk,
} from './desk.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

const START = '2026-03-10T09:30:00+08:00'; // a Tuesday

describe.skipIf(await isBrowserMissing())('the main job in the browser', { timeout: 120_000 }, () => {
  const stage = setStage(START);
  let citizen: OpenPage;
  let officer: OpenPage;
  let desk: OpenPage;
  beforeAll(async () => {
    [citizen, officer, desk] = await Promise.all([
      openPhone(stage.browser),
      openPhone(stage.browser),
      openDesk(stage.browser),
    ]);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [who, open] of Object.entries({ citizen, officer, desk }))
      await open.screenshot(`failed-${who}`);
  });

  /** One member of staff signs in at the desk, works, and signs out. */
  const at = async (username: string, work: (page: OpenPage['page']) => Promise<void>) => {
    await signInAtDesk(desk, stage.app.url, username);
    await work(desk.page);
    await signOutOfDesk(desk);
  };
  const seeDesk = (name: string) => look(desk, `desk-${name}`);
  const seePhone = (name: string) => look(citizen, `citizen-${name}`);
  const seeOfficer = (name: string) => look(officer, `officer-${name}`);
  const goHome = async () => {
    await citizen.page.goto(stage.app.url);
    await citizen.page.reload();
  };

  it('leads from the first tap to 已发放, every step by hand', async () => {
    await citizen.page.goto(stage.app.url);
    await seePhone('home');
    await beginReport(citizen, stage.app.url);
    await fillReport(citizen, {}, seePhone);
    const number = await submit(citizen);
    expect(number).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    await citizen.page.getByText('3月12日').waitFor();
    await seePhone('receipt');
    await citizen.page.getByRole('button', { name: '看办理进度' }).click();
    await citizen.page.getByRole('heading', { name: '已提交' }).waitFor();
    await seePhone('report-submitted');

    await desk.page.goto(`${stage.app.url}/#/desk/index`);
    await desk.page.getByLabel('用户名').waitFor();
    await seeDesk('sign-in');
    await at('intake', async (page) => {
      await page.getByRole('link', { name: '待受理' }).click();
      await seeDesk('queue');
      await openNumber(page, number);
      await seeDesk('case-submitted');
      await give(page, '受理');
      const form = await openCommand(page, '派单');
      await seeDesk('dispatch');
      await send(form, '派单');
    });

    const { page } = officer;
    await page.goto(`${stage.app.url}/#/officer/sign-in/index`);
    await page.getByLabel('用户名').waitFor();
    await seeOfficer('sign-in');
    await page.getByLabel('用户名').fill('township');
    await page.getByLabel('密码', { exact: true }).fill('demo');
    await page.getByLabel('动态口令').fill(await oneTimeCode(stage.app.url, 'township'));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '今天的任务' }).waitFor();
    await page.getByText(number).waitFor();
    await seeOfficer('today');
    await page.getByText(number).click();
    await page.getByRole('button', { name: '签收', exact: true }).waitFor();
    await seeOfficer('task');
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByRole('button', { name: '记录现场检查' }).click();
    await page.getByRole('radio', { name: '发现违法', exact: true }).click();
    const opening = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '拍照' }).click();
    await (await opening).setFiles(photo);
    await page.getByText('已上传').waitFor();
    await page.getByLabel('看到了什么').fill('东侧烟囱冒黑烟，治污设施没有运行，已拍照。');
    await seeOfficer('site-check');
    await page.getByRole('button', { name: '提交检查记录' }).click();
    await page.getByRole('heading', { name: '已记录' }).waitFor();
    await seeOfficer('site-check-done');
    expect(officer.errors).toEqual([]);

    await at('investigator-1', async (page) => {
      await openNumber(page, number);
      const filing = await openCommand(page, '立案');
      const people = filing.getByRole('combobox', { name: '两名执法人员' });
      for (const name of ['investigator-1', 'investigator-2']) {
        await people.pressSequentially(name);
        await people.press('Enter');
      }
      await people.press('Escape');
      await choose(filing, '违法行为类别', 'C07');
      await seeDesk('file-case');
      await send(filing, '立案');
      await stage.app.moveTo('2026-03-20T10:00:00+08:00');
      const findings = await openCommand(page, '记录结论');
      await choose(findings, '查证结论', '属实');
      await choose(findings, '违法行为类别', 'C07');
      await page.keyboard.press('Escape');
      await findings.getByLabel('查证经过和依据').fill('治污设施停用，有现场照片和笔录。');
      await seeDesk('findings');
      await send(findings, '记录结论');
      const outcome = await openCommand(page, '录入处理文书');
      await choose(outcome, '文书种类', '罚款');
      await outcome.getByLabel('金额（元）').fill('50000');
      await outcome.getByLabel('文号').fill('示环罚〔2026〕1号');
      await outcome.getByLabel('作出日期').fill('2026-03-19');
      await outcome.getByLabel('送达日期').fill('2026-03-20');
      await seeDesk('outcome');
      await send(outcome, '录入处理文书');
    });
    await at('lead', async (page) => {
      await openNumber(page, number);
      const reply = await openCommand(page, '答复举报人');
      await reply.getByRole('button', { name: '属实，已处罚' }).click();
      await seeDesk('reply');
      await send(reply, '答复举报人');
      await seeDesk('case-replied');
    });

    const decide = (username: string, name: string, before?: string) =>
      at(username, async (page) => {
        await page.getByRole('link', { name: '奖励审批' }).click();
        await openNumber(page, number);
        if (before) await seeDesk(before);
        await give(page, name);
      });
    await decide('clerk', '提出奖励', 'reward-candidate');
    await decide('reviewer', '复核通过');
    await decide('approver', '审批通过', 'reward-reviewed');
    await decide('clerk', '通知领奖');

    await goHome();
    await citizen.page.getByText('有 200 元奖金等您领取').waitFor();
    await seePhone('home-reward');
    await citizen.page.getByText('有 200 元奖金等您领取').click();
    await citizen.page.getByRole('button', { name: '领取奖励' }).waitFor();
    await seePhone('reward');
    await citizen.page.getByRole('button', { name: '领取奖励' }).click();
    await citizen.page.getByRole('checkbox', { name: '我单独同意' }).click();
    await seePhone('claim');
    await citizen.page.getByRole('button', { name: '确认领取' }).click();
    await citizen.page.getByRole('button', { name: '确认领取' }).waitFor({ state: 'detached' });

    await at('finance', async (page) => {
      await page.getByRole('link', { name: '待发放' }).click();
      // Nothing here tells whose reward it is; the newest claim has the most time left.
      const row = page.getByRole('row').filter({ hasText: '200.00' }).filter({ hasText: '待支付' }).last();
      await row.getByRole('button', { name: '支付' }).click();
      await seeDesk('payout');
      await page.getByRole('region', { name: '支付' }).getByRole('button', { name: '支付' }).click();
      await page.getByRole('region', { name: '支付' }).waitFor({ state: 'detached' });
    });

    await goHome();
    await citizen.page.getByText('200 元奖金已付，等您确认收款').click();
    await citizen.page.getByRole('button', { name: '确认收款', exact: true }).click();
    await seePhone('confirm-receipt');
    await citizen.page.locator('#confirm-transfer').click();
    await citizen.page.getByText('已发放').first().waitFor();
    await seePhone('reward-paid');
    await goHome();
    await citizen.page.getByRole('button', { name: '我的举报' }).click();
    await citizen.page.getByText(number).click();
    await citizen.page.getByText('按时').first().waitFor();
    expect(await citizen.page.getByText('超期').count()).toBe(0);
    await seePhone('report-closed');

    expect([citizen.errors, officer.errors, desk.errors]).toEqual([[], [], []]);
    expect(stage.app.faults()).toEqual([]);
  });

  it('with a code: the receipt code alone leads back to the report', async () => {
    const stranger = await openPhone(stage.browser);
    const { page } = stranger;
    await beginReport(stranger, stage.app.url);
    await fillReport(stranger, { disclosure: 'coded', photo: false });
    const number = await submit(stranger);
    const code = (await page.locator('#receipt-code').textContent()) ?? '';
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    await look(stranger, 'citizen-receipt-code');
    expect(await page.getByRole('button', { name: '看办理进度' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: '我已经保存好查询码' }).click();
    await page.getByRole('button', { name: '回到首页' }).click();
    await page.getByRole('button', { name: '用查询码查进度' }).click();
    await page
      .getByLabel('查询码', { exact: true })
      .fill(`${code.slice(0, 19)}${code.endsWith('0') ? 1 : 0}`);
    await page.getByRole('button', { name: '查看进度' }).click();
    await page.getByText('没有找到这个查询码').waitFor();
    await look(stranger, 'citizen-look-up');
    await page.getByLabel('查询码', { exact: true }).fill(code.toLowerCase());
    await page.getByRole('button', { name: '查看进度' }).click();
    await page.getByRole('heading', { name: '已提交' }).waitFor();
    await page.getByText(number).waitFor();
    await look(stranger, 'citizen-report-coded');
    // Nothing on the phone leads back to it.
    const kept = JSON.stringify(await page.context().storageState());
    expect(kept).not.toContain(code);
    expect(kept).not.toContain('citizen-token');
    expect(stranger.errors.filter((line) => !line.includes('404'))).toEqual([]);
    await stranger.close();
  });
});

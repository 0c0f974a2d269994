import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { OpenPage } from './browser.ts';

export const photo = join(import.meta.dirname, '../fixtures/factory-smoke.jpg');

/** What is looked at after each screen; nothing unless told. */
export type Looker = (name: string) => Promise<void>;
const unseen: Looker = async () => {};

export type Told = {
  readonly description?: string;
  readonly disclosure?: 'named' | 'coded' | 'anonymous';
  readonly photo?: boolean;
};

export const theWords = '厂房后墙每晚十点以后冒黑烟，气味刺鼻，连续三晚，约两小时后停。';

/** From the home page to the first step. */
export async function beginReport({ page }: OpenPage, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: '我要举报' }).click();
  await page.getByText('先拍下看到的').waitFor();
}

export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
}

/** Through the real file chooser, from the album. */
export async function addPhoto(page: Page): Promise<void> {
  const opening = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '从相册选' }).click();
  await (await opening).setFiles(photo);
}

/** The first township of the western county lies to the left of the middle: a double tap moves there. */
export async function pickPlace(page: Page): Promise<void> {
  const map = page.getByRole('application');
  const box = await map.boundingBox();
  if (box === null) throw new Error('no map');
  // Until the areas are there, the map still has to find its size.
  await page.locator('.map-canvas path').first().waitFor();
  await map.dblclick({ position: { x: box.width / 2 - 95, y: box.height / 2 } });
  await page.getByText('图钉在：').waitFor();
  await page.getByRole('button', { name: '放大' }).click();
  await map.focus();
  await page.keyboard.press('ArrowUp');
}

export async function describeFacts(page: Page, description = theWords): Promise<void> {
  await page.getByRole('checkbox', { name: '大气' }).click();
  await page.getByLabel('您看到、听到、闻到了什么').fill(description);
  await page.getByLabel('是谁干的').fill('示范化工厂');
  await page.getByRole('checkbox', { name: '现在还在继续' }).click();
}

export async function chooseIdentity(page: Page, disclosure: Told['disclosure'] = 'named'): Promise<void> {
  const name = { named: '实名', coded: '密码', anonymous: '匿名' }[disclosure];
  await page.getByRole('radio', { name }).click();
  if (disclosure !== 'named') return;
  await page.getByLabel('姓名').fill('赵小川');
  await page.getByLabel('手机号').fill('13800000000');
}

/** From the first step to the last, where the reporter reads everything again. */
export async function fillReport(open: OpenPage, told: Told = {}, see: Looker = unseen): Promise<void> {
  const { page } = open;
  await see('evidence');
  if (told.photo ?? true) {
    await addPhoto(page);
    await page.getByText('已上传').waitFor();
    await see('evidence-added');
    await goOn(page);
  } else await page.getByRole('button', { name: '没有照片，先跳过' }).click();
  await pickPlace(page);
  await page.getByLabel('地址或明显标志').fill('工业路 8 号东墙外');
  await see('place');
  await goOn(page);
  await describeFacts(page, told.description);
  await see('facts');
  await goOn(page);
  await chooseIdentity(page, told.disclosure);
  await see('identity');
  await goOn(page);
  await page.getByRole('checkbox', { name: '我说的是我看到' }).click();
  await see('confirm');
}

/** Sends, and waits for the receipt. Gives the case number. */
export async function submit({ page }: OpenPage): Promise<string> {
  await page.getByRole('button', { name: '提交举报' }).click();
  return await caseNumberOf(page);
}

export async function caseNumberOf(page: Page): Promise<string> {
  await page.getByRole('heading', { name: '举报已收到' }).waitFor();
  const told = page.getByText('受理编号').locator('xpath=following-sibling::*[1]');
  return (await told.textContent())?.trim() ?? '';
}

/** This browser is the WeChat sandbox's user `name`, one of the demo city's people. */
export async function beCitizen({ page }: OpenPage, name: string): Promise<void> {
  await page.addInitScript(`localStorage.setItem('gw.sandbox-name', JSON.stringify({ data: '${name}' }))`);
}

/** Numbers of the reports that "my reports" lists. */
export async function myNumbers({ page }: OpenPage, url: string): Promise<readonly string[]> {
  await page.goto(`${url}/#/pages/my-reports/index`);
  await page.getByRole('heading', { name: '我的举报' }).waitFor();
  await page
    .getByText(/[0-9A-Z]{5}-[0-9A-Z]{5}/)
    .first()
    .waitFor();
  const rows = await page.getByText(/[0-9A-Z]{5}-[0-9A-Z]{5}/).allTextContents();
  return rows.flatMap((row) => /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(row)?.[0] ?? []);
}

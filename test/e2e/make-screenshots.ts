// Makes the pictures of the README anew: `node test/e2e/make-screenshots.ts`, into functions/docs/screenshots.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, type OpenPage, openDesk, openPhone } from './browser.ts';
import { beCitizen, beginReport, describeFacts, goOn, pickPlace } from './citizen.ts';
import { signInAtDesk } from './desk.ts';
import { runApp } from './running-app.ts';
import { settled } from './settled.ts';

const NOW = '2026-03-10T09:30:00+08:00';
const QUALITY = 0.6;
const MAX_BYTES = 60 * 1024;
const folder = join(import.meta.dirname, '../../functions/docs/screenshots');

const app = await runApp(NOW);
const browser = await launchBrowser();
const sharp = { deviceScaleFactor: 1.5 };
const phoneOf = async (name: string): Promise<OpenPage> => {
  const phone = await openPhone(browser, { ...sharp, height: 780 });
  await beCitizen(phone, name);
  await phone.page.goto(`${app.url}/#/pages/my-reports/index`);
  await phone.page.locator('.card-press').first().waitFor();
  return phone;
};
const cards = ({ page }: OpenPage) => page.locator('.card-press').filter({ visible: true });

/** As WebP, which the browser itself can write: a third of a JPEG where letters stay sharp. */
async function keep(open: OpenPage, name: string): Promise<void> {
  await settled(open);
  const picture = (await open.page.screenshot()).toString('base64');
  const encoder = await browser.newPage();
  const written = await encoder.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${picture}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', ${QUALITY}).split(',')[1];
  })()`);
  await encoder.close();
  const bytes = Buffer.from(written, 'base64');
  process.stdout.write(`${name}.webp ${Math.ceil(bytes.length / 1024)} KB\n`);
  if (bytes.length > MAX_BYTES) throw new Error(`${name}.webp is larger than ${MAX_BYTES} bytes`);
  writeFileSync(join(folder, `${name}.webp`), bytes);
}

async function citizenPictures(): Promise<void> {
  const phone = await phoneOf('lisi');
  const { page } = phone;
  await page.goto(app.url);
  await page.getByText('等着您的事').waitFor();
  await keep(phone, 'home');
  await phone.close();
  const waiting = await phoneOf('zhangsan');
  await cards(waiting).filter({ hasText: '到现场' }).first().click();
  await waiting.page.getByRole('heading', { name: '办理中' }).waitFor();
  await keep(waiting, 'report-detail');
  await waiting.close();
  const claimant = await phoneOf('wujiu');
  await claimant.page.goto(`${app.url}/#/pages/rewards/index`);
  await cards(claimant).filter({ hasText: '待领取' }).first().click();
  await claimant.page.getByRole('button', { name: '领取奖励' }).waitFor();
  await keep(claimant, 'reward');
  await claimant.close();
  const reporter = await openPhone(browser, { ...sharp, height: 780 });
  await beginReport(reporter, app.url);
  await reporter.page.getByRole('button', { name: '没有照片，先跳过' }).click();
  await pickPlace(reporter.page);
  await goOn(reporter.page);
  await describeFacts(reporter.page);
  await goOn(reporter.page);
  await keep(reporter, 'identity-choice');
  await reporter.close();
}

async function deskPictures(): Promise<void> {
  for (const [username, link, state, name] of [
    ['investigator-1', '立案调查', '立案调查', 'desk-case'],
    ['approver', '奖励审批', '待审批', 'desk-reward'],
  ] as const) {
    const desk = await openDesk(browser, { width: 1320, height: 760 });
    await signInAtDesk(desk, app.url, username);
    await desk.page.getByRole('link', { name: link }).click();
    await desk.page.getByRole('row').filter({ hasText: state }).getByRole('link').first().click();
    await desk.page.getByRole('article').waitFor();
    await keep(desk, name);
    await desk.close();
  }
}

try {
  mkdirSync(folder, { recursive: true });
  await citizenPictures();
  await deskPictures();
} finally {
  await browser.close();
  await app.stop();
}

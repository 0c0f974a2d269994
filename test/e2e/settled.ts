import { setTimeout as wait } from 'node:timers/promises';
import type { OpenPage } from './browser.ts';

const busy = '.spinner, .skeleton, .ant-spin-spinning, [aria-busy="true"]';
const LIMIT_MS = 10_000;

/** Nothing on the screen is still on its way: no request, no spinner, no picture. */
export async function settled({ page, loading }: OpenPage): Promise<void> {
  await page.waitForLoadState('load');
  await until('requests to be answered', () => loading() === 0);
  await until(
    'spinners to go',
    async () => (await page.locator(busy).filter({ visible: true }).count()) === 0,
  );
  const images = page.locator('img').filter({ visible: true });
  await until('pictures', () => images.evaluateAll((all) => all.every((image) => image.complete)));
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; !(await isSo()); await wait(25)) {
    if (Date.now() > end) throw new Error(`waited ${LIMIT_MS} ms for ${what}`);
  }
}

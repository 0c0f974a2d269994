import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';
import type { OpenPage } from './browser.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing on the screen is still on its way: no request, no spinner, no fading. */
export async function settled({ page }: OpenPage): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => {
    const loading = '.spinner, .skeleton, .ant-spin-spinning, [aria-busy="true"]';
    return (
      [...document.querySelectorAll(loading)].every((element) => !element.checkVisibility()) &&
      [...document.images].every((image) => image.complete) &&
      document.getAnimations().every(({ playState }) => playState !== 'running')
    );
  });
}

/** Looks at a screen as it stands: a picture of it, nothing wider than the window, no fault that axe finds. */
export async function look(open: OpenPage, name: string): Promise<void> {
  await settled(open);
  await open.screenshot(name);
  expect.soft(await wider(open), `${name}: wider than the window`).toEqual([]);
  expect.soft(await faultsForEverybody(open), `${name}: WCAG 2.2 AA`).toEqual([]);
}

/** Serious and critical faults by WCAG 2.2 AA, one line each. */
async function faultsForEverybody({ page }: OpenPage): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
}

/** What makes the page scroll sideways. */
export async function wider({ page }: OpenPage): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} .${element.className} ${element.textContent?.slice(0, 20)}`);
  });
}

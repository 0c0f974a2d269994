import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';
import type { OpenPage } from './browser.ts';
import { settled } from './settled.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Looks at a screen as it stands: a picture of it, nothing wider than the window, no fault that axe finds.
 * A test goes on after a fault, to find the others too. `layout` leaves axe out, where the same words in the
 * same colours are checked elsewhere.
 */
export async function look(open: OpenPage, name: string, what: 'all' | 'layout' = 'all'): Promise<void> {
  await settled(open);
  await open.screenshot(name);
  expect.soft(await wider(open), `${name}: wider than the window`).toEqual([]);
  if (what === 'all') expect.soft(await barriers(open), `${name}: WCAG 2.2 AA`).toEqual([]);
}

/** Serious and critical faults by WCAG 2.2 AA, one line each. */
async function barriers({ page }: OpenPage): Promise<readonly string[]> {
  // Legacy mode spares a second page; it leaves out frames of other origins, and there are none.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(wcag)
    .setLegacyMode(true)
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
    );
}

/** What stands out of the window on the right; only what is cut or scrolls at its own edge may. */
async function wider({ page }: OpenPage): Promise<readonly string[]> {
  return await page
    .locator(':root')
    .evaluate((root) =>
      [...root.querySelectorAll('body *:not(.map *, .d-page-table *, svg *)')]
        .filter((box) => box.checkVisibility() && box.getBoundingClientRect().right > root.clientWidth + 1)
        .map((box) => `${box.tagName} .${box.className} ${box.textContent?.slice(0, 20)}`),
    );
}

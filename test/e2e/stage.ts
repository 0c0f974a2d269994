import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type RunningApp, runApp } from './running-app.ts';

export type Stage = { readonly app: RunningApp; readonly browser: Browser };

/** The whole app, run from the instant `now`, and a browser, for all tests of the suite that calls this. */
export function setStage(now: string, options?: Parameters<typeof runApp>[1]): Stage {
  let app: RunningApp | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [app, browser] = await Promise.all([runApp(now, options), launchBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  const there = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined)
      throw new Error('the stage is set before the first test, not while they are named');
    return thing;
  };
  return {
    get app() {
      return there(app);
    },
    get browser() {
      return there(browser);
    },
  };
}

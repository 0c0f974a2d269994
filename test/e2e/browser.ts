import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { findChromium } from './chromium-program.ts';
import { writeFontConfiguration } from './font-configuration.ts';

const root = join(import.meta.dirname, '../..');
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page with what went wrong in it; `errors` stays empty when all is well. */
export type OpenPage = {
  readonly page: Page;
  /** Uncaught exceptions, console.error lines and failed requests, in order. */
  readonly errors: readonly string[];
  /** How many requests are waiting for their answer. */
  readonly loading: () => number;
  /** Saves test/output/screenshots/<name>.png and returns its path. */
  readonly screenshot: (name: string, options?: { readonly fullPage?: boolean }) => Promise<string>;
  readonly close: () => Promise<void>;
};

export async function launchBrowser(): Promise<Browser> {
  const program = await findChromium();
  if (program === undefined) {
    throw new Error('No Chromium: set CHROMIUM_PATH to one (npm brings it on Linux x64 only)');
  }
  const folder = join(root, '.cache/browser');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  return await chromium.launch({
    executablePath: program.path,
    args: flags,
    env: {
      ...process.env,
      TMPDIR: temporary,
      FONTCONFIG_FILE: writeFontConfiguration(folder),
      ...(program.libraries === undefined ? {} : { LD_LIBRARY_PATH: program.libraries }),
    },
  });
}

/** A citizen's phone: touch, 390 points wide unless told, Chinese, Asia/Shanghai. */
export function openPhone(
  browser: Browser,
  options: BrowserContextOptions & { readonly width?: number; readonly height?: number } = {},
): Promise<OpenPage> {
  const { width = 390, height = 844, ...rest } = options;
  return openPage(browser, {
    viewport: { width, height },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    ...rest,
  });
}

/** A staff member's desktop, 1440 × 900 unless told. */
export function openDesk(
  browser: Browser,
  options: BrowserContextOptions & { readonly width?: number; readonly height?: number } = {},
): Promise<OpenPage> {
  const { width = 1440, height = 900, ...rest } = options;
  return openPage(browser, { viewport: { width, height }, ...rest });
}

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Nothing moves under a click, and no picture catches half a fade.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`exception: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} ${message.location().url}`);
  });
  const loading = new Set<Request>();
  page.on('request', (request) => loading.add(request));
  page.on('requestfinished', (request) => loading.delete(request));
  page.on('requestfailed', (request) => {
    loading.delete(request);
    // Leaving a page cancels what it was still loading; that is no fault.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') errors.push(`request: ${request.method()} ${request.url()} ${reason}`);
  });
  return {
    page,
    errors,
    loading: () => loading.size,
    screenshot: async (name, { fullPage = false } = {}) => {
      const path = join(root, 'test/output/screenshots', `${name}.png`);
      await page.screenshot({ path, fullPage });
      return path;
    },
    close: () => context.close(),
  };
}

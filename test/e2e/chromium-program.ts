import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const packageFolder = join(root, 'node_modules/@sparticuz/chromium');

export type ChromiumProgram = {
  readonly path: string;
  /** Shared libraries the program needs beside those of the system. */
  readonly libraries?: string;
};

/** Chromium of this machine, or the one that came with `npm ci`; undefined where neither exists. */
export async function findChromium(): Promise<ChromiumProgram | undefined> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return { path: named };
  }
  if (existsSync('/usr/bin/chromium')) return { path: '/usr/bin/chromium' };
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFolder)) return undefined;
  const folder = await unpackedFolder();
  return { path: join(folder, 'chromium'), libraries: join(folder, 'al2023/lib') };
}

/** A missing browser skips the browser tests on a developer's machine, and fails them where CI is set. */
export async function isBrowserMissing(): Promise<boolean> {
  return process.env['CI'] === undefined && (await findChromium()) === undefined;
}

/** Unpacked once per checkout and version; the rename makes a half-unpacked browser invisible to others. */
async function unpackedFolder(): Promise<string> {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  );
  const browsers = join(root, '.cache/browser');
  const target = join(browsers, `chromium-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(browsers, { recursive: true });
  const unpacking = mkdtempSync(join(browsers, 'unpacking-'));
  try {
    await unpackInto(unpacking);
    renameSync(unpacking, target);
  } catch (cause) {
    rmSync(unpacking, { recursive: true, force: true });
    if (!existsSync(target))
      throw new Error('The browser of @sparticuz/chromium cannot be unpacked', { cause });
  }
  return target;
}

/**
 * The package unpacks into the temporary folder, and adds its libraries only where it believes to be on
 * Lambda. It also sets library and font paths for the whole process: they are taken back here, because only
 * the browser may see them.
 */
async function unpackInto(folder: string): Promise<void> {
  const names = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'] as const;
  const before = names.map((name) => [name, process.env[name]] as const);
  process.env['TMPDIR'] = folder;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

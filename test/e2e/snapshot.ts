import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import type { OpenPage } from './browser.ts';
import { settled } from './settled.ts';

const kept = join(import.meta.dirname, 'snapshots');
const output = join(import.meta.dirname, '../output/snapshots');
/** Of all pixels; anti-aliasing is not counted. A moved button or a line more is well above it. */
const MOST_DIFFERENT = 0.006;

/**
 * Compares a screen with its kept picture, `snapshots/<name>.png`. `UPDATE_SNAPSHOTS=1` keeps what is there
 * now instead; look at it before it is committed. What differs is drawn in `test/output/snapshots`.
 */
export async function expectAsKept(open: OpenPage, name: string): Promise<void> {
  await settled(open);
  const now = await open.page.screenshot({ scale: 'css', animations: 'disabled', caret: 'hide' });
  const file = join(kept, `${name}.png`);
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, now);
    return;
  }
  expect(existsSync(file), `${name} has no kept picture: run with UPDATE_SNAPSHOTS=1`).toBe(true);
  const share = differentShare(PNG.sync.read(readFileSync(file)), PNG.sync.read(now), name);
  expect.soft(share, `${name}: part of the picture that differs`).toBeLessThanOrEqual(MOST_DIFFERENT);
}

/** 1 when the sizes differ. */
function differentShare(before: PNG, now: PNG, name: string): number {
  const { width, height } = now;
  if (before.width !== width || before.height !== height) return 1;
  const drawn = new PNG({ width, height });
  const different = pixelmatch(before.data, now.data, drawn.data, width, height, { threshold: 0.15 });
  if (different > 0) {
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, `${name}.png`), PNG.sync.write(drawn));
  }
  return different / (width * height);
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../../miniapp/src');
const files = globSync('**/*.{ts,tsx}', { cwd: source }).map((path) => ({
  path,
  text: readFileSync(join(source, path), 'utf8'),
}));

const importersOf = (module: RegExp): readonly string[] =>
  files.filter(({ text }) => module.test(text)).map(({ path }) => path);

describe('what a citizen downloads', () => {
  it('names the desk’s libraries nowhere outside the desk', () => {
    const importers = importersOf(/from '(antd|echarts|@ant-design)/);
    expect(importers.length).toBeGreaterThan(5);
    expect(importers.filter((path) => !path.startsWith('desk/'))).toEqual([]);
  });

  it('reaches the desk only through one lazy import', () => {
    expect(importersOf(/from '[^']*desk-app'/)).toEqual([]);
    expect(importersOf(/import\('[^']*desk-app'\)/)).toEqual(['desk/index.tsx']);
    const entry = files.find(({ path }) => path === 'desk/index.tsx')?.text ?? '';
    expect([...entry.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual(['react']);
    const outside = files.filter(({ path }) => !path.startsWith('desk/'));
    expect(outside.filter(({ text }) => /from '[^']*\/desk\//.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('keeps charts apart even from the desk, and takes only their parts', () => {
    expect(importersOf(/from 'echarts/)).toEqual(['desk/supervision/chart.tsx']);
    expect(importersOf(/from 'echarts'/)).toEqual([]);
    expect(importersOf(/from '[^']*\/statistics-page'/)).toEqual([]);
  });
});

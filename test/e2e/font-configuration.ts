import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const fontPackage = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc');
const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'];
// The families our styles name; none of them is on a build machine.
const stoodIn = ['PingFang SC', 'Microsoft YaHei', 'system-ui', 'sans-serif', 'serif', 'monospace'];

/**
 * Writes a fonts.conf that draws every family with Noto Sans SC, so that Chinese text and its widths are the
 * same on every machine. Returns the file for FONTCONFIG_FILE.
 */
export function writeFontConfiguration(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  const folders = weights.map((weight) => `  <dir>${join(fontPackage, weight)}</dir>`);
  const aliases = stoodIn.map(
    (family) =>
      `  <match target="pattern"><test name="family"><string>${family}</string></test>` +
      '<edit name="family" mode="assign" binding="strong"><string>Noto Sans SC</string></edit></match>',
  );
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders,
    `  <cachedir>${join(folder, 'font-cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

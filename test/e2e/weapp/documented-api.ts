import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const typings = createRequire(require.resolve('j-component')).resolve(
  'miniprogram-api-typings/types/wx/lib.wx.api.d.ts',
);

// The examples in the comments look like code.
const text = readFileSync(typings, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

const membersOf = (declaration: string): ReadonlySet<string> => {
  const start = text.search(new RegExp(`^    interface ${declaration}\\b`, 'm'));
  if (start < 0) return new Set();
  const body = text.slice(start, text.indexOf('\n    }\n', start));
  return new Set([...body.matchAll(/^ {8}(?:readonly )?(\w+)\??\s*[:(<]/gm)].map(([, name = '']) => name));
};

/** Every member of `wx` that WeChat's own type declarations, made from its documentation, know. */
export const documentedMembers = membersOf('Wx');

/** Options of one function, `getLocation` → `GetLocationOption`; empty where it has none. */
export const documentedOptions = (name: string): ReadonlySet<string> =>
  membersOf(`${name.charAt(0).toUpperCase()}${name.slice(1)}Option`);

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';

type Define = Readonly<Record<'App' | 'Page' | 'Component', (definition: object) => void>>;

/** Where a file of the package is loaded: WeChat keeps sub-packages apart until one of their pages is opened. */
export type Package = { readonly folder: string; readonly subPackages: readonly string[] };

/** Rewrites a file on its way in, as a differently configured build would have written it. */
export type Configure = (code: string) => string;

/**
 * The logic layer: modules of the compiled package in a bare context. A phone has no window, document, fetch,
 * URL or TextEncoder there, and older Android phones have no Intl.
 */
export const createLogicLayer = (
  { folder, subPackages }: Package,
  globals: Define & Readonly<Record<string, unknown>>,
  configure: Configure,
) => {
  const context = vm.createContext({ ...globals });
  vm.runInContext('delete globalThis.Intl; delete globalThis.WebAssembly;', context);
  const modules = new Map<string, { exports: unknown }>();
  const opened = new Set<string>();
  const packageOf = (path: string): string | undefined =>
    subPackages.find((root) => path === root || path.startsWith(`${root}/`));

  const load = (path: string): unknown => {
    const loaded = modules.get(path);
    if (loaded) return loaded.exports;
    const own = packageOf(path);
    if (own !== undefined && !opened.has(own)) throw new Error(`${path} is in a sub-package not yet loaded`);
    const file = join(folder, `${path}.js`);
    if (!existsSync(file)) throw new Error(`module '${path}.js' is not defined`);
    const module = { exports: {} };
    modules.set(path, module);
    const run = vm.runInContext(
      `(function (require, module, exports) {${configure(readFileSync(file, 'utf8'))}\n})`,
      context,
      { filename: file },
    );
    const from = dirname(path);
    run((name: string) => load(join(from, name).replace(/\.js$/, '')), module, module.exports);
    return module.exports;
  };

  return {
    load,
    openPackageOf: (path: string) => {
      const own = packageOf(path);
      if (own !== undefined) opened.add(own);
    },
    clone: vm.runInContext('(value) => JSON.parse(value)', context) as (text: string) => unknown,
  };
};

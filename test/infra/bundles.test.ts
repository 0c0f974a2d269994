import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../functions/runtime/environment.ts';
import { bundleOptions, handlerFile } from '../../infra/bundles.ts';

// A handler that does not exist yet cannot be deployed either: bundling refuses to start without all of them.
const present = functionNames.filter((name) => existsSync(handlerFile(name)));

describe.runIf(present.length > 0)('bundles of the deployed functions', async () => {
  const { metafile } = await build({
    ...bundleOptions,
    outdir: 'unwritten',
    entryPoints: present.map((name) => ({ in: handlerFile(name), out: `${name}/index` })),
    write: false,
    metafile: true,
  });
  const bundles = Object.entries(metafile.outputs).map(([file, output]) => ({ file, ...output }));

  it.each(bundles)('$file exports the handler Lambda calls', ({ exports }) => {
    expect(exports).toContain('handler');
  });

  it.each(bundles)(
    '$file holds nothing of the embedded run, its clock, sandbox or demo city',
    ({ inputs }) => {
      expect(Object.keys(inputs).filter((input) => input.startsWith('functions/local/'))).toEqual([]);
    },
  );

  it.each(bundles)('$file needs nothing at run time but Node itself', ({ imports }) => {
    const outside = imports.filter(({ path, external }) => external && !path.startsWith('node:'));
    expect(outside.map(({ path }) => path).filter((path) => !isNodeModule(path))).toEqual([]);
  });
});

const isNodeModule = (path: string): boolean => process.getBuiltinModule(path) !== undefined;

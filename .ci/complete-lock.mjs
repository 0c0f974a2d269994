// Run after each change of dependencies. A registry mirror that lacks some optional platform packages makes npm
// leave them out of the lock file, and npm 11.19 and 12 then refuse it (npm/cli#9846). Adds what is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** Where Node.js would find `name` from the package at `place`: beside it or beside any package around it. */
const find = (place, name) => {
  for (let at = place; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (at === '') return undefined;
  }
};

/** The platform is in the name (`@biomejs/cli-linux-arm64-musl`); the package itself cannot be asked. */
const stubOf = (name, version, parent) => {
  const words = name.split(/[-/.]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1 || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(`cannot tell the platform of ${name}@${version}: add it to the lock file by hand`);
  }
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc'];
  const named = words.some((word) => /^(musl|gnu)/.test(word));
  return {
    version,
    cpu,
    ...(parent.dev === true ? { dev: true } : {}),
    ...(parent.devOptional === true ? { devOptional: true } : {}),
    ...(os[0] === 'linux' && named ? { libc } : {}),
    optional: true,
    os,
  };
};

const added = [];
for (const [place, parent] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (find(place, name) !== undefined) continue;
    packages[`node_modules/${name}`] = stubOf(name, version, parent);
    added.push(`${name}@${version}`);
  }
}

const foreign = Object.entries(packages).filter(
  ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
);
if (foreign.length > 0) {
  throw new Error(`addresses outside the public registry: ${foreign.map(([place]) => place).join(', ')}`);
}

if (added.length > 0) {
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
process.stdout.write(
  added.length === 0 ? 'the lock file is complete\n' : `added ${added.join('\nadded ')}\n`,
);

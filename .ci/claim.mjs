import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

// Longer than any installation or build: a number of a process may by then belong to another one.
const longest = 20 * 60_000;

const isAbandoned = (file) => {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return (holder > 0 && !isAlive(holder)) || Date.now() - statSync(file).mtimeMs > longest;
  } catch {
    // Given back between two looks.
    return false;
  }
};

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/**
 * Waits until no other living process holds `file`, takes it, runs `work`, gives it back. Two commands started
 * at once on one checkout must not install or build over each other.
 */
export function whileClaimed(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned(file)) rmSync(file, { force: true });
    else pause(300);
  }
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

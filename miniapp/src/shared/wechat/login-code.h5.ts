import { randomKey } from './random-key';
import { readStored, writeStored } from './storage';

/** A browser has no WeChat account: the sandbox takes a name this browser made up for itself. */
export const loginCode = async (): Promise<string> => {
  const stored = readStored('sandbox-name');
  if (typeof stored === 'string') return `sandbox:${stored}`;
  const name = `web-${randomKey().slice(0, 12)}`;
  writeStored('sandbox-name', name);
  return `sandbox:${name}`;
};

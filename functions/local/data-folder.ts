import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes the folder with those above it. Node's own recursive `mkdir` never comes back where a file system
 * knows no new folders (as below /proc); here each folder is tried twice at most.
 */
export const makeDataFolder = (folder: string): void => {
  if (isFolder(folder)) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    const above = dirname(folder);
    if (above === folder || isFolder(above)) throw error;
    makeDataFolder(above);
    mkdirSync(folder);
  }
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

import { dropBlob, readBlob } from './kept-blobs.h5';

const addresses = new Map<string, string>();

/** An address the page can show; undefined when the file is gone from this browser. */
export async function fileAddress(path: string): Promise<string | undefined> {
  const known = addresses.get(path);
  if (known) return known;
  const blob = await readBlob(path);
  if (!blob) return undefined;
  const address = URL.createObjectURL(blob);
  addresses.set(path, address);
  return address;
}

export async function forgetFile(path: string): Promise<void> {
  const address = addresses.get(path);
  if (address) URL.revokeObjectURL(address);
  addresses.delete(path);
  await dropBlob(path);
}

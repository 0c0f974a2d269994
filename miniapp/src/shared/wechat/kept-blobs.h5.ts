const store = 'photos';

let opened: Promise<IDBDatabase | undefined> | undefined;
/** Private windows may refuse a database: pictures then live as long as the tab. */
const memory = new Map<string, Blob>();

function open(): Promise<IDBDatabase | undefined> {
  opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open('green-whistle', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
  return opened;
}

async function run<T>(
  mode: IDBTransactionMode,
  work: (photos: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await open();
  if (!database) return undefined;
  return new Promise((resolve) => {
    const request = work(database.transaction(store, mode).objectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
  });
}

export async function keepBlob(name: string, blob: Blob): Promise<void> {
  memory.set(name, blob);
  await run('readwrite', (photos) => photos.put(blob, name));
}

export async function readBlob(name: string): Promise<Blob | undefined> {
  const kept: unknown = memory.get(name) ?? (await run('readonly', (photos) => photos.get(name)));
  return kept instanceof Blob ? kept : undefined;
}

export async function dropBlob(name: string): Promise<void> {
  memory.delete(name);
  await run('readwrite', (photos) => photos.delete(name));
}

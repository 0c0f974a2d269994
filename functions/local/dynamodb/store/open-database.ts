import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DamagedDataError, DataInUseError, DataUnavailableError } from '../errors/store-errors.ts';

/** Marks the file as ours ("GWdb"), so that another program's SQLite file is not taken for a store. */
const applicationId = 0x47576462;
const formatVersion = 1;
/** A full check reads the whole file; larger ones would hold up the start for seconds. */
const fullCheckBytes = 64 * 1024 * 1024;

interface OpenDatabase {
  readonly database: DatabaseSync;
  close(): void;
}

interface DatabaseOptions {
  readonly path: string;
  readonly durability: 'power-loss' | 'process-kill';
  readonly readOnly: boolean;
}

export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const lock = options.path === ':memory:' || options.readOnly ? undefined : holdLock(options.path);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(options.path, { readOnly: options.readOnly, timeout: 2000 });
    prepareFile(database, options);
  } catch (cause) {
    database?.close();
    lock?.close();
    throw storeFault(cause, options.path);
  }
  const opened = database;
  return {
    database: opened,
    close() {
      opened.close();
      lock?.close();
    },
  };
}

/** Held for the life of the process and freed by the system however it ends; readers are not kept out. */
function holdLock(path: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock?.close();
    if (sqliteCode(cause) === 5) throw new DataInUseError(`${path} is in use by another process`, { cause });
    throw storeFault(cause, path);
  }
}

function prepareFile(database: DatabaseSync, options: DatabaseOptions): void {
  const fresh = pragma(database, 'schema_version') === 0 && pragma(database, 'application_id') === 0;
  if (!fresh) requireOurs(database, options.path);
  const inMemory = options.path === ':memory:';
  // In memory a commit costs in proportion to the number of pages there are, so they are made large.
  if (inMemory) database.exec('PRAGMA page_size = 16384');
  database.exec(`
    PRAGMA journal_mode = ${inMemory ? 'MEMORY' : 'WAL'};
    PRAGMA synchronous = ${options.durability === 'power-loss' ? 'FULL' : 'NORMAL'};
    PRAGMA cache_size = -65536;
    PRAGMA temp_store = MEMORY;
  `);
  if (!fresh || options.readOnly) return;
  database.exec(`
    BEGIN IMMEDIATE;
    CREATE TABLE catalog (name TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT;
    CREATE TABLE stream (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER NOT NULL, event TEXT NOT NULL, at INTEGER NOT NULL,
      expired INTEGER NOT NULL, size INTEGER NOT NULL, keys TEXT NOT NULL, old TEXT, new TEXT
    ) STRICT;
    CREATE TABLE token (
      token TEXT PRIMARY KEY, request TEXT NOT NULL, answer TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE index_lag (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, target TEXT NOT NULL, due INTEGER NOT NULL,
      pk BLOB NOT NULL, sk BLOB NOT NULL, base BLOB NOT NULL, text TEXT, size INTEGER NOT NULL
    ) STRICT;
    PRAGMA application_id = ${applicationId};
    PRAGMA user_version = ${formatVersion};
    COMMIT;
  `);
}

function requireOurs(database: DatabaseSync, path: string): void {
  if (pragma(database, 'application_id') !== applicationId) {
    throw new DamagedDataError(`${path} is not a data file of this program`);
  }
  if (pragma(database, 'user_version') !== formatVersion) {
    throw new DamagedDataError(`${path} was written by another version of this program`);
  }
  if (path === ':memory:' || !existsSync(path) || statSync(path).size > fullCheckBytes) return;
  const result = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (result !== 'ok') throw new DamagedDataError(`${path} is damaged: ${String(result)}`);
}

function pragma(database: DatabaseSync, name: string): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name];
}

/** SQLite's primary result code, when the error comes from SQLite. */
function sqliteCode(cause: unknown): number | undefined {
  if (!(cause instanceof Error) || !('errcode' in cause) || typeof cause.errcode !== 'number')
    return undefined;
  return cause.errcode & 0xff;
}

/** Turns SQLite's faults of file and disk into errors a caller can tell apart; returns others as they are. */
export function storeFault(cause: unknown, path: string): unknown {
  const text = cause instanceof Error ? cause.message : '';
  switch (sqliteCode(cause)) {
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return new DamagedDataError(`${path} is damaged: ${text}`, { cause });
    case 5: // SQLITE_BUSY
      return new DataInUseError(`${path} is in use by another process`, { cause });
    case 8: // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 13: // SQLITE_FULL
    case 14: // SQLITE_CANTOPEN
      return new DataUnavailableError(`${path} cannot be used: ${text}`, { cause });
    default:
      return cause;
  }
}

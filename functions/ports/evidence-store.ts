import type { ByteSink, ByteSource } from './byte-source.ts';

export type UploadPolicy = {
  /** Object key below the quarantine prefix; never derived from the file's own name. */
  readonly key: string;
  readonly contentType: string;
  /** Exact size the client announced; the store refuses larger files. */
  readonly bytes: number;
  /** Lifetime of the permission to upload. */
  readonly expiresInSeconds: number;
};

/** A multipart POST as WeChat's `uploadFile` makes it: the fields in this order, then `file` last. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** A new object while it is written; nothing is to be seen under its key before `commit`. */
export type ObjectDraft = ByteSink & {
  commit(): Promise<void>;
  discard(): Promise<void>;
};

/** Files outside the tables, which are never held whole. Throws on faults. */
export type EvidenceStore = {
  uploadForm(policy: UploadPolicy): Promise<UploadForm>;
  /** Short-lived address of one object for a browser that carries no session. */
  readUrl(key: string, expiresInSeconds: number): Promise<string>;
  /** `undefined` where the object does not exist. Throws in the middle if it is replaced meanwhile. */
  open(key: string): Promise<ByteSource | undefined>;
  draft(key: string, contentType: string): Promise<ObjectDraft>;
  remove(key: string): Promise<void>;
};

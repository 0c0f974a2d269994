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

/** Files outside the tables. Throws on faults; `undefined` where an object does not exist. */
export type EvidenceStore = {
  uploadForm(policy: UploadPolicy): Promise<UploadForm>;
  /** Short-lived address of one object for a browser that carries no session. */
  readUrl(key: string, expiresInSeconds: number): Promise<string>;
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, body: Uint8Array, contentType: string): Promise<void>;
  remove(key: string): Promise<void>;
};

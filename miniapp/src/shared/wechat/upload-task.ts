export type Upload = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly path: string;
  readonly bytes: number;
  /** 0 to 100. */
  readonly onProgress: (percent: number) => void;
  /** Hands over what ends this upload. */
  readonly onStart: (stop: () => void) => void;
};

export type Uploaded = 'done' | 'offline' | 'refused';

/** 400 malformed, 413 too large: the file itself. A permission that ran out (403) is asked for anew. */
export const uploadedBy = (status: number): Uploaded => {
  if (status >= 200 && status < 300) return 'done';
  return status === 400 || status === 413 || status === 415 ? 'refused' : 'offline';
};

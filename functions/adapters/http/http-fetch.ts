/** The part of `fetch` the clients use; the local sandbox is plugged in here. */
export type HttpFetch = (
  url: string,
  init: {
    readonly method: 'GET' | 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly signal: AbortSignal;
    /** An outside service that sends us elsewhere is not believed: the secret in the request would go along. */
    readonly redirect: 'error';
  },
) => Promise<Response>;

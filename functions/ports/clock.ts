/** The only source of time. Handlers read it once per request and pass the instant on as data. */
export type Clock = {
  /** UTC ISO instant with milliseconds. */
  now(): string;
};

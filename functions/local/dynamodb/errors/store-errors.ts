/** The data file exists but is not (or no longer) a readable store; restoring a copy is up to the operator. */
export class DamagedDataError extends Error {
  override readonly name = 'DamagedDataError';
}

/** The data file or its folder cannot be created, opened or written. */
export class DataUnavailableError extends Error {
  override readonly name = 'DataUnavailableError';
}

/** Another process holds the data file. */
export class DataInUseError extends Error {
  override readonly name = 'DataInUseError';
}

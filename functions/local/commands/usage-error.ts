/** A mistake of the caller: one line each on standard error, exit 2. */
export class UsageError extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'UsageError';
    this.lines = lines.map((line) => line.replaceAll(/\s*\n\s*/g, ' '));
  }
}

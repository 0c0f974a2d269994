/** One line that says what is wrong and what to do, for a start that failed. */
export const startProblem = (error: unknown): string => {
  if (!(error instanceof Error)) return 'the start failed';
  const code = 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return 'the port is in use: stop what listens there, or choose another with --port N (0 = any free one)';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
    case 'ENOENT':
    case 'ENOSPC':
      return `the data folder cannot be written: choose another with --data DIR, or use --memory (${error.message})`;
    default:
      return error.message;
  }
};

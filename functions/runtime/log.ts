/**
 * Registered log messages: a code and a sentence each, and named details. Never personal data, never a
 * request or response body: an error is logged by name and stack only, because its message may quote input.
 */
export const logMessages = {
  'request-failed': 'A request ended in a fault',
  'sweep-done': 'The deadline sweep has finished',
  'sweep-failed': 'Some deadlines could not be recorded',
  'retention-done': 'What may be kept no longer was erased',
  'retention-failed': 'Something that may be kept no longer could not be erased',
  'stream-record-failed': 'A stream record could not be announced',
  'evidence-failed': 'A file could not be inspected',
  'notices-told': 'Limits were told anew after a holiday notice',
  'policy-unreadable': 'A published edition or notice cannot be read by this version',
  'records-published': 'The signed root of the records of a day was published',
  'records-failed': 'The signed root of a day could not be made',
  'notice-refused': 'A payment notice did not verify',
  'staff-signed-in': 'A member of staff signed in',
  'staff-sign-in-refused': 'A staff sign-in was refused',
  'staff-code-accepted': 'A member of staff typed a one-time code again',
  'staff-code-refused': 'A one-time code typed again was refused',
  'staff-signed-out': 'A member of staff signed out',
  'staff-signed-out-everywhere': 'A member of staff ended all own sessions',
  'staff-sessions-ended': 'An administrator ended the sessions of a colleague',
  'staff-password-changed': 'A member of staff changed the own password',
  'staff-password-refused': 'A change of an own password was refused',
  'staff-access-refused': 'A member of staff was refused what is not theirs to see or do',
} as const;

export type LogCode = keyof typeof logMessages;
export type LogDetails = Readonly<Record<string, string | number | undefined>>;

export type Log = {
  info(code: LogCode, details?: LogDetails): void;
  error(code: LogCode, error: unknown, details?: LogDetails): void;
};

export const jsonLog = (write: (line: string) => void): Log => ({
  info: (code, details = {}) =>
    write(JSON.stringify({ level: 'info', code, message: logMessages[code], ...details })),
  error: (code, error, details = {}) =>
    write(
      JSON.stringify({ level: 'error', code, message: logMessages[code], ...details, ...faultOf(error) }),
    ),
});

const faultOf = (error: unknown) =>
  error instanceof Error
    ? { error: error.name, at: error.stack?.split('\n').slice(1, 8).join('\n') }
    : { error: 'unknown' };

import { type ProblemCode, problemStatus } from '../../contract/problem-codes.ts';
import type { OperationId } from '../../domain/access/access-policies.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { StaffDirectory } from '../../ports/staff-directory.ts';
import type { Log, LogCode } from '../../runtime/log.ts';

type Codes = { readonly done: LogCode; readonly refused: LogCode };

/** Operations of which each use is a line of the log, whatever came of it. */
const ofSessions: Partial<Record<OperationId, Codes>> = {
  openOfficerSession: { done: 'staff-signed-in', refused: 'staff-sign-in-refused' },
  stepUpOfficerSession: { done: 'staff-code-accepted', refused: 'staff-code-refused' },
  changeOwnPassword: { done: 'staff-password-changed', refused: 'staff-password-refused' },
  closeOfficerSession: { done: 'staff-signed-out', refused: 'staff-access-refused' },
  closeEveryOfficerSession: { done: 'staff-signed-out-everywhere', refused: 'staff-access-refused' },
  closeStaffSessions: { done: 'staff-sessions-ended', refused: 'staff-access-refused' },
};

const isNamed = (id: string): id is OperationId => Object.hasOwn(ofSessions, id);

type Surroundings = { readonly log: Log; readonly staff: StaffDirectory };

/** `about`: what the path names. */
type Request = { readonly operation: string; readonly about: string | undefined; readonly at: string };

/**
 * Who signed in or was refused, for whoever watches over the system (ASVS 5.0 16.3.1 and 16.3.2). Staff only: of
 * reporters nothing is written, and of addresses neither.
 */
export const securityNotes =
  ({ log, staff }: Surroundings, { operation, about, at }: Request) =>
  async (officer: Officer | undefined, code: ProblemCode | undefined, body?: unknown): Promise<void> => {
    const named = isNamed(operation) ? ofSessions[operation] : undefined;
    const who = officer?.username ?? (named && (await bearerOfName(body, staff)));
    const details = { at, operation, who, about: wellFormed(about), refusal: code };
    if (named !== undefined) log.info(code === undefined ? named.done : named.refused, details);
    else if (who !== undefined && code !== undefined && isDenial(code))
      log.info('staff-access-refused', details);
  };

/** A code that must be typed again is the normal course of things. */
const isDenial = (code: ProblemCode): boolean =>
  code !== 'session.step-up-required' && (problemStatus[code] === 403 || problemStatus[code] === 404);

/** Anything else in a path was made up by the caller, and may hold anything. */
const wellFormed = (about = ''): string | undefined =>
  /^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$/.test(about) ? about : undefined;

/** Of somebody who is signing in; not a name that nobody bears, which may be a password in the wrong field. */
const bearerOfName = async (body: unknown, staff: StaffDirectory): Promise<string | undefined> => {
  if (typeof body !== 'object' || body === null || !('username' in body)) return undefined;
  const officers = await staff.officers().catch(() => []);
  return officers.find(({ username }) => username === body.username)?.username;
};

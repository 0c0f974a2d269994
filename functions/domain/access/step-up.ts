import type { AccessPolicy, StepUp } from './access-policy.ts';

/** What is about to happen, as far as a step-up may depend on it. */
type Intent = { readonly command?: string | undefined; readonly state?: string | undefined };

/** Whether the second factor must be fresh for this; ASVS 5.0 7.5.3. */
export const needsStepUp = (policy: AccessPolicy, { command, state }: Intent): boolean => {
  const stepUp: StepUp | undefined = policy.who === 'staff' ? policy.stepUp : undefined;
  if (stepUp === undefined) return false;
  if (stepUp === true) return true;
  return 'commands' in stepUp
    ? command !== undefined && stepUp.commands.includes(command)
    : state !== undefined && stepUp.states.includes(state);
};

/** The command that a body names, where it names one. */
export const commandOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'command' in body && typeof body.command === 'string'
    ? body.command
    : undefined;

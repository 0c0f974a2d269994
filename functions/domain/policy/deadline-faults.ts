import type { Note } from './pack-fault.ts';
import type { PackDeadlineRule, PolicyPack } from './policy-pack.ts';

/** Limits the flow cannot do without. */
const NEEDED = [
  'acceptance',
  'acceptance-outer',
  'handling',
  'reply',
  'propose',
  'approve',
  'notify',
  'claim',
  'pay',
  'payment-confirmation',
];
const NEEDED_ON_APPLICATION = ['invite', 'apply', 'decide'];

const LEVELS = ['unit-lead', 'county-lead', 'city-supervisor'];

const ruleFaults = (rule: PackDeadlineRule, path: string, note: Note): void => {
  const { length, dayKind, roll, remindBefore, escalation, extension, owedBy, onBreach } = rule;
  if (dayKind === 'hour' && roll) note(`${path}.roll`, 'a limit in hours cannot roll over rest days');
  if (dayKind === 'hour' && remindBefore.length > 0)
    note(`${path}.remindBefore`, 'a limit in hours has no reminders in days');
  // Working days reach over weekends, so a reminder may lie further ahead than the plain number says.
  const days = dayKind === 'month' ? length * 28 : length;
  remindBefore.forEach((before, index) => {
    if (before >= days)
      note(`${path}.remindBefore.${index}`, `${before} days before is not inside the limit`);
    if (index > 0 && before >= (remindBefore[index - 1] ?? 0))
      note(`${path}.remindBefore.${index}`, 'reminders must come closer to the end');
  });
  escalation.forEach(({ after, to }, index) => {
    const before = escalation[index - 1];
    if (before === undefined) return;
    if (after <= before.after) note(`${path}.escalation.${index}.after`, 'each level must come later');
    if (LEVELS.indexOf(to) <= LEVELS.indexOf(before.to))
      note(`${path}.escalation.${index}.to`, 'each level must be higher');
  });
  if (extension !== undefined && extension.dayKind !== dayKind && dayKind !== 'hour')
    note(`${path}.extension.dayKind`, `must be ${dayKind} like the limit`);
  if (onBreach === 'forfeit' && owedBy !== 'reporter')
    note(`${path}.onBreach`, 'only what the reporter owes can be forfeited');
};

export const deadlineFaults = (pack: PolicyPack, note: Note): void => {
  const { deadlines } = pack;
  const kinds = deadlines.map(({ kind }) => kind);
  deadlines.forEach((rule, index) => {
    const path = `deadlines.${rule.kind}`;
    if (kinds.indexOf(rule.kind) !== index) note(path, 'this kind is there twice');
    ruleFaults(rule, path, note);
  });
  const needed = pack.process.mode === 'application-first' ? [...NEEDED, ...NEEDED_ON_APPLICATION] : NEEDED;
  for (const kind of needed) if (!kinds.includes(kind)) note('deadlines', `${kind} is missing`);
};

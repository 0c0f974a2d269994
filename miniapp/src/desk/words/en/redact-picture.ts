import type { zhRedactPicture } from '../zh/redact-picture';

const whole = (value: number): string => `${Math.round(value)}%`;

export const enRedactPicture: typeof zhRedactPicture = {
  open: 'Black out',
  again: 'Black out more',
  redacted: 'Blacked out',
  showBelow: 'Show what lies below',
  title: (name) => `Black out parts of ${name}`,
  help: 'Press the mouse on the picture and drag. With the keyboard: “Add a box”, arrows to move it, Shift with arrows to size it, Alt for single pixels, Delete to remove it.',
  picture: 'Picture of the evidence',
  area: (number, { left, top, width, height }) =>
    `Box ${number}: ${whole(left)} from the left, ${whole(top)} from the top, ${whole(width)} wide, ${whole(height)} high`,
  add: 'Add a box',
  undo: 'Undo the last box',
  count: (areas) => (areas === 0 ? 'No box yet' : areas === 1 ? '1 box' : `${areas} boxes`),
  send: 'Save the blacked-out picture',
  consequence:
    'From then on the handling office and everybody else see the blacked-out picture only; intake and case leads above the townships can still see what lies below. It is recorded in the history.',
  loading: 'Opening the picture…',
  unreadable:
    'This browser cannot open this kind of picture (HEIC, for example): ask the reporter for a screenshot, or use a browser that can.',
};

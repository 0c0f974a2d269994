import type { zhRedactText } from '../zh/redact-text';

export const enRedactText: typeof zhRedactText = {
  title: 'Check and black out text',
  recorded: 'Your reading of the original was recorded',
  how: 'Black parts will be hidden; press one to change it. Select other words with the mouse, or type them below. The original is not changed.',
  needed: 'The report holds parts that may identify the reporter',
  why: 'Marked parts are hidden already; only intake can see the original.',
  beforeDispatch:
    'Check them before dispatching: until then those who handle the case read the text with all marked parts hidden, and may miss a clue.',
  waiting: 'Some text is hidden until intake has checked it',
  open: 'Check the text',
  again: 'Check the hidden text again',
  look: 'Open the original to hide text',
  fields: {
    description: 'Description',
    address: 'Place',
    partyName: 'Reported party',
    text: 'Addition or message',
    reason: 'Reason',
    comment: 'Rating',
  },
  word: 'Words to hide',
  hideWord: (count: number) => (count > 1 ? `Hide ${count} places` : 'Hide'),
  byHand: 'by hand',
  doubtful: ' (may be somebody else’s)',
  keep: (count: number) => `I looked at the ${count} marked parts that stay visible: handlers may see them`,
  confirm: (count: number) => (count === 0 ? 'Confirm: nothing to hide' : `Hide ${count} parts`),
  done: 'Text checked',
};

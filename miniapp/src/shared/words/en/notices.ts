import type { Vocabulary } from '../vocabulary';
import type { notices as zh } from '../zh/notices';

export const notices: Vocabulary<typeof zh> = {
  title: 'Notices',
  homeText: 'Everything the office told you',
  lead: 'These are the official notices, newest first. WeChat only says that there is news, never what.',
  none: 'No notices yet',
  noneText: 'News about your reports is written here. For a coded report use its receipt code.',
  unseen: 'New',
  unseenCount: (count) => `${count} new`,
  earlier: 'Earlier reports',
};

import type { Vocabulary } from '../vocabulary';
import type { common as zh } from '../zh/common';

type Unit = 'working-day' | 'calendar-day' | 'hour' | 'month';

const names: Record<Unit, string> = {
  'working-day': 'working day',
  'calendar-day': 'day',
  hour: 'hour',
  month: 'month',
};
const count = (amount: number, unit: Unit): string => `${amount} ${names[unit]}${amount === 1 ? '' : 's'}`;

export const common: Vocabulary<typeof zh> = {
  app: { name: 'Green Whistle', purpose: 'Rewarded reports of environmental violations' },
  action: {
    back: 'Back',
    close: 'Close',
    cancel: 'Cancel',
    next: 'Next',
    done: 'Done',
    save: 'Save',
    copy: 'Copy',
    copied: 'Copied',
    remove: 'Remove',
    retry: 'Try again',
    more: 'Show more',
    home: 'Back to start',
    send: 'Send',
    show: 'Show',
    hide: 'Hide',
  },
  state: {
    loading: 'Loading',
    retry: 'Load again',
    optional: (name) => `${name} (optional)`,
    offlineTitle: 'No network at the moment',
    offlineText: 'What you wrote is safe on this phone. Try again when the network is back.',
    faultTitle: 'The service has a problem',
    faultText: 'Nothing you wrote was lost. Please try again in a moment; if it goes on, call 12345.',
    refusedTitle: 'This did not work',
  },
  settings: {
    title: 'Settings',
    language: 'Language',
    languages: { zh: '中文', en: 'English' },
    otherLanguage: '切换到中文',
    otherLanguageShort: '中文',
    elder: 'Large type',
    elderHint: 'Bigger letters, one thing at a time',
    account: 'My data',
    accountText:
      'Your session is kept on this phone only. After changing phones, reports with a code are found again by their receipt code.',
    forget: 'Clear the data on this phone',
    forgetSure:
      'The session and unsent drafts on this phone will be deleted. Reports you sent are not affected.',
    forgetDone: 'Cleared',
    officer: 'Staff sign-in',
  },
  due: {
    today: 'Due today',
    left: (amount, unit) => `${count(amount, unit)} left`,
    over: (amount, unit) => (amount === 0 ? 'Due now' : `${count(amount, unit)} late`),
    before: (day) => `by the end of ${day}`,
    provisional: 'Reckoned with the holidays known today; it may move when the new notice is published',
    authorityTurn: 'The office has to act',
    reporterTurn: 'It is your turn',
    nobodyTurn: 'Nothing left to do',
  },
  money: { yuan: (amount) => `¥${amount}`, unit: 'yuan' },
  type: {
    air: 'Air',
    water: 'Water',
    noise: 'Noise',
    'solid-waste': 'Solid waste',
    soil: 'Soil',
    ecology: 'Nature damaged',
    radiation: 'Radiation',
    ocean: 'Sea',
    other: 'Other',
  },
};

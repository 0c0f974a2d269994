import type { Vocabulary } from '../vocabulary';
import type { about as zh } from '../zh/about';

export const about: Vocabulary<typeof zh> = {
  policy: {
    title: 'What is rewarded',
    inForce: (day) => `In force since ${day}`,
    edition: (edition) => `Edition ${edition}`,
    area: (area) => `Applies in ${area}`,
    amounts: 'How much',
    conditions: 'Conditions',
    limits: 'How long it takes',
    basis: 'Legal basis',
    others: 'Measures elsewhere',
    source: 'Public source',
  },
  protection: {
    title: 'How we protect you',
    lead: 'People who report fear being found out. The design lets the people on the case work without knowing who you are.',
    points: [
      {
        title: 'Identity apart from the case',
        text: 'Your name and phone are locked in another store with another key. The pages of the people on the case do not have them.',
      },
      {
        title: 'Two people to open it',
        text: 'To contact you, somebody of another office must agree. It opens for a limited time and is recorded; you see who and why.',
      },
      {
        title: 'The same facts look the same',
        text: 'A test makes sure: whoever reports the same facts, the people on the case see exactly the same bytes.',
      },
      {
        title: 'Coarse time and place',
        text: 'The people on the case see a date, not the minute. Only the pin is stored, not the position of your phone.',
      },
      {
        title: 'Clean pictures',
        text: 'Place, time and phone model are removed. What cannot be cleaned is shown to nobody.',
      },
      {
        title: 'Payment apart too',
        text: 'Finance sees the payee, not the report; the people on the case see the report, not the payee.',
      },
    ],
    limitsTitle: 'What we cannot protect against',
    limits: [
      'What you tell about yourself in words or pictures, such as "right in front of my window".',
      'Things only you could know.',
      'What you told others, or a phone others can look into.',
      'Guesses of those who look for you: who lives close by, who had a quarrel with the plant, who was there.',
      'WeChat knows that you used this mini-program, and the network that you visited. With a browser and the code, WeChat does not.',
      'Two people who may open an identity together and are in league. It leaves a record that you see and they answer for, but what was seen stays seen.',
      'Whoever holds all keys of the whole system. Using them leaves traces, but nothing stops it.',
      'A lost code: we cannot find it again, because we do not store it.',
    ],
    advice:
      'If you fear to be recognised, choose the code, do not use the network of your employer, and keep the code in a safe place.',
    retaliation:
      'If you are threatened because of a report, call 110 at once and tell us. Retaliation is punishable by law.',
  },
  statistics: {
    title: 'Public figures',
    period: (from, to) => `${from} to ${to}`,
    total: 'Reports received',
    answered: 'Answered',
    onTime: 'Handled in time',
    paid: 'Rewards paid',
    paidText: (amount) => `¥${amount} in all`,
    byType: 'By kind of pollution',
    byArea: 'By area',
    results: 'Recent results',
    resultsText:
      'By county, type and month, thirty days after the month. No single case, no amount of a reward.',
    noResults: 'No results to publish yet.',
    otherMonths: 'Other months together',
    count: (count) => String(count),
    small: 'Fewer than 5 are not shown, so that nobody can guess who reported.',
    none: 'No figures to publish yet',
  },
};

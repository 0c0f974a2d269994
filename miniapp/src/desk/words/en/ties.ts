import type { zhTies } from '../zh/ties';

export const enTies: typeof zhTies = {
  title: 'Conflicts of interest',
  note: 'Cases about the party are no longer given to the person or office, and leave their lists. Discipline or an administrator ends it, never the person it is about.',
  declare: 'Declare an interest',
  none: 'No interest was declared',
  noneText:
    'Declare here if you are related to, employed by, hold shares in or have a contract with somebody who may be reported.',
  oneCase: 'One case (stepped back)',
  end: 'End',
  columns: {
    holder: 'Person or office',
    party: 'Party',
    kind: 'Interest',
    since: 'Declared',
    until: 'Ended',
  },
};

import { describe, expect, it } from 'vitest';
import { sortDeadlines } from '../../../../miniapp/src/desk/frame/sort-deadlines';

type Deadline = Parameters<typeof sortDeadlines>[0][number];
const deadline = (kind: string, dueOn: string, status: Deadline['status'], overdue = false): Deadline => ({
  kind,
  title: kind,
  from: '2026-03-01',
  dueAt: `${dueOn}T16:00:00.000Z`,
  dueOn,
  provisional: false,
  owedBy: 'authority',
  status,
  overdue,
  basis: '…',
});

describe('the limits of a case', () => {
  it('show what runs or was missed by date, and fold away what was kept', () => {
    const { pressing, settled } = sortDeadlines([
      deadline('handling', '2026-05-11', 'open'),
      deadline('acceptance', '2026-03-12', 'kept'),
      deadline('site-check', '2026-03-14', 'missed'),
      deadline('reply', '2026-03-20', 'open', true),
      deadline('sign', '2026-03-13', 'void'),
    ]);
    expect(pressing.map(({ kind }) => kind)).toEqual(['site-check', 'reply', 'handling']);
    expect(settled.map(({ kind }) => kind)).toEqual(['acceptance', 'sign']);
  });
});

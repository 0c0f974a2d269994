import type { DeadlineRule } from '../../../functions/domain/deadline/deadline-rule.ts';

export const aDeadlineRule = (overrides: Partial<DeadlineRule> = {}): DeadlineRule => ({
  kind: 'claim',
  length: 60,
  dayKind: 'calendar-day',
  roll: true,
  remindBefore: [7, 3, 1],
  escalation: [],
  basis: { zh: '测试办法第一条', en: 'Test measure, article 1' },
  ...overrides,
});

/** Two working days to accept or decline, with the usual ladder. */
export const anAcceptanceRule = (overrides: Partial<DeadlineRule> = {}): DeadlineRule =>
  aDeadlineRule({
    kind: 'acceptance',
    length: 2,
    dayKind: 'working-day',
    remindBefore: [1],
    escalation: [
      { after: 0, to: 'unit-lead' },
      { after: 1, to: 'county-lead' },
      { after: 2, to: 'city-supervisor' },
    ],
    ...overrides,
  });

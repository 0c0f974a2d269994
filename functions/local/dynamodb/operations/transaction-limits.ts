import { constraint } from './input.ts';

const maxActions = 100;

export function requireActionCount(count: number, actions: unknown): void {
  if (count < 1)
    throw constraint(actions, 'transactItems', 'Member must have length greater than or equal to 1');
  if (count > maxActions) {
    throw constraint(
      `[${count} actions]`,
      'transactItems',
      'Member must have length less than or equal to 100',
    );
  }
}

import type { Condition, Operand } from './ast.ts';
import { rootName } from './path.ts';
import type { Placeholders } from './placeholders.ts';

/** Top-level attribute names a condition mentions. */
export function conditionRoots(condition: Condition, placeholders: Placeholders): readonly string[] {
  const of = (...operands: readonly Operand[]): readonly string[] =>
    operands.flatMap((operand) => operandRoots(operand, placeholders));
  switch (condition.kind) {
    case 'and':
    case 'or':
      return [
        ...conditionRoots(condition.left, placeholders),
        ...conditionRoots(condition.right, placeholders),
      ];
    case 'not':
      return conditionRoots(condition.condition, placeholders);
    case 'compare':
      return of(condition.left, condition.right);
    case 'between':
      return of(condition.operand, condition.low, condition.high);
    case 'in':
      return of(condition.operand, ...condition.options);
    case 'exists':
    case 'not-exists':
      return [rootName(condition.path, placeholders)];
    case 'type':
      return of(condition.operand, condition.type);
    case 'begins-with':
    case 'contains':
      return of(condition.operand, condition.part);
    default:
      return condition satisfies never;
  }
}

function operandRoots(operand: Operand, placeholders: Placeholders): readonly string[] {
  switch (operand.kind) {
    case 'path':
      return [rootName(operand.path, placeholders)];
    case 'size':
      return operandRoots(operand.of, placeholders);
    case 'value':
      return [];
    default:
      return operand satisfies never;
  }
}

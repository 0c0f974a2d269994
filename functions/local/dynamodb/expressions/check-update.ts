import { validation } from '../errors/dynamodb-error.ts';
import { typeOf } from '../values/attribute-value.ts';
import type { SetValue, UpdateAction } from './ast.ts';
import { requireSeparatePaths, resolvePath, rootName } from './path.ts';
import type { Placeholders } from './placeholders.ts';

/** Faults of an update that need no item: overlapping paths, key attributes, operands of the wrong type. */
export function checkUpdate(
  actions: readonly UpdateAction[],
  placeholders: Placeholders,
  keyNames: readonly string[],
): void {
  for (const action of actions) {
    if (action.kind === 'add' || action.kind === 'delete') {
      const type = typeOf(placeholders.valueOf(action.value));
      const fits = type === 'SS' || type === 'NS' || type === 'BS' || (type === 'N' && action.kind === 'add');
      if (!fits) throw incorrectType(action.kind.toUpperCase(), 'operator', type);
    } else if (action.kind === 'set') {
      checkOperands(action.value, placeholders);
    }
  }
  requireSeparatePaths(
    actions.map((action) => resolvePath(action.path, placeholders)),
    'UpdateExpression',
  );
  for (const action of actions) {
    const name = rootName(action.path, placeholders);
    if (keyNames.includes(name)) {
      throw validation(
        `One or more parameter values were invalid: Cannot update attribute ${name}. This attribute is part of the key`,
      );
    }
  }
}

function checkOperands(value: SetValue, placeholders: Placeholders): void {
  switch (value.kind) {
    case 'arithmetic':
      for (const operand of [value.left, value.right]) {
        if (operand.kind === 'list-append') throw incorrectType(value.operator, 'operator or function', 'L');
        if (operand.kind !== 'value') checkOperands(operand, placeholders);
        else {
          const type = typeOf(placeholders.valueOf(operand.name));
          if (type !== 'N') throw incorrectType(value.operator, 'operator or function', type);
        }
      }
      return;
    case 'list-append':
      for (const operand of [value.first, value.second]) {
        if (operand.kind !== 'value') checkOperands(operand, placeholders);
        else {
          const type = typeOf(placeholders.valueOf(operand.name));
          if (type !== 'L') throw incorrectType('list_append', 'operator or function', type);
        }
      }
      return;
    case 'if-not-exists':
      checkOperands(value.otherwise, placeholders);
      return;
    case 'path':
    case 'value':
      return;
    default:
      value satisfies never;
  }
}

function incorrectType(operator: string, role: string, type: string): Error {
  return validation(
    `Invalid UpdateExpression: Incorrect operand type for operator or function; ${role}: ${operator}, operand type: ${type}`,
  );
}

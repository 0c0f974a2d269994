import type { Condition, Parsed } from '../expressions/ast.ts';
import { checkCondition } from '../expressions/check-condition.ts';
import { evaluateCondition } from '../expressions/evaluate-condition.ts';
import { conditionOf } from '../expressions/parse-cache.ts';
import type { Placeholders } from '../expressions/placeholders.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { Item } from '../values/attribute-value.ts';
import { type Fields, optionalText } from './input.ts';

export function readCondition(input: Fields, label: string): Parsed<Condition> | undefined {
  const text = optionalText(input, label);
  return text === undefined ? undefined : conditionOf(text, label);
}

/** Checks the condition's literals and returns the test of an item; no condition accepts every item. */
export function itemTest(
  condition: Parsed<Condition> | undefined,
  placeholders: Placeholders,
  label: string,
): (item: StoredItem | undefined) => boolean {
  if (!condition) return () => true;
  checkCondition(condition.tree, placeholders, label);
  return (item) => evaluateCondition(condition.tree, item?.attributes ?? missingItem, placeholders);
}

const missingItem: Item = {};

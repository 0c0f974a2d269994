import {
  type AttributeValue,
  getAttribute,
  type Item,
  type MutableItem,
  setAttribute,
} from '../values/attribute-value.ts';
import type { ResolvedPath } from './path.ts';

/** Paths merged into a tree; a node without children stands for the whole value. */
type Selection = Map<string | number, Selection>;

/** The parts of an item that the paths name; list elements keep their order and close up. */
export function project(item: Item, paths: readonly ResolvedPath[]): Item {
  const selection: Selection = new Map();
  for (const path of paths) {
    let node = selection;
    for (const step of path) {
      const next = node.get(step) ?? new Map();
      node.set(step, next);
      node = next;
    }
  }
  return selectMembers(item, selection);
}

function selectMembers(item: Item, selection: Selection): MutableItem {
  const selected: MutableItem = {};
  for (const [step, inner] of selection) {
    const value = typeof step === 'string' ? getAttribute(item, step) : undefined;
    const part = value && select(value, inner);
    if (part && typeof step === 'string') setAttribute(selected, step, part);
  }
  return selected;
}

function select(value: AttributeValue, selection: Selection): AttributeValue | undefined {
  if (selection.size === 0) return value;
  if ('M' in value) {
    const members = selectMembers(value.M, selection);
    return Object.keys(members).length > 0 ? { M: members } : undefined;
  }
  if (!('L' in value)) return undefined;
  const elements: AttributeValue[] = [];
  for (const [index, element] of value.L.entries()) {
    const inner = selection.get(index);
    const part = inner && select(element, inner);
    if (part) elements.push(part);
  }
  return elements.length > 0 ? { L: elements } : undefined;
}

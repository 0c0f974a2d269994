import { type DynamoDBError, validation } from '../errors/dynamodb-error.ts';
import { type AttributeValue, getAttribute, type Item } from '../values/attribute-value.ts';
import type { ResolvedPath } from './path.ts';

function invalidPath(): DynamoDBError {
  return validation('The document path provided in the update expression is invalid for update');
}

/** Copy of the item with the value at the path; the parents must exist, an index past the end appends. */
export function putAt(item: Item, path: ResolvedPath, value: AttributeValue): Item {
  const [name, ...rest] = path;
  if (typeof name !== 'string') throw invalidPath();
  if (rest.length === 0) return withMember(item, name, value);
  const parent = getAttribute(item, name);
  if (!parent) throw invalidPath();
  return withMember(item, name, putInside(parent, rest, value));
}

function putInside(parent: AttributeValue, path: ResolvedPath, value: AttributeValue): AttributeValue {
  const [step, ...rest] = path;
  if (typeof step === 'string') {
    if (!('M' in parent)) throw invalidPath();
    return { M: putAt(parent.M, path, value) };
  }
  if (step === undefined || !('L' in parent)) throw invalidPath();
  const existing = parent.L[step];
  if (rest.length > 0 && !existing) throw invalidPath();
  const element = existing && rest.length > 0 ? putInside(existing, rest, value) : value;
  return { L: existing ? parent.L.with(step, element) : [...parent.L, element] };
}

/** Copy of the item without the value at the path; a missing last step changes nothing. */
export function removeAt(item: Item, path: ResolvedPath): Item {
  const [name, ...rest] = path;
  if (typeof name !== 'string') throw invalidPath();
  const current = getAttribute(item, name);
  if (rest.length > 0) {
    if (!current) throw invalidPath();
    return withMember(item, name, removeInside(current, rest));
  }
  if (!current) return item;
  return Object.fromEntries(Object.entries(item).filter(([other]) => other !== name));
}

function removeInside(parent: AttributeValue, path: ResolvedPath): AttributeValue {
  const [step, ...rest] = path;
  if (typeof step === 'string') {
    if (!('M' in parent)) throw invalidPath();
    return { M: removeAt(parent.M, path) };
  }
  if (step === undefined || !('L' in parent)) throw invalidPath();
  const existing = parent.L[step];
  if (rest.length === 0) return existing ? { L: parent.L.toSpliced(step, 1) } : parent;
  if (!existing) throw invalidPath();
  return { L: parent.L.with(step, removeInside(existing, rest)) };
}

/** A computed key in a literal defines an own property, also for `__proto__`. */
function withMember(item: Item, name: string, value: AttributeValue): Item {
  return { ...item, [name]: value };
}

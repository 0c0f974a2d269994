import type { Context } from '../context.ts';
import { validation } from '../errors/dynamodb-error.ts';
import { resolvePath } from '../expressions/path.ts';
import { project } from '../expressions/project.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { Item } from '../values/attribute-value.ts';
import { Capacity } from './capacity.ts';
import { applyChange, type NewItem } from './change-item.ts';
import { type Fields, type Output, optionalChoice } from './input.ts';
import { decideAction, readDelete, readPut, readUpdate, type WriteAction } from './write-actions.ts';

export function putItem(context: Context, input: Fields): Output {
  return write(context, input, readPut(context, input), readWantedOld(input));
}

export function deleteItem(context: Context, input: Fields): Output {
  return write(context, input, readDelete(context, input), readWantedOld(input));
}

export function updateItem(context: Context, input: Fields): Output {
  return write(context, input, readUpdate(context, input), readWanted(input));
}

const choices = ['ALL_NEW', 'UPDATED_OLD', 'ALL_OLD', 'NONE', 'UPDATED_NEW'] as const;
type Wanted = (typeof choices)[number] | undefined;

function readWanted(input: Fields): Wanted {
  return optionalChoice(input, 'ReturnValues', choices);
}

function readWantedOld(input: Fields): Wanted {
  const wanted = readWanted(input);
  if (wanted === undefined || wanted === 'ALL_OLD' || wanted === 'NONE') return wanted;
  throw validation('ReturnValues can only be ALL_OLD or NONE');
}

function write(context: Context, input: Fields, action: WriteAction, wanted: Wanted): Output {
  const capacity = new Capacity(input);
  const { before, after } = decideAction(action);
  applyChange(context, { table: action.table, key: action.key, before, after }, capacity);
  const attributes = returned(action, before, after, wanted);
  return { ...(attributes === undefined ? {} : { Attributes: attributes }), ...capacity.single() };
}

function returned(
  action: WriteAction,
  before: StoredItem | undefined,
  after: NewItem | undefined,
  wanted: Wanted,
): unknown {
  switch (wanted) {
    case 'ALL_OLD':
      return before;
    case 'ALL_NEW':
      return after?.attributes;
    case 'UPDATED_OLD':
      return before && updatedPart(action, before.attributes);
    case 'UPDATED_NEW':
      return after && updatedPart(action, after.attributes);
    case 'NONE':
    case undefined:
      return undefined;
    default:
      return wanted satisfies never;
  }
}

function updatedPart(action: WriteAction, item: Item): Item | undefined {
  const paths = action.update.map(({ path }) => resolvePath(path, action.placeholders));
  const part = project(item, paths);
  return Object.keys(part).length > 0 ? part : undefined;
}

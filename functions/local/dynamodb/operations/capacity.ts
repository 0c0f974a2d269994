import { type Fields, type Output, optionalChoice } from './input.ts';

type CapacityMode = 'INDEXES' | 'TOTAL' | 'NONE';

const readUnitBytes = 4096;
const writeUnitBytes = 1024;

/** A read costs one unit per 4 KB begun, half when eventually consistent; nothing found costs as one unit. */
export function readUnits(bytes: number, consistent: boolean): number {
  const units = Math.max(1, Math.ceil(bytes / readUnitBytes));
  return consistent ? units : units / 2;
}

/** A write costs one unit per 1 KB begun, of the larger of the item before and after. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / writeUnitBytes));
}

interface TableUnits {
  table: number;
  readonly indexes: Map<string, number>;
}

/** Units one call consumed, per table and index. */
export class Capacity {
  readonly mode: CapacityMode;
  readonly #tables = new Map<string, TableUnits>();

  constructor(input: Fields) {
    this.mode = optionalChoice(input, 'ReturnConsumedCapacity', ['INDEXES', 'TOTAL', 'NONE']) ?? 'NONE';
  }

  addTable(table: string, units: number): void {
    this.#of(table).table += units;
  }

  addIndex(table: string, index: string, units: number): void {
    const { indexes } = this.#of(table);
    indexes.set(index, (indexes.get(index) ?? 0) + units);
  }

  #of(table: string): TableUnits {
    const known = this.#tables.get(table);
    if (known) return known;
    const units = { table: 0, indexes: new Map<string, number>() };
    this.#tables.set(table, units);
    return units;
  }

  /** Member of an answer that concerns one table. */
  single(): Output {
    const [first] = this.#describe();
    return this.mode === 'NONE' || !first ? {} : { ConsumedCapacity: first };
  }

  /** Member of an answer that concerns several tables; transactions also name the kind of unit. */
  several(kind?: 'ReadCapacityUnits' | 'WriteCapacityUnits'): Output {
    return this.mode === 'NONE' ? {} : { ConsumedCapacity: this.#describe(kind) };
  }

  #describe(kind?: 'ReadCapacityUnits' | 'WriteCapacityUnits'): readonly Output[] {
    return [...this.#tables].map(([name, { table, indexes }]) => {
      const units = (count: number): Output =>
        kind ? { CapacityUnits: count, [kind]: count } : { CapacityUnits: count };
      let total = table;
      for (const count of indexes.values()) total += count;
      const whole = { TableName: name, ...units(total) };
      if (this.mode !== 'INDEXES') return whole;
      if (indexes.size === 0) return { ...whole, Table: units(table) };
      return {
        ...whole,
        Table: units(table),
        GlobalSecondaryIndexes: Object.fromEntries(
          [...indexes].map(([index, count]) => [index, units(count)]),
        ),
      };
    });
  }
}

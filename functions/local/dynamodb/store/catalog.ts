import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as v from 'valibot';
import { DamagedDataError } from '../errors/store-errors.ts';
import { type TableDefinition, tableDefinitionSchema } from '../schema/table-definition.ts';
import { IndexStore } from './index-store.ts';
import { ItemStore } from './item-store.ts';
import { textColumn } from './row.ts';

export interface IndexHandle {
  readonly definition: TableDefinition['indexes'][number];
  /** Name of the index's SQLite table. */
  readonly target: string;
  readonly entries: IndexStore;
}

/** A table with the prepared statements that reach its rows. */
export interface TableHandle {
  readonly definition: TableDefinition;
  readonly items: ItemStore;
  readonly indexes: readonly IndexHandle[];
}

export class Catalog {
  readonly #database: DatabaseSync;
  readonly #save: StatementSync;
  readonly #forget: StatementSync;
  #tables = new Map<string, TableHandle>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#save = database.prepare('INSERT OR REPLACE INTO catalog (name, definition) VALUES (?, ?)');
    this.#forget = database.prepare('DELETE FROM catalog WHERE name = ?');
    this.reload();
  }

  /** Reads all definitions again, after a rollback may have taken one back. */
  reload(): void {
    const tables = new Map<string, TableHandle>();
    for (const row of this.#database.prepare('SELECT name, definition FROM catalog ORDER BY name').all()) {
      const definition = parseDefinition(textColumn(row, 'definition'));
      tables.set(definition.name, this.#handle(definition));
    }
    this.#tables = tables;
  }

  find(name: string): TableHandle | undefined {
    return this.#tables.get(name);
  }

  names(): readonly string[] {
    return [...this.#tables.keys()].sort();
  }

  all(): readonly TableHandle[] {
    return [...this.#tables.values()];
  }

  nextNumber(): number {
    return Math.max(0, ...this.all().map((table) => table.definition.number)) + 1;
  }

  create(definition: TableDefinition): TableHandle {
    ItemStore.create(this.#database, itemTable(definition.number));
    for (const index of definition.indexes) {
      IndexStore.create(this.#database, indexTable(definition.number, index.number));
    }
    return this.save(definition);
  }

  createIndex(definition: TableDefinition, number: number): void {
    IndexStore.create(this.#database, indexTable(definition.number, number));
  }

  dropIndex(definition: TableDefinition, number: number): void {
    const target = indexTable(definition.number, number);
    this.#database.exec(`DROP TABLE ${target}`);
    this.#database.prepare('DELETE FROM index_lag WHERE target = ?').run(target);
  }

  save(definition: TableDefinition): TableHandle {
    this.#save.run(definition.name, JSON.stringify(definition));
    const handle = this.#handle(definition);
    this.#tables.set(definition.name, handle);
    return handle;
  }

  drop(definition: TableDefinition): void {
    this.#tables.delete(definition.name);
    this.#database.exec(`DROP TABLE ${itemTable(definition.number)}`);
    for (const index of definition.indexes) this.dropIndex(definition, index.number);
    this.#forget.run(definition.name);
    this.#database.prepare('DELETE FROM stream WHERE source = ?').run(definition.number);
  }

  #handle(definition: TableDefinition): TableHandle {
    return {
      definition,
      items: new ItemStore(this.#database, itemTable(definition.number)),
      indexes: definition.indexes.map((index) => {
        const target = indexTable(definition.number, index.number);
        return { definition: index, target, entries: new IndexStore(this.#database, target) };
      }),
    };
  }
}

function itemTable(table: number): string {
  return `items_${table}`;
}

function indexTable(table: number, index: number): string {
  return `index_${table}_${index}`;
}

function parseDefinition(text: string): TableDefinition {
  try {
    return v.parse(tableDefinitionSchema, JSON.parse(text));
  } catch (cause) {
    throw new DamagedDataError('a table definition cannot be read', { cause });
  }
}

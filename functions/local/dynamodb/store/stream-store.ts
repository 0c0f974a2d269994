import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { TableDefinition } from '../schema/table-definition.ts';
import { numberColumn, type Row, textColumn } from './row.ts';

type StreamView = NonNullable<TableDefinition['stream']>['view'];
type Image = { [name: string]: AttributeValue };

/** A record as a stream-triggered Lambda function receives it, with the members that are always there. */
export interface StreamRecord extends DynamoDBRecord {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly eventVersion: '1.1';
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly dynamodb: {
    /** Epoch seconds. */
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Image;
    readonly NewImage?: Image;
    readonly OldImage?: Image;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: StreamView;
  };
  readonly eventSourceARN: string;
  /** Marks a deletion by time to live. */
  readonly userIdentity?: { readonly type: 'Service'; readonly principalId: 'dynamodb.amazonaws.com' };
}

interface StreamChange {
  readonly keys: string;
  readonly keysSize: number;
  readonly before: { readonly text: string; readonly size: number } | undefined;
  readonly after: { readonly text: string; readonly size: number } | undefined;
  readonly byTimeToLive: boolean;
}

export class StreamStore {
  readonly #append: StatementSync;
  readonly #after: StatementSync;
  readonly #trim: StatementSync;
  readonly #last: StatementSync;
  readonly #arnOf: (table: TableDefinition) => string;
  readonly #region: string;

  constructor(database: DatabaseSync, region: string, arnOf: (table: TableDefinition) => string) {
    this.#append = database.prepare(
      'INSERT INTO stream (source, event, at, expired, size, keys, old, new) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#after = database.prepare('SELECT * FROM stream WHERE seq > ? AND source = ? ORDER BY seq LIMIT ?');
    this.#trim = database.prepare(
      'DELETE FROM stream WHERE seq <= (SELECT max(seq) FROM stream WHERE at < ?)',
    );
    this.#last = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM stream');
    this.#region = region;
    this.#arnOf = arnOf;
  }

  append(table: TableDefinition, change: StreamChange, nowMs: number): number {
    const view = table.stream?.view;
    const event = change.before ? (change.after ? 'MODIFY' : 'REMOVE') : 'INSERT';
    const old = view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES' ? change.before : undefined;
    const fresh = view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES' ? change.after : undefined;
    const { lastInsertRowid } = this.#append.run(
      table.number,
      event,
      nowMs,
      change.byTimeToLive ? 1 : 0,
      change.keysSize + (old?.size ?? 0) + (fresh?.size ?? 0),
      change.keys,
      old?.text ?? null,
      fresh?.text ?? null,
    );
    return Number(lastInsertRowid);
  }

  after(table: TableDefinition, sequence: string, limit: number): readonly StreamRecord[] {
    return this.#after.all(Number(sequence), table.number, limit).map((row) => this.#toRecord(table, row));
  }

  lastSequence(): number {
    return Number(this.#last.get()?.['seq'] ?? 0);
  }

  trim(beforeMs: number): void {
    this.#trim.run(beforeMs);
  }

  #toRecord(table: TableDefinition, row: Row): StreamRecord {
    const seq = numberColumn(row, 'seq');
    const image = (column: string): Image | undefined =>
      row[column] === null ? undefined : JSON.parse(textColumn(row, column));
    const NewImage = image('new');
    const OldImage = image('old');
    const event = textColumn(row, 'event');
    return {
      eventID: seq.toString(16).padStart(32, '0'),
      eventName: event === 'INSERT' || event === 'REMOVE' ? event : 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: this.#region,
      dynamodb: {
        ApproximateCreationDateTime: numberColumn(row, 'at') / 1000,
        Keys: JSON.parse(textColumn(row, 'keys')),
        ...(NewImage ? { NewImage } : {}),
        ...(OldImage ? { OldImage } : {}),
        SequenceNumber: formatSequence(seq),
        SizeBytes: numberColumn(row, 'size'),
        StreamViewType: table.stream?.view ?? 'NEW_AND_OLD_IMAGES',
      },
      eventSourceARN: `${this.#arnOf(table)}/stream/${table.stream?.label ?? ''}`,
      ...(numberColumn(row, 'expired') === 1
        ? { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }
        : {}),
    };
  }
}

/** The service's sequence numbers have at least 21 digits; equal length keeps text order and number order alike. */
export function formatSequence(seq: number): string {
  return String(seq).padStart(21, '0');
}

import { jsonFault } from './json-fault';

export type ReadDocument =
  | { readonly ok: true; readonly file: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly line?: number; readonly why: 'empty' | 'not-json' | 'not-an-object' };

/** What was typed, as a document; where it is no JSON, the line at which reading stopped. */
export function readDocument(text: string): ReadDocument {
  if (text.trim() === '') return { ok: false, why: 'empty' };
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ok: true, file: Object.fromEntries(Object.entries(value)) }
      : { ok: false, why: 'not-an-object' };
  } catch {
    const at = jsonFault(text);
    return { ok: false, why: 'not-json', ...(at === undefined ? {} : { line: lineAt(text, at) }) };
  }
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

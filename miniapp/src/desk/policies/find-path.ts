const space = /\s/;

/**
 * Where the value at a path like "amount.parts.0.fen" stands in a JSON text, as an offset; the deepest part
 * of the path that is there, so that something missing leads to where it belongs. The text must be JSON.
 */
export function findPath(text: string, path: string): number {
  const keys = path === '' ? [] : path.split('.');
  let at = skip(text, 0);
  for (const key of keys) {
    const next = text[at] === '{' || text[at] === '[' ? member(text, at, key) : undefined;
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

function member(text: string, start: number, key: string): number | undefined {
  const isObject = text[start] === '{';
  let at = skip(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index += 1) {
    let name = String(index);
    if (isObject) {
      const end = valueEnd(text, at);
      name = String(JSON.parse(text.slice(at, end)));
      at = skip(text, skip(text, end) + 1);
    }
    if (name === key) return at;
    at = skip(text, valueEnd(text, at));
    if (text[at] === ',') at = skip(text, at + 1);
  }
  return undefined;
}

function valueEnd(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      // The end of what this value stands in.
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && sign === ',') return at;
    else continue;
    if (depth === 0 && !quoted) return at + 1;
  }
  return text.length;
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && space.test(text[at] ?? '')) at += 1;
  return at;
}

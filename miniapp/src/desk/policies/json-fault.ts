/** Browsers name the place of a JSON fault each in its own words, some not at all; people need the line. */
const token =
  /\s*("(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/y;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** Offset of the first sign that cannot stand where it stands; undefined when the text is JSON. */
export function jsonFault(text: string): number | undefined {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const sign = token.exec(text)?.[1];
    if (sign === undefined) {
      const rest = text.slice(at).search(/\S/);
      if (rest < 0) return wanted === 'nothing' ? undefined : text.trimEnd().length;
      return at + rest;
    }
    const end = token.lastIndex;
    const next = follow(sign, wanted, open);
    if (next === undefined) return end - sign.length;
    wanted = next;
    at = end;
  }
}

/** What has to come after a sign; undefined when the sign itself is wrong. */
function follow(sign: string, wanted: Wanted, open: string[]): Wanted | undefined {
  const ended = (): Wanted => (open.length === 0 ? 'nothing' : 'comma-or-end');
  const closes = open.at(-1) === '{' ? '}' : ']';
  if (sign === '}' || sign === ']') {
    if (!wanted.endsWith('or-end') || sign !== closes) return undefined;
    open.pop();
    return ended();
  }
  if (wanted === 'colon') return sign === ':' ? 'value' : undefined;
  if (wanted === 'comma-or-end') {
    if (sign !== ',') return undefined;
    return closes === '}' ? 'key' : 'value';
  }
  if (wanted === 'nothing' || sign === ',' || sign === ':') return undefined;
  if (wanted === 'key' || wanted === 'key-or-end') return sign.startsWith('"') ? 'colon' : undefined;
  if (sign !== '{' && sign !== '[') return ended();
  open.push(sign);
  return sign === '{' ? 'key-or-end' : 'value-or-end';
}

/** A text that must not be found, and what it is. */
export type Canary = readonly [name: string, text: string];

/** As it is, and as programs write it when they mean to hide nothing. */
const formsOf = (text: string): readonly Buffer[] => {
  const bytes = Buffer.from(text);
  // Base64 of the middle of a longer text, at each of the three alignments, without what its neighbours decide.
  const inside = [0, 1, 2].map((shift) => {
    const all = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return all.slice(shift === 0 ? 0 : shift + 1, all.length - 1);
  });
  const written = [
    text,
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
    text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...inside,
    ...inside.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  return [...[...new Set(written)].map((form) => Buffer.from(form)), Buffer.from(text, 'utf16le')];
};

export const formsCount = 11;

/** Bytes by which a form is looked up; a text shorter than that would be found by chance anyway. */
const HEAD = 6;

/** Looks for thousands of texts in all their forms in one pass over the bytes. */
export const searchFor = (canaries: readonly Canary[]): ((where: Buffer) => string[]) => {
  const byHead = new Map<number, { readonly form: Buffer; readonly name: string }[]>();
  const firstTwo = new Uint8Array(65_536);
  for (const [name, text] of canaries)
    for (const form of formsOf(text)) {
      if (form.length < HEAD) throw new Error(`too short to be looked for: ${name}`);
      const head = form.readUIntBE(0, HEAD);
      byHead.set(head, [...(byHead.get(head) ?? []), { form, name }]);
      firstTwo[form.readUInt16BE(0)] = 1;
    }
  return (where) => {
    const found = new Set<string>();
    for (let at = 0; at + HEAD <= where.length; at += 1) {
      if (firstTwo[((where[at] ?? 0) << 8) | (where[at + 1] ?? 0)] === 0) continue;
      for (const { form, name } of byHead.get(where.readUIntBE(at, HEAD)) ?? [])
        if (
          !found.has(name) &&
          where.compare(form, 0, form.length, at, Math.min(at + form.length, where.length)) === 0
        )
          found.add(name);
    }
    return [...found];
  };
};

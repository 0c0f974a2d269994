/** Receipt codes are Crockford base 32: what looks like O, I or L was a digit. */
export const receiptLength = 20;

export function cleanCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, receiptLength);
}

/** Groups of four, for reading aloud and writing down. */
export const groupCode = (code: string): readonly string[] => code.match(/.{1,4}/g) ?? [];

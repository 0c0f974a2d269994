/** 32 hexadecimal digits. Unique is enough here: keys tell repeated requests apart, they guard nothing. */
export function randomKey(): string {
  let key = `${Date.now().toString(16)}`;
  while (key.length < 32) key += Math.random().toString(16).slice(2);
  return key.slice(0, 32);
}

/** 20000 fen → "200"; 20050 → "200.50". Thousands with a thin comma from 10,000 元 on. */
export function yuan(fen: number): string {
  const whole = Math.floor(fen / 100);
  const rest = fen % 100;
  const grouped = whole >= 10_000 ? String(whole).replace(/\B(?=(\d{3})+$)/g, ',') : String(whole);
  return rest === 0 ? grouped : `${grouped}.${String(rest).padStart(2, '0')}`;
}

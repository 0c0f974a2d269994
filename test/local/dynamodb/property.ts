import fc from 'fast-check';

/** PROPERTY_SEED repeats a run, PROPERTY_RUNS lengthens it. */
const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);

/** Runs a property; the seed is printed, and again with the counterexample when it fails. */
export function check<T>(property: fc.IProperty<T>, share = 1): void {
  announce();
  fc.assert(property, { seed, numRuns: Math.ceil(numRuns * share) });
}

export async function checkAsync<T>(property: fc.IAsyncProperty<T>, share = 1): Promise<void> {
  announce();
  await fc.assert(property, { seed, numRuns: Math.ceil(numRuns * share) });
}

let announced = false;

function announce(): void {
  if (!announced) console.info(`PROPERTY_SEED=${seed} PROPERTY_RUNS=${numRuns}`);
  announced = true;
}

/** Decimal digits that neither begin nor end with zero. */
export function digits(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength })
    .map((list) => list.join('').replace(/^0/, '1').replace(/0$/, '1'));
}

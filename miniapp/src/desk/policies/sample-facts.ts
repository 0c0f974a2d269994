const DAY_MS = 86_400_000;

/**
 * A plain case to start from: one named report that wants its reward, substantiated, a fine served. `first`
 * is a category of the draft; days are counted back from today, so that the sample never lies in the future.
 */
export function sampleFacts(file: Readonly<Record<string, unknown>>, today: string) {
  const before = (days: number): string =>
    new Date(Date.parse(`${today}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
  const category = firstCategory(file);
  return {
    policy: typeof file['id'] === 'string' ? file['id'] : 'draft',
    reports: [
      { reporter: 'A', filedAt: `${before(60)}T09:10:00+08:00`, disclosure: 'named', wantsReward: true },
    ],
    case: {
      findings: 'substantiated',
      closedOn: before(8),
      violations: [{ ...(category === undefined ? {} : { category }), severity: 'general', contribution: 1 }],
    },
    outcomes: [{ kind: 'fine', amountFen: 5_000_000, decidedOn: before(20), servedOn: before(15) }],
  };
}

function firstCategory(file: Readonly<Record<string, unknown>>): string | undefined {
  const { categories } = file;
  const first: unknown = Array.isArray(categories) ? categories[0] : undefined;
  if (typeof first !== 'object' || first === null || !('code' in first)) return undefined;
  return typeof first.code === 'string' ? first.code : undefined;
}

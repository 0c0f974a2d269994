import type { Area, Measure } from './policy-types';

export type AreaMeasure = {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly policyId: string | undefined;
  /** Where the measure comes from when the area has none of its own. */
  readonly from: string | undefined;
};

/** Every area with the measure that holds there: its own, or that of the nearest area above. */
export function areaMeasures(areas: readonly Area[]): readonly AreaMeasure[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return areas
    .map((area) => {
      const giver = [area.code, ...above(area.code)]
        .map((code) => byCode.get(code))
        .find((candidate) => typeof candidate?.policyId === 'string');
      return {
        id: area.code,
        name: area.name,
        level: area.level,
        policyId: giver?.policyId ?? undefined,
        from: giver === undefined || giver.code === area.code ? undefined : giver.name,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Codes of county, city and province above a division; they end in zeros. */
const above = (code: string): readonly string[] =>
  [9, 6, 4, 2].map((length) => code.slice(0, length).padEnd(12, '0')).filter((upper) => upper !== code);

/** Names of the areas that have the measure as their own; those below follow. */
export const areasOf = (measure: Pick<Measure, 'id'>, areas: readonly Area[]): readonly string[] =>
  areas.filter(({ policyId }) => policyId === measure.id).map(({ name }) => name);

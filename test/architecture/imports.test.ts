import { cruise, type ICruiseResult, type IForbiddenRuleType, type IViolation } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ImportRule, importRules } from './import-rules.ts';
import { root } from './repository-files.ts';

const toForbidden = (rule: ImportRule): IForbiddenRuleType => ({
  name: rule.name,
  comment: rule.because,
  severity: 'error',
  from: { path: rule.from, ...(rule.fromExcept === undefined ? {} : { pathNot: rule.fromExcept }) },
  to: {
    path: rule.to,
    ...(rule.except === undefined ? {} : { pathNot: rule.except }),
    ...(rule.valuesOnly ? { dependencyTypesNot: ['type-only'] } : {}),
  },
});

const cycle = 'no import cycles';

let result: ICruiseResult;
beforeAll(async () => {
  const { output } = await cruise(
    ['functions', 'infra', 'miniapp/src'],
    {
      baseDir: root,
      exclude: { path: ['cdk\\.out', 'miniapp/dist'] },
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: 'specify',
      validate: true,
      ruleSet: {
        forbidden: [
          ...importRules.map(toForbidden),
          { name: cycle, severity: 'error', from: {}, to: { circular: true } },
        ],
      },
    },
    {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'types', 'default'],
      exportsFields: ['exports'],
    },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered text instead of data');
  result = output;
});

const violations = (name: string): readonly string[] =>
  result.summary.violations.filter(({ rule }) => rule.name === name).map(describeViolation);

const describeViolation = ({ from, to, cycle: round }: IViolation): string =>
  [from, ...(round === undefined ? [to] : round.map((step) => step.name))].join(' -> ');

describe('imports', () => {
  for (const { name, because } of importRules) {
    it(`${name}: ${because}`, () => {
      expect(violations(name)).toEqual([]);
    });
  }

  it('run in no circle: two files that need each other are one, or hide a third', () => {
    expect(violations(cycle)).toEqual([]);
  });

  it('were all read', () => {
    expect(result.summary.totalCruised).toBeGreaterThan(100);
    expect(result.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(200);
  });
});

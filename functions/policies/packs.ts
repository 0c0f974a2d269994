import * as v from 'valibot';
import type { LocalDate } from '../domain/deadline/local-date.ts';
import type { PolicyPack } from '../domain/policy/policy-pack.ts';
import { composePack } from './compose-pack.ts';
import default12 from './default-12.json' with { type: 'json' };
import hangzhou from './hangzhou-2021.json' with { type: 'json' };
import jiangsu from './jiangsu-2021.json' with { type: 'json' };
import jiangxi from './jiangxi-2021.json' with { type: 'json' };
import longtang from './longtang-2025.json' with { type: 'json' };
import { findModelClauses } from './model-clauses.ts';
import { policyPackSchema } from './policy-pack-schema.ts';
import shenzhen from './shenzhen-2020.json' with { type: 'json' };
import suining from './suining-2023.json' with { type: 'json' };
import taizhou from './taizhou-2019.json' with { type: 'json' };
import xianning from './xianning-2022.json' with { type: 'json' };
import zhejiang from './zhejiang-2020.json' with { type: 'json' };
import zhengzhou from './zhengzhou-2018.json' with { type: 'json' };
import zhenjiang from './zhenjiang-2021.json' with { type: 'json' };

/** Every edition that ships with the product as written; adding a city is adding a file and a line here. */
export const packFiles: readonly unknown[] = [
  default12,
  zhejiang,
  shenzhen,
  hangzhou,
  zhengzhou,
  xianning,
  longtang,
  jiangsu,
  jiangxi,
  taizhou,
  zhenjiang,
  suining,
];

const read = (raw: unknown): PolicyPack => {
  const file = v.parse(policyPackSchema, raw);
  const model = findModelClauses(file.modelClauses);
  if (model === undefined) throw new Error(`${file.id}: unknown model clauses ${file.modelClauses}`);
  return composePack(file, model);
};

export const packs: readonly PolicyPack[] = packFiles.map(read);

export const editionsOf = (id: string): readonly PolicyPack[] => packs.filter((pack) => pack.id === id);

/** Without `edition` the newest one. */
export const findPack = (id: string, edition?: number): PolicyPack | undefined =>
  edition === undefined
    ? editionsOf(id).toSorted((a, b) => b.edition - a.edition)[0]
    : editionsOf(id).find((pack) => pack.edition === edition);

/** The edition that holds on a local date; undefined before the first and in a gap. */
export const packInForce = (id: string, on: LocalDate): PolicyPack | undefined =>
  editionsOf(id).find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo),
  );

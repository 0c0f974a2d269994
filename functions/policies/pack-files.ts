import default12 from './default-12.json' with { type: 'json' };
import hangzhou from './hangzhou-2021.json' with { type: 'json' };
import jiangsu from './jiangsu-2021.json' with { type: 'json' };
import jiangxi from './jiangxi-2021.json' with { type: 'json' };
import longtang from './longtang-2025.json' with { type: 'json' };
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

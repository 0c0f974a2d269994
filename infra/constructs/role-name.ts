import type { FunctionName } from '../../functions/runtime/environment.ts';
import type { StageSettings } from '../stages.ts';

/** Fixed, because the key policy of the vault names roles that a later stack creates. */
export const roleName = (stage: StageSettings, name: FunctionName): string =>
  `green-whistle-${stage.name}-${name}`;

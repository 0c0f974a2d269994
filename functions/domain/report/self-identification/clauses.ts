/** Within one clause, lazily, so that as little as possible of what happened is blacked out. */
export const clause = (max: number): string => `[^，。；！？,;!?\\n]{0,${max}}?`;
export const rest = (max: number): string => `[^，。；！？,;!?\\n]{0,${max}}`;
export const I = '(?:我们?|本人|俺们?|咱们?|自己)';

/** Built at the first call and kept; after a failure the next call tries again. */
export const once = <Value>(build: () => Promise<Value>): (() => Promise<Value>) => {
  let built: Promise<Value> | undefined;
  return () => {
    built ??= build().catch((error: unknown) => {
      built = undefined;
      throw error;
    });
    return built;
  };
};

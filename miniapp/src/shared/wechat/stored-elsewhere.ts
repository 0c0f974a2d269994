/** A mini-program runs once. */
export const onStoredElsewhere = (_name: string, _run: () => void): void => {};

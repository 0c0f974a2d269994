/** 1, 2, 3, …: something else each time. */
export const counting = (): (() => number) => {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
};

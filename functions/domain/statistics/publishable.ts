/** Fewer reports than this could point to a person. */
export const smallestCell = 5;

type Cell = { readonly count: number };

/** A figure on its own. */
export const publishable = (count: number): number | null => (count < smallestCell ? null : count);

/** Cells that may overlap: only their own size counts. */
export const largeCells = <C extends Cell>(cells: readonly C[]): readonly C[] =>
  cells.filter(({ count }) => count >= smallestCell);

/**
 * Cells that add up to a published total. What is withheld must not be found by subtraction: when it sums to
 * a small figure, the next smallest cell is withheld as well.
 */
export const cellsOfWhole = <C extends Cell>(cells: readonly C[]): readonly C[] => {
  const shown = [...largeCells(cells)].toSorted((a, b) => b.count - a.count);
  let withheld = cells.reduce((sum, { count }) => sum + (count < smallestCell ? count : 0), 0);
  while (withheld > 0 && withheld < smallestCell) {
    const next = shown.pop();
    if (next === undefined) break;
    withheld += next.count;
  }
  return shown;
};

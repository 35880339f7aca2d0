/** How many lines of an import were added, changed, or there already. */
export type Counts = { readonly added: number; readonly changed: number; readonly unchanged: number };

export function sumOf(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, { added, changed, unchanged }) => ({
      added: sum.added + added,
      changed: sum.changed + changed,
      unchanged: sum.unchanged + unchanged,
    }),
    { added: 0, changed: 0, unchanged: 0 },
  );
}

/** The value below which this share of the others lie, some of which may be infinite; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : 1));
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Eight tenths of the values lie in so many per cent of their median. */
export function spread(values: readonly number[]): number {
  return (100 * (quantile(values, 0.9) - quantile(values, 0.1))) / median(values);
}

/** The value below which `share` of the values lie. Values may be infinite; NaN of an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : 1));
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The width of the middle eight tenths, in per cent of the median. */
export function spread(values: readonly number[]): number {
  return (100 * (quantile(values, 0.9) - quantile(values, 0.1))) / median(values);
}

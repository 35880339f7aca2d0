/** The rows of a raw statement: postgres.js answers an array, PGlite an object that holds one. */
export function rowsOf<Row extends Record<string, unknown>>(result: unknown): readonly Row[] {
  const rows = Array.isArray(result) ? result : (result as { readonly rows: unknown[] }).rows;
  return rows as Row[];
}

import { CsvError, parse } from 'csv-parse/sync';

/** One line of a file: its number as an editor shows it, and its fields by the names of the header. */
export type CsvLine = { readonly line: number; readonly fields: { readonly [column: string]: string } };
export type Csv =
  | { readonly ok: true; readonly columns: readonly string[]; readonly lines: readonly CsvLine[] }
  | { readonly ok: false; readonly line: number; readonly why: CsvFault };
/** The fault that keeps a text from being read as CSV: a wrong count of columns, or a quote left open. */
export type CsvFault = 'columns' | 'quote';

/**
 * Reads fields parted by commas or semicolons, quoted where needed, under a header; passes over a byte order
 * mark.
 */
export function readCsv(text: string): Csv {
  const delimiter = /^[^\n]*;/.test(text) ? ';' : ',';
  const rows: { readonly line: number; readonly record: readonly string[] }[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      trim: true,
      on_record: (record: readonly string[], { lines }) => {
        rows.push({ line: lines, record });
        return null;
      },
    });
    const [header, ...others] = rows;
    const columns = (header?.record ?? []).map((name) => name.toLowerCase());
    const lines = others.map(({ line, record }) => {
      return { line, fields: Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ''])) };
    });
    return { ok: true, columns, lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, line: Number(error['lines'] ?? 0), why: /QUOTE/.test(error.code) ? 'quote' : 'columns' };
  }
}

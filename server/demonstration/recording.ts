import { readFile } from 'node:fs/promises';
import type { RecordedRow, RecordedTable } from '#drizzle/queries/demonstration.ts';

/**
 * What the acts of the demonstration leave, in words that depend neither on ids nor on the day
 * (server/demonstration/tokens.ts). Beside this file in the source, and beside the program once it is built
 * (esbuild.config.mjs); `npm run generate:demonstration` makes it.
 */
export const RECORDING = new URL('./demonstration-acts.jsonl', import.meta.url);

/** `references`: those that the sign-in screen shows. */
export type Recording = {
  readonly references: readonly string[];
  readonly rows: { readonly [table in RecordedTable]: readonly RecordedRow[] };
};

type Head = { readonly table: RecordedTable; readonly columns: readonly string[] };

/** Line by line JSON: the references; then each table's name and columns, and under them a line a row. */
export function writeRecording({ references, rows }: Recording): string {
  const lines: unknown[] = [{ references }];
  for (const [table, its] of Object.entries(rows)) {
    const columns = Object.keys(its[0] ?? {});
    lines.push({ table, columns }, ...its.map((row) => columns.map((column) => row[column])));
  }
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

export async function readRecording(): Promise<Recording> {
  const text = await readFile(RECORDING, 'utf8');
  const [first, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const rows: { [table in RecordedTable]?: RecordedRow[] } = {};
  let head: Head | undefined;
  for (const line of lines as readonly (Head | readonly unknown[])[]) {
    if ('table' in line) {
      head = line;
      rows[head.table] = [];
    } else if (head) {
      rows[head.table]?.push(Object.fromEntries(head.columns.map((column, index) => [column, line[index]])));
    }
  }
  return { references: first.references, rows: rows as Recording['rows'] };
}

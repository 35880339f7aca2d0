import type { NewAccount } from '#core/model/account.ts';
import type { Lang } from '#core/model/lang.ts';
import { EXPECTED } from '#tui/commands/account/expected.ts';
import { FIELDS, type FieldFault, type FieldName, type Fields, readFields } from '#tui/commands/account/fields.ts';
import { ACCOUNT_IMPORT_WORDS } from '#tui/commands/account/import/words.ts';
import type { LineFault } from '#tui/commands/import/line-faults.ts';
import { type CsvLine, readCsv } from '#tui/commands/import/read-csv.ts';

export type Row = { readonly line: number; readonly account: NewAccount };
type Rows = { readonly rows: readonly Row[]; readonly faults: readonly LineFault[] };

/** Every account of the file, and every fault in it. */
export function readAccounts(text: string, lang: Lang): Rows {
  const words = ACCOUNT_IMPORT_WORDS[lang];
  const csv = readCsv(text);
  if (!csv.ok) return { rows: [], faults: [{ line: csv.line, why: words.notCsv(csv.why) }] };
  const unknown = csv.columns.filter((column) => !isField(column));
  if (unknown.length > 0) {
    return { rows: [], faults: unknown.map((column) => ({ line: 1, why: words.unknownColumn(column) })) };
  }

  const rows: Row[] = [];
  const faults: LineFault[] = [];
  const names = new Set<string>();
  for (const { line, fields } of csv.lines) {
    const given = fieldsOf(fields);
    const read = readFields(given);
    if (!read.ok) {
      faults.push(...read.faults.map((fault) => ({ line, why: sayFault(fault, given, lang) })));
      continue;
    }
    const { name } = read.account;
    if (names.has(name)) faults.push({ line, why: words.repeated(name) });
    names.add(name);
    rows.push({ line, account: read.account });
  }
  return { rows, faults };
}

function sayFault({ field, why }: FieldFault, given: Fields, lang: Lang): string {
  const words = ACCOUNT_IMPORT_WORDS[lang].field;
  return why === 'wrong' ? words.wrong(field, given[field] ?? '', EXPECTED[lang][field]) : words[why](field);
}

function isField(column: string): column is FieldName {
  return FIELDS.some((field) => field === column);
}

function fieldsOf(fields: CsvLine['fields']): Fields {
  const read = FIELDS.map((field) => [field, fields[field]?.normalize('NFC').trim()] as const);
  return Object.fromEntries(read.filter(([, text]) => text !== undefined && text !== ''));
}

import { harmless } from '#tui/terminal/harmless.ts';

type Cell = string | number | undefined;

/** What a spreadsheet takes for the beginning of a formula, and what it may skip before one. */
const FORMULA = /^[\t\r\n]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** A spreadsheet reads no accents without it. */
const BYTE_ORDER_MARK = '\ufeff';

/** A cell by RFC 4180; an apostrophe keeps a spreadsheet from reading a text as a formula. */
export function csvCell(value: Cell, separator: ',' | ';'): string {
  const typed = String(value ?? '');
  const text = harmless(typed.replace(FORMULA, "'$&"));
  return text.includes(separator) || /["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The beginning of a table as a spreadsheet in French opens it: its headings. */
export function csvHead(headings: readonly string[]): string {
  return `${BYTE_ORDER_MARK}${csvLine(headings)}`;
}

/** A line of such a table. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => csvCell(cell, ';')).join(';')}\r\n`;
}

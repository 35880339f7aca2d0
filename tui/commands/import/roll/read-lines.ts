import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { OPTIONAL, ROLL_COLUMNS } from '#core/law/entitlement/roll-file.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';
import { Decoder, type Encoding, NotOfEncoding } from '#tui/commands/import/roll/decode.ts';
import { ROLL_WORDS } from '#tui/commands/import/roll/words.ts';

/** A file of the roll that is read as it comes, never whole. */
export type RollSource = {
  readonly bytes: Readable;
  /** Of the whole file; undefined for the standard input. */
  readonly size: number | undefined;
};

export async function openRoll(file: string, lang: Lang): Promise<RollSource> {
  if (file === '-') return { bytes: process.stdin, size: undefined };
  try {
    const opened = await open(file);
    const state = await opened.stat();
    if (!state.isDirectory()) return { bytes: opened.createReadStream(), size: state.size };
    await opened.close();
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ExitEarly(EXIT.configuration, CLI_WORDS[lang].fileUnreadable(file, why));
  }
  throw new ExitEarly(EXIT.configuration, CLI_WORDS[lang].fileUnreadable(file, 'EISDIR'));
}

/** A line of the file: its fields in the order of `ROLL_COLUMNS`, or why it is no line of this file. */
export type RawLine = { readonly line: number } & (
  | { readonly fields: readonly string[] }
  | { readonly fault: 'too-short' | 'too-long' | 'not-csv' | 'encoding' }
);

/** A broken line that swallows others ends after so many signs. */
const LONGEST_LINE = 20_000;

/** The lines under the header, and the encoding once they are read. */
export function readRoll(
  { bytes }: RollSource,
  lang: Lang,
): { lines: AsyncGenerator<RawLine>; encoding: () => Encoding } {
  const decoder = new Decoder();
  const lines = linesOf(bytes, decoder, lang);
  return { lines, encoding: () => decoder.found };
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

async function* linesOf(bytes: Readable, decoder: Decoder, lang: Lang): AsyncGenerator<RawLine> {
  let header: Header | undefined;
  let line = 0;
  try {
    for await (const { record, info } of await parserOf(bytes, decoder)) {
      line = info.lines;
      if (header === undefined) header = readHeader(record, lang);
      else yield { line, ...lineOf(record, header) };
    }
  } catch (error) {
    if (error instanceof NotOfEncoding) yield { line: line + 1, fault: 'encoding' };
    else if (error instanceof CsvError) yield { line: Number(error['lines'] ?? line + 1), fault: 'not-csv' };
    else throw error;
  }
  if (line === 0) throw new ExitEarly(EXIT.badInput, ROLL_WORDS[lang].empty);
}

/** How many columns the file has, and where each of `ROLL_COLUMNS` stands in it. */
type Header = { readonly width: number; readonly places: readonly number[] };

function lineOf(record: readonly string[], { width, places }: Header) {
  if (record.length < width) return { fault: 'too-short' } as const;
  if (record.length > width) return { fault: 'too-long' } as const;
  return { fields: places.map((place) => record[place] ?? '') };
}

/** Fields are parted by semicolons if the header has one. */
async function parserOf(bytes: Readable, decoder: Decoder): Promise<AsyncIterable<Parsed>> {
  const text = bytes.pipe(decoder);
  bytes.on('error', (error) => decoder.destroy(error));
  const start = await beginningOf(decoder);
  const options = { bom: true, skip_empty_lines: true, trim: true, relax_column_count: true, info: true };
  const delimiter = /^[^\n]*;/.test(start) ? ';' : ',';
  const parser: Parser = parse({ ...options, delimiter, max_record_size: LONGEST_LINE });
  text.on('error', (error) => parser.destroy(error));
  parser.write(start);
  text.pipe(parser);
  return parser;
}

/** The first text, which is taken out. */
function beginningOf(text: Decoder): Promise<string> {
  return new Promise((resolve, reject) => {
    text.once('error', reject);
    text.once('readable', () => resolve(String(text.read() ?? '')));
  });
}

function readHeader(record: readonly string[], lang: Lang): Header {
  const names = record.map((name) => name.toLowerCase());
  const missing = ROLL_COLUMNS.filter((column) => !OPTIONAL.includes(column) && !names.includes(column));
  if (missing.length > 0) throw new ExitEarly(EXIT.badInput, ROLL_WORDS[lang].columns(missing.join(', ')));
  return { width: record.length, places: ROLL_COLUMNS.map((column) => names.indexOf(column)) };
}

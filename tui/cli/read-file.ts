import { readFile } from 'node:fs/promises';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { inform } from '#tui/cli/output.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

/** The text of a file that the person named. */
export async function readText(file: string, lang: Lang): Promise<string> {
  return (await bytesOf(file, lang)).toString('utf8');
}

async function bytesOf(file: string, lang: Lang): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ExitEarly(EXIT.configuration, CLI_WORDS[lang].fileUnreadable(file, why));
  }
}

/**
 * The text of a file, or of the standard input where the file is `-`. What is not UTF-8 is read as
 * Windows-1252, in which spreadsheets write, and said.
 */
export async function readFileOrPiped(file: string, lang: Lang): Promise<string> {
  const bytes = file === '-' ? await pipedBytes() : await bytesOf(file, lang);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    inform(CLI_WORDS[lang].readAsWindows);
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export async function readPiped(): Promise<string> {
  return (await pipedBytes()).toString('utf8');
}

async function pipedBytes(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Lang } from '#core/model/lang.ts';

export type Environment = { readonly [name: string]: string | undefined };
export type Size = readonly [columns: number, rows: number];

/** Where the program runs: its file, the user's folder for what can be made again, and the environment. */
export type Place = { readonly program: string; readonly folder: string; readonly environment: Environment };

/** Where the first frame of a window is kept, and all that decides how Ink draws that frame. */
export type Slot = { readonly file: string; readonly by: string };

type Kept = { readonly by: string; readonly frame: string };

/** Variables by which Ink chooses its styles, and the signs of frames are chosen. */
const STYLED_BY = [
  ...['TERM', 'COLORTERM', 'TERM_PROGRAM', 'TERM_PROGRAM_VERSION', 'NO_COLOR', 'FORCE_COLOR', 'CI'],
  ...['LC_ALL', 'LC_CTYPE', 'LANG'],
];

type Look = { readonly lang: Lang; readonly isLarge: boolean; readonly size: Size };

/**
 * One file for each language and size of window: a frame by another build or on another terminal gives way.
 */
export function slotOf({ lang, isLarge, size }: Look, { program, folder, environment }: Place): Slot {
  const styles = STYLED_BY.map((name) => environment[name] ?? null);
  return {
    file: join(folder, 'first-form', `${lang}-${size.join('x')}.json`),
    by: JSON.stringify([program, statSync(program).mtimeMs, isLarge, ...styles]),
  };
}

/** The frame as Ink wrote it at an earlier start; undefined where there is none by the same. */
export function readFrame({ file, by }: Slot): string | undefined {
  try {
    const kept: Partial<Kept> = JSON.parse(readFileSync(file, 'utf8'));
    return kept.by === by ? kept.frame : undefined;
  } catch {
    return undefined;
  }
}

/** Without a folder to write to, the next start shows nothing early either. */
export async function keepFrame({ file, by }: Slot, frame: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(draft, JSON.stringify({ by, frame } satisfies Kept), { mode: 0o600 });
    await rename(draft, file);
  } catch {
    return;
  }
}

import type { Bilingual } from '#core/model/lang.ts';
import type { Counts } from '#tui/commands/import/counts.ts';

/** What every import of a file says. */
const fr = {
  notCsv: (line: number, why: string) => `ligne ${line} : ce n’est pas du CSV (${why}).`,
  nothing: 'Le fichier n’a aucune ligne sous son en-tête.',
  atLine: (line: number, fault: string) => `ligne ${line} : ${fault}`,
  more: (count: number) => `… et ${count} autres.`,
  refused: (count: number) => `Rien n’a été écrit : ${count} à corriger.`,
  counts: (what: string, { added, changed, unchanged }: Counts) =>
    `${what} : ${added} en plus, ${changed} changés, ${unchanged} déjà ainsi`,
  dryRun: 'Rien n’a été écrit (--dry-run).',
};

const en: typeof fr = {
  notCsv: (line, why) => `line ${line}: this is not CSV (${why}).`,
  nothing: 'The file has no line under its header.',
  atLine: (line, fault) => `line ${line}: ${fault}`,
  more: (count) => `… and ${count} more.`,
  refused: (count) => `Nothing was written: ${count} to correct.`,
  counts: (what, { added, changed, unchanged }) =>
    `${what}: ${added} added, ${changed} changed, ${unchanged} unchanged`,
  dryRun: 'Nothing was written (--dry-run).',
};

export const IMPORT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { Counts } from '#tui/commands/import/counts.ts';
import type { CsvFault } from '#tui/commands/import/read-csv.ts';

/** Why a line is no CSV. */
export const CSV_FAULTS: Bilingual<{ readonly [fault in CsvFault]: string }> = {
  fr: { columns: 'elle n’a pas autant de champs que l’en-tête', quote: 'un guillemet y manque ou y est de trop' },
  en: { columns: 'it has not as many fields as the header', quote: 'a quote is missing or in excess' },
};

/** What every import of a file says. */
const fr = {
  notCsv: (line: number, why: CsvFault) =>
    `ligne ${line} : cette ligne n’est pas du CSV valable (${CSV_FAULTS.fr[why]}).`,
  nothing: 'Le fichier n’a aucune ligne sous son en-tête.',
  atLine: (line: number, fault: string) => `ligne ${line} : ${fault}`,
  more: (count: number) => `… et ${plural.fr(count, 'autre', 'autres')}.`,
  refused: (count: number) => `Rien n’a été enregistré : ${plural.fr(count, 'erreur', 'erreurs')} à corriger.`,
  counts: (what: string, { added, changed, unchanged }: Counts, isFeminine: boolean) => {
    const e = isFeminine ? 'e' : '';
    const said = (count: number, word: string) => plural.fr(count, `${word}${e}`, `${word}${e}s`);
    return `${what} : ${said(added, 'ajouté')}, ${said(changed, 'modifié')}, ${said(unchanged, 'inchangé')}`;
  },
  dryRun: 'Rien n’a été enregistré (--dry-run).',
  question: 'Enregistrer ces changements ?',
  notDone: 'Rien n’a été enregistré.',
};

const en: typeof fr = {
  notCsv: (line, why) => `line ${line}: this line is not valid CSV (${CSV_FAULTS.en[why]}).`,
  nothing: 'The file has no line under its header.',
  atLine: (line, fault) => `line ${line}: ${fault}`,
  more: (count) => `… and ${count} more.`,
  refused: (count) => `Nothing was saved: ${plural.en(count, 'error', 'errors')} to correct.`,
  counts: (what, { added, changed, unchanged }) =>
    `${what}: ${added} added, ${changed} changed, ${unchanged} unchanged`,
  question: 'Save these changes?',
  notDone: 'Nothing was saved.',
  dryRun: 'Nothing was saved (--dry-run).',
};

export const IMPORT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

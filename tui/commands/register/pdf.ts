import { type RegisterHead, sayRegisterHead } from '#core/messages/register/pages.ts';
import { sayAuthority, sayDateAndPlace, sayRegisterName, sayValidity } from '#core/messages/register/say.ts';
import { REGISTER_WORDS } from '#core/messages/register/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RegisterEntry } from '#core/model/register.ts';
import type { RegisterWriter } from '#tui/commands/register/format.ts';
import type { PdfTableHead } from '#tui/commands/register/pdf-paper.ts';
import { draftOf, type PdfDraft, type PdfTable, startPdfTable } from '#tui/commands/register/pdf-table.ts';

/** Entries of a file, which a tagged one holds in memory: 50,000 in one took a gigabyte. */
const LARGEST = 5_000;

type PdfOptions = { readonly path: string; readonly lang: Lang; readonly largest?: number };
/** Writes a register to a file, and to others beside it when there are too many entries for one. */
export function pdfWriter(head: RegisterHead, { path, lang, largest = LARGEST }: PdfOptions): RegisterWriter {
  const tableHead = headOf(head, lang);
  const drafts: PdfDraft[] = [];
  let table: PdfTable | undefined;
  let room = 0;

  async function next(): Promise<PdfTable> {
    await table?.end(REGISTER_WORDS[lang].goesOn);
    const draft = draftOf(drafts.length === 0 ? path : path.replace(/(\.pdf)?$/i, `-${drafts.length + 1}$1`));
    table = await startPdfTable(draft, tableHead);
    drafts.push(draft);
    room = largest;
    return table;
  }
  return {
    paths: () => drafts.map((draft) => draft.path),
    add: async (entries) => {
      for (const entry of entries) {
        const last = table === undefined || room === 0 ? await next() : table;
        last.add(cellsOf(entry, lang));
        room -= 1;
      }
      await table?.written();
    },
    end: async (count) => {
      const words = REGISTER_WORDS[lang];
      const last = table ?? (await next());
      await last.end(count === 0 ? words.none : words.end(count));
      for (const draft of drafts) await draft.keep();
    },
    discard: async () => {
      table?.stop();
      for (const draft of drafts) await draft.discard();
    },
  };
}

function cellsOf(entry: RegisterEntry, lang: Lang): readonly string[] {
  return [
    sayRegisterName(entry.mandant),
    sayRegisterName(entry.mandataire),
    sayAuthority(entry, lang),
    sayDateAndPlace(entry, lang),
    sayValidity(entry, lang),
  ];
}

function headOf(head: RegisterHead, lang: Lang): PdfTableHead {
  const words = REGISTER_WORDS[lang];
  return {
    title: words.title(head.commune.toLocaleUpperCase('fr')),
    about: sayRegisterHead(head, lang),
    lang,
    page: words.page,
    columns: [
      { heading: words.mandant, width: 160 },
      { heading: words.mandataire, width: 160 },
      { heading: words.authority, width: 170 },
      { heading: words.dateAndPlace, width: 110 },
      { heading: words.validity, width: 170 },
    ],
  };
}

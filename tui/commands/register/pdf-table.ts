import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { unwritable } from '#tui/cli/destination.ts';
import {
  type Draw,
  FONTS,
  headingCells,
  openPaper,
  type PdfTableHead,
  rowCells,
  writeAbout,
  writeTitle,
} from '#tui/commands/register/pdf-paper.ts';

/** A file under another name until it is kept. It holds nothing of what was written: there may be many. */
export type PdfDraft = {
  readonly path: string;
  readonly name: string;
  readonly keep: () => Promise<void>;
  readonly discard: () => Promise<void>;
};

export function draftOf(path: string): PdfDraft {
  const name = `${path}.${process.pid}`;
  return { path, name, keep: () => rename(name, path), discard: () => rm(name, { force: true }) };
}

/** A table on pages, as it is written to a draft. */
export type PdfTable = {
  readonly add: (cells: readonly string[]) => void;
  /** Settles once the file has taken what was added. */
  readonly written: () => Promise<void>;
  readonly end: (sentence: string) => Promise<void>;
  /** Writes no more. */
  readonly stop: () => void;
};

/** Assistive technologies read a column's heading with each of its cells. */
const OF_COLUMN = { scope: 'Column', lang: '' };

/**
 * Begins a tagged table: what repeats on each page is an artifact, so that a screen reader says it once.
 * A tagged file stays in memory by its rows, until it ends.
 */
export async function startPdfTable({ path, name }: PdfDraft, head: PdfTableHead): Promise<PdfTable> {
  const opened = await open(name, 'w', 0o600).catch((error: unknown) => {
    throw unwritable(path, error, head.lang);
  });
  const file = opened.createWriteStream();
  const whenFinished = finished(file);
  whenFinished.catch(() => undefined);
  const { title, lang } = head;
  const doc = new PDFDocument({
    ...{ size: 'A4', layout: 'landscape', margin: 0, autoFirstPage: false, font: FONTS.text },
    ...{ tagged: true, pdfVersion: '1.7', lang, displayTitle: true, info: { Title: title } },
  });
  doc.pipe(file);
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  const table = doc.struct('Table');
  const paper = openPaper(doc, head);
  whole.add(doc.struct('H1', {}, () => writeTitle(paper)));
  whole.add(doc.struct('P', {}, () => writeAbout(paper)));
  whole.add(table);
  row(doc, table, { type: 'TH', draw: headingCells(paper) });

  return {
    add: (cells) => row(doc, table, { type: 'TD', draw: rowCells(paper, cells) }),
    written: async () => {
      if (file.writableNeedDrain) await once(file, 'drain');
    },
    end: async (sentence) => {
      table.end();
      for (const draw of rowCells(paper, [sentence])) whole.add(doc.struct('P', {}, draw));
      whole.end();
      doc.end();
      await whenFinished;
    },
    stop: () => void file.destroy(),
  };
}

type Row = { readonly type: 'TH' | 'TD'; readonly draw: readonly Draw[] };

function row(doc: PDFKit.PDFDocument, table: PDFKit.PDFStructureElement, { type, draw }: Row): void {
  const line = doc.struct('TR');
  table.add(line);
  for (const cell of draw) line.add(doc.struct(type, type === 'TH' ? OF_COLUMN : {}, cell));
  line.end();
}

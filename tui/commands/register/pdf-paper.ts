import { fileURLToPath } from 'node:url';
import type { Lang } from '#core/model/lang.ts';
import { harmless } from '#tui/terminal/harmless.ts';

/** A column of a table, and its width in points. */
type PdfColumn = { readonly heading: string; readonly width: number };

export type PdfTableHead = {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly PdfColumn[];
  readonly lang: Lang;
  readonly page: (page: number) => string;
};

/** Draws one text, where its paper has come to. */
export type Draw = () => void;

/** Embedded, since the fonts of PDF viewers have no Ł, Đ or ʻ. */
export const FONTS = {
  text: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
  heading: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
};

/** Points: of A4 on its side, its margins, the text, and the room between rows and columns. */
const [WIDTH, HEIGHT, MARGIN, SIZE, GAP] = [842, 595, 36, 8, 4];
const TITLE_SIZE = 14;
/** A row that begins above it is not measured: none is so high. */
const SURE = HEIGHT - MARGIN - 120;

/** Pages under one head: `top` is where the row begins, `bottom` the lowest text of it so far. */
export type PdfPaper = {
  readonly doc: PDFKit.PDFDocument;
  readonly head: PdfTableHead;
  readonly lefts: readonly number[];
  pages: number;
  top: number;
  bottom: number;
};

export function openPaper(doc: PDFKit.PDFDocument, head: PdfTableHead): PdfPaper {
  const { columns } = head;
  const lefts = columns.map((_, place) => columns.slice(0, place).reduce((left, { width }) => left + width, MARGIN));
  const paper = { doc, head, lefts, pages: 0, top: MARGIN, bottom: MARGIN };
  turn(paper);
  return paper;
}

export function writeTitle(paper: PdfPaper): void {
  paper.doc.font(FONTS.heading).fontSize(TITLE_SIZE);
  write(paper, paper.head.title);
  paper.top = paper.bottom + GAP;
}

export function writeAbout(paper: PdfPaper): void {
  paper.doc.font(FONTS.text).fontSize(SIZE);
  write(paper, paper.head.about);
  paper.top = paper.bottom + 2 * GAP;
}

export function headingCells(paper: PdfPaper): readonly Draw[] {
  paper.doc.font(FONTS.heading).fontSize(SIZE);
  return cellsAt(
    paper,
    paper.head.columns.map(({ heading }) => heading),
  );
}

/** The drawings of a row's cells, on a new page where the row does not fit on this one. */
export function rowCells(paper: PdfPaper, cells: readonly string[]): readonly Draw[] {
  const { doc } = paper;
  closeRow(paper);
  doc.font(FONTS.text).fontSize(SIZE);
  if (paper.top > SURE && paper.top + heightOf(paper, cells) > HEIGHT - MARGIN) {
    turn(paper);
    artifact(paper, () => {
      for (const draw of headingCells(paper)) draw();
    });
    closeRow(paper);
    doc.font(FONTS.text).fontSize(SIZE);
  }
  return cellsAt(paper, cells);
}

function turn(paper: PdfPaper): void {
  const { doc, head } = paper;
  doc.addPage();
  paper.pages += 1;
  artifact(paper, () => {
    doc.font(FONTS.text).fontSize(SIZE);
    doc.text(head.page(paper.pages), MARGIN, MARGIN / 2, { width: WIDTH - 2 * MARGIN, align: 'right' });
  });
  paper.top = MARGIN;
  paper.bottom = MARGIN;
}

/** Draws what repeats on each page, or only parts rows: a screen reader passes over it. */
function artifact({ doc }: PdfPaper, draw: Draw): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  draw();
  doc.endMarkedContent();
}

function closeRow(paper: PdfPaper): void {
  const y = paper.bottom + GAP / 2;
  artifact(paper, () => {
    paper.doc
      .moveTo(MARGIN, y)
      .lineTo(WIDTH - MARGIN, y)
      .lineWidth(0.25)
      .stroke();
  });
  paper.top = paper.bottom + GAP;
}

function cellsAt(paper: PdfPaper, cells: readonly string[]): readonly Draw[] {
  return cells.map((cell, place) => () => write(paper, cell, cells.length === 1 ? undefined : place));
}

/** Writes a text in a column, or as wide as the paper. */
function write(paper: PdfPaper, text: string, column?: number): void {
  const left = column === undefined ? MARGIN : (paper.lefts[column] ?? MARGIN);
  paper.doc.text(harmless(text), left, paper.top, { width: widthOf(paper, column) });
  paper.bottom = Math.max(paper.bottom, paper.doc.y);
}

function widthOf({ head }: PdfPaper, column: number | undefined): number {
  return column === undefined ? WIDTH - 2 * MARGIN : (head.columns[column]?.width ?? 0) - 2 * GAP;
}

function heightOf(paper: PdfPaper, cells: readonly string[]): number {
  const heights = cells.map((cell, place) =>
    paper.doc.heightOfString(cell, { width: widthOf(paper, cells.length === 1 ? undefined : place) }),
  );
  return Math.max(...heights);
}

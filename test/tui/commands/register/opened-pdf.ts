import { inflateSync } from 'node:zlib';

type OpenedPdf = {
  /** The file, with what it compresses in the clear. */
  readonly raw: string;
  /** What it shows, in the order in which it is drawn; a letter that no font has is U+0000. */
  readonly text: string;
  /** How many elements of each kind its structure has. */
  readonly tags: { readonly [tag: string]: number };
};

/** Reads the text and the structure of a PDF, as a reader with a screen reader gets both. */
export function openedPdf(file: Buffer): OpenedPdf {
  const raw = inflated(file);
  const letters = new Map([...raw.matchAll(/\/ToUnicode (\d+) 0 R/g)].map(([, id]) => [id, lettersOf(raw, id)]));
  const fonts = new Map(
    [...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const [, cmap] = new RegExp(`\\n${id} 0 obj[\\s\\S]*?\\/ToUnicode (\\d+) 0 R`).exec(raw) ?? [];
      return [name, letters.get(cmap)];
    }),
  );
  const tags: Record<string, number> = {};
  for (const [, tag = ''] of raw.matchAll(/\/S \/(\w+)/g)) tags[tag] = (tags[tag] ?? 0) + 1;
  return { raw, text: textOf(raw, fonts), tags };
}

function inflated(file: Buffer): string {
  let clear = '';
  let end = 0;
  for (let start = file.indexOf('stream\n'); start >= 0; start = file.indexOf('stream\n', end)) {
    const close = file.indexOf('endstream', start);
    const content = file.subarray(start + 'stream\n'.length, close);
    clear += file.subarray(end, start).toString('latin1') + clearText(content);
    end = close + 'endstream'.length;
  }
  return clear + file.subarray(end).toString('latin1');
}

function clearText(content: Buffer): string {
  try {
    const text = inflateSync(content).toString('latin1');
    return /BT|beginbf/.test(text) ? text : '';
  } catch {
    return '';
  }
}

type Letters = ReadonlyMap<number, string>;

/** The text of each glyph, from a ToUnicode map. */
function lettersOf(raw: string, id: string | undefined): Letters {
  const [, cmap = ''] = new RegExp(`\\n${id} 0 obj([\\s\\S]*?)endobj`).exec(raw) ?? [];
  const letters = new Map<number, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], place) => {
      const units = hex.match(/[0-9a-f]{4}/gi) ?? [];
      letters.set(
        Number.parseInt(first, 16) + place,
        units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join(''),
      );
    });
  }
  return letters;
}

function textOf(raw: string, fonts: ReadonlyMap<string | undefined, Letters | undefined>): string {
  let letters: Letters | undefined;
  const shown: string[] = [];
  for (const [, font, glyphs = ''] of raw.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>[ \d.-]*)*)\] TJ/gi)) {
    if (font !== undefined) letters = fonts.get(font);
    else {
      const hex = [...glyphs.matchAll(/<([0-9a-f]*)>/gi)].map(([, part = '']) => part).join('');
      shown.push((hex.match(/.{4}/g) ?? []).map((glyph) => letterOf(letters, glyph)).join(''));
    }
  }
  return shown.join(' ').replace(/ +/g, ' ');
}

function letterOf(letters: Letters | undefined, glyph: string): string {
  return glyph === '0000' ? '\u0000' : (letters?.get(Number.parseInt(glyph, 16)) ?? '\u0000');
}

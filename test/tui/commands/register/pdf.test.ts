import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant, PARIS } from '#core/calendar/instant.ts';
import type { RegisterEntry } from '#core/model/register.ts';
import { openedPdf } from '#test/tui/commands/register/opened-pdf.ts';
import { pdfWriter } from '#tui/commands/register/pdf.ts';

const HEAD = {
  commune: 'Denain',
  zone: PARIS,
  at: instant('2027-04-10T16:30:00Z'),
  station: 2,
  election: undefined,
  reader: 'Jeanne Martin',
};
const entry = (no: number, changes: Partial<RegisterEntry> = {}): RegisterEntry => ({
  no,
  side: 'mandant',
  mandant: { lastName: 'Łukasz', usageName: undefined, firstNames: `Zoé ${no}` },
  mandataire: { lastName: 'D’Ormesson', usageName: 'Teriʻi', firstNames: 'Đorđe Œ. Ÿ. Š.' },
  authority: { lastName: 'Leroy', firstName: 'Dominique', capacity: 'opj' },
  day: day('2027-03-01'),
  placeName: 'Denain',
  status: 'active',
  endedOn: undefined,
  rounds: [{ election: 'Présidentielle 2027', number: 1, day: day('2027-04-11'), isVoid: false }],
  period: undefined,
  ...changes,
});
const entries = (count: number) => Array.from({ length: count }, (_, no) => entry(no));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-pdf-'));
  return () => rm(folder, { recursive: true });
});

describe('The register as a PDF', () => {
  test('is tagged, in French, with its letters embedded', async () => {
    const path = join(folder, 'registre.pdf');
    const writer = pdfWriter(HEAD, { path, lang: 'fr' });
    await writer.add(entries(2));
    await writer.end(2);

    const { raw, text, tags } = openedPdf(await readFile(path));
    expect(raw).toMatch(/\/Lang \(fr\)/);
    expect(raw).toMatch(/\/MarkInfo/);
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    expect(tags).toMatchObject({ Document: 1, H1: 1, Table: 1, TR: 3, TH: 5, TD: 10, P: 2 });
    expect(text).toContain('REGISTRE DES PROCURATIONS, DENAIN');
    expect(text).toMatch(/Bureau 2\. Imprimé le samedi 10 avril 2027 à 18\sh\s30/);
    expect(text).toContain('Consulté par Jeanne Martin.');
    expect(text).toContain('ŁUKASZ Zoé 1');
    expect(text).toContain('D’ORMESSON (TERIʻI) Đorđe Œ. Ÿ. Š.');
    expect(text).toContain('LEROY Dominique, officier de police judiciaire');
    expect(text).toContain('Fin du registre : 2 procurations.');
    expect(text).not.toContain('\u0000');
  });

  test('repeats its headings on each page, untagged, and loses no entry', async () => {
    const path = join(folder, 'registre.pdf');
    const writer = pdfWriter(HEAD, { path, lang: 'fr' });
    await writer.add(entries(100));
    await writer.end(100);

    const { raw, text, tags } = openedPdf(await readFile(path));
    const pages = raw.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(text.match(/Durée de validité/g)).toHaveLength(pages);
    expect(text).toContain(`page ${pages}`);
    expect(tags).toMatchObject({ TH: 5, TR: 101 });
    expect(text.match(/ŁUKASZ/g)).toHaveLength(100);
  });

  test('goes on in another file after so many entries, for its owner alone', async () => {
    const path = join(folder, 'registre.pdf');
    const writer = pdfWriter(HEAD, { path, lang: 'fr', largest: 2 });
    await writer.add(entries(5));
    expect(await readdir(folder)).not.toContain('registre.pdf');
    await writer.end(5);

    expect((await readdir(folder)).sort()).toEqual(['registre-2.pdf', 'registre-3.pdf', 'registre.pdf']);
    expect(writer.paths()).toEqual(
      ['registre.pdf', 'registre-2.pdf', 'registre-3.pdf'].map((name) => join(folder, name)),
    );
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(openedPdf(await readFile(path)).text).toContain('Suite dans le fichier suivant.');
    expect(openedPdf(await readFile(join(folder, 'registre-3.pdf'))).text).toContain(
      'Fin du registre : 5 procurations.',
    );
  });

  test('leaves nothing of a register that did not come whole, and says that there is none', async () => {
    const path = join(folder, 'registre.pdf');
    const broken = pdfWriter(HEAD, { path, lang: 'fr', largest: 1 });
    await broken.add(entries(2));
    await broken.discard();
    expect(await readdir(folder)).toEqual([]);

    const nowhere = pdfWriter(HEAD, { path: join(folder, 'none', 'registre.pdf'), lang: 'fr' });
    await expect(nowhere.add(entries(1))).rejects.toMatchObject({ code: 78 });
    await nowhere.discard();

    const empty = pdfWriter(HEAD, { path, lang: 'en' });
    await empty.end(0);
    expect(openedPdf(await readFile(path)).text).toContain('No procuration.');
  });
});

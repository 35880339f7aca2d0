import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { misspaced, neverIn, saysNever, writtenIn } from '#test/docs/sentences.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const paths = ['core', 'server', 'tui', 'web'].flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT }));
const written = paths.flatMap((path) => writtenIn(path, read(path)));
const never = neverIn(read('docs/glossary.md'));

describe('What people read', () => {
  test('is found in both languages', () => {
    for (const lang of ['fr', 'en']) expect(written.filter((one) => one.lang === lang).length).toBeGreaterThan(1_000);
  });

  test('has one name for one thing, by the glossary', () => {
    expect(never.length).toBeGreaterThan(20);
    expect(saysNever(written, never)).toEqual([]);
  });

  test('has the typography of its language', () => {
    expect(misspaced(written)).toEqual([]);
  });
});

describe('A text', () => {
  const texts = writtenIn(
    'a.ts',
    `const fr = { a: 'la marque', b: (n: number) => \`\${n} signes !\` };\nconst en = { a: 'wait !', 'c-control': 'x' };`,
  );

  test('is found under its language, whole, and without its code', () => {
    expect(texts.map(({ lang, text }) => `${lang} ${text}`)).toEqual([
      'fr la marque',
      'fr … signes !',
      'en wait !',
      'en x',
    ]);
  });

  test('that says what is never said is told with its line, and with what is said', () => {
    const table =
      '## Words of the screens\n| a | b | c | d | e |\n|---|---|---|---|---|\n| it | émargement | mark | marque, signes | |';
    expect(saysNever(texts, neverIn(table))).toEqual(['a.ts:1 marque (émargement)', 'a.ts:1 signes (émargement)']);
  });

  test('in English with a French space is told', () => {
    expect(misspaced(texts)).toEqual(['a.ts:2 wait !']);
  });
});

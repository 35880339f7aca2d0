import type { CodeRow } from '#test/law/codes.ts';
import type { Row, Shown } from '#test/law/table.ts';

const WIDTH = 12;

/** A rule and its texts, and under it each thing that names it, on a line of its own. */
export function linesOf({ number, title, from, code, tests, scenarios, acceptance }: Row): readonly string[] {
  return [
    `${number}  ${title}  [${from.join(', ')}]`,
    ...part('code', code),
    ...part('tests', tests.map(inWords)),
    ...part('scenarios', scenarios.map(inWords)),
    ...part('acceptance', acceptance.map(inWords)),
    '',
  ];
}

/** A refusal's code and its article, what is said in both languages, and the stories that expect it. */
export function linesOfCode({ code, article, fr, en, scenarios, acceptance }: CodeRow): readonly string[] {
  return [
    `${code}  [${article}]`,
    ...part('fr', [fr]),
    ...part('en', [en]),
    ...part('scenarios', scenarios.map(inWords)),
    ...part('acceptance', acceptance.map(inWords)),
    '',
  ];
}

function part(name: string, entries: readonly string[]): readonly string[] {
  return entries.map((entry, index) => `  ${(index === 0 ? name : '').padEnd(WIDTH)}${entry}`);
}

const inWords = ({ file, words }: Shown) => `${file}: ${words}`;

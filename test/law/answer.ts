import { ARTICLES } from '#core/model/articles.ts';
import { EXIT, type ExitCode } from '#core/model/exit-code.ts';
import type { RefusalCode } from '#core/model/refusal.ts';
import { codeRowOf } from '#test/law/codes.ts';
import type { Evidence } from '#test/law/evidence.ts';
import { linesOf, linesOfCode } from '#test/law/lines.ts';
import { RULES } from '#test/law/rules.ts';
import { isShown, rowOf, strayNames } from '#test/law/table.ts';

const USAGE = `npm run law -- [--json] [R-NN... | CODE... | --codes]

Each rule with its articles, the code that names it, the tests and the scenarios that show it: all of them, or these.
Of a refusal's code, its article, its sentences, and the scenarios that expect it; --codes: of all of them.
Exits 1 when a rule has neither a test nor a scenario of the project, or when one is named that there is not.`;

export type Question =
  | { readonly kind: 'unknown'; readonly words: readonly string[] }
  | { readonly kind: 'rules'; readonly isJson: boolean; readonly numbers: readonly string[] }
  | { readonly kind: 'codes'; readonly isJson: boolean; readonly codes: readonly RefusalCode[] };

/** What goes to the two outputs, and how the command ends. */
export type Answer = { readonly output: string; readonly errors: string; readonly status: ExitCode };

const OPTIONS = ['--json', '--codes'];
const NUMBERS = RULES.map(({ number }) => number);
const CODES = Object.keys(ARTICLES).filter(isCode);

export function readAsked(words: readonly string[]): Question {
  const isJson = words.includes('--json');
  const named = words.filter((word) => !OPTIONS.includes(word));
  const codes = words.includes('--codes') ? CODES : named.filter(isCode);
  const numbers = named.filter((word) => NUMBERS.includes(word));
  const unknown = named.filter((word) => !isCode(word) && !NUMBERS.includes(word));

  if (unknown.length > 0) return { kind: 'unknown', words: unknown };
  if (codes.length > 0 && numbers.length > 0) return { kind: 'unknown', words: named };
  if (codes.length > 0) return { kind: 'codes', isJson, codes };
  return { kind: 'rules', isJson, numbers: numbers.length > 0 ? numbers : NUMBERS };
}

export function answerUnknown({ words }: Extract<Question, { kind: 'unknown' }>): Answer {
  return {
    output: '',
    errors: `${words.join(', ')}: neither rules nor codes of refusals\n\n${USAGE}\n`,
    status: EXIT.usage,
  };
}

export function answerOf(asked: Exclude<Question, { kind: 'unknown' }>, evidence: Evidence): Answer {
  return asked.kind === 'rules' ? answerRules(asked, evidence) : answerCodes(asked, evidence);
}

function answerRules({ numbers, isJson }: Extract<Question, { kind: 'rules' }>, evidence: Evidence): Answer {
  const rows = RULES.filter(({ number }) => numbers.includes(number)).map((rule) => rowOf(rule, evidence));
  const unshown = rows.filter((row) => !isShown(row));
  const strays = strayNames(RULES, evidence);

  const errors = [
    ...unshown.map(({ number, title }) => `${number} has neither a test nor a scenario: ${title}\n`),
    ...strays.map(({ file, name }) => `${file} names ${name}, which is no rule\n`),
  ];
  const lines = [...rows.flatMap(linesOf), `${rows.length} rules, ${rows.length - unshown.length} shown`];
  const document = { schema: 'procuration.law/1', rules: rows, unshown: unshown.map(({ number }) => number), strays };
  return {
    output: isJson ? `${JSON.stringify(document)}\n` : `${lines.join('\n')}\n`,
    errors: errors.join(''),
    status: errors.length === 0 ? EXIT.done : EXIT.refused,
  };
}

function answerCodes({ codes, isJson }: Extract<Question, { kind: 'codes' }>, evidence: Evidence): Answer {
  const rows = codes.map((code) => codeRowOf(code, evidence));
  const document = { schema: 'procuration.law-codes/1', codes: rows };
  return {
    output: isJson ? `${JSON.stringify(document)}\n` : `${rows.flatMap(linesOfCode).join('\n')}\n`,
    errors: '',
    status: EXIT.done,
  };
}

function isCode(word: string): word is RefusalCode {
  return Object.hasOwn(ARTICLES, word);
}

import type { Evidence, Said, Source } from '#test/law/evidence.ts';
import type { Rule } from '#test/law/rules.ts';

/** One rule: where the code obeys it, and what shows that it does. */
export type Row = Rule & { readonly code: readonly string[] } & { readonly [kind in Showing]: readonly Shown[] };
type Showing = Exclude<keyof Evidence, 'code'>;
export type Shown = { readonly file: string; readonly words: string };

export function shownOf({ file, words }: Said): Shown {
  return { file, words };
}

export function rowOf(rule: Rule, { code, tests, scenarios, acceptance }: Evidence): Row {
  const isNamed = ({ names }: Source) => names.includes(rule.number);
  return {
    ...rule,
    code: code.filter(isNamed).map(({ file }) => file),
    tests: tests.filter(isNamed).map(shownOf),
    scenarios: scenarios.filter(isNamed).map(shownOf),
    acceptance: acceptance.filter(isNamed).map(shownOf),
  };
}

/** By the project's own tests and scenarios: what lies beside it may not be there. */
export function isShown({ tests, scenarios }: Row): boolean {
  return tests.length + scenarios.length > 0;
}

/** Names of rules that there are not, and the files that name them. */
export function strayNames(
  rules: readonly Rule[],
  { code, tests, scenarios }: Evidence,
): readonly { readonly file: string; readonly name: string }[] {
  const known = rules.map(({ number }) => number);
  return [...code, ...tests, ...scenarios].flatMap(({ file, spelled }) =>
    spelled.filter((name) => !known.includes(name)).map((name) => ({ file, name })),
  );
}

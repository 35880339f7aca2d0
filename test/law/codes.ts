import { articleOfCode, explain } from '#core/messages/explain.ts';
import type { RefusalCode } from '#core/model/refusal.ts';
import { EXAMPLES } from '#test/core/messages/examples.ts';
import type { Evidence } from '#test/law/evidence.ts';
import { type Shown, shownOf } from '#test/law/table.ts';

/** A refusal as a person is told it, with facts that are made up, and the stories that expect it. */
export type CodeRow = {
  readonly code: RefusalCode;
  readonly article: string;
  readonly fr: string;
  readonly en: string;
  readonly scenarios: readonly Shown[];
  readonly acceptance: readonly Shown[];
};

export function codeRowOf(code: RefusalCode, { scenarios, acceptance }: Evidence): CodeRow {
  const [example] = EXAMPLES[code];
  if (example === undefined) throw new Error(`there is no example of ${code}`);
  return {
    code,
    article: articleOfCode(code, 'en'),
    fr: explain(example, 'fr'),
    en: explain(example, 'en'),
    scenarios: scenarios.filter(({ codes }) => codes.includes(code)).map(shownOf),
    acceptance: acceptance.filter(({ codes }) => codes.includes(code)).map(shownOf),
  };
}

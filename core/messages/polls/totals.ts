import { POLLS_WORDS } from '#core/messages/polls/words.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import type { ClosingReport } from '#core/model/closing-report.ts';
import type { Lang } from '#core/model/lang.ts';

const ALWAYS = ['proxy', 'in-person', 'voted'] as const;
const WHERE_ANY = ['courtDecisions', 'afterClose', 'remote', 'fromPrison', 'corrected'] as const;
const COUNTED = ['signed', 'envelopes'] as const;

/** The bureau has given a count on paper, with which the votes recorded are compared. */
export function isCounted({ counted }: Pick<ClosingReport, 'counted'>): boolean {
  return COUNTED.some((what) => counted[what] !== undefined);
}

/** The votes of each kind, a line each; then the bureau's count on paper, where there is one. */
export function totalLines({ totals, counted }: ClosingReport, lang: Lang): readonly string[] {
  const words = POLLS_WORDS[lang];
  const line = (what: string, count: number) => typesetIn(`${what}${words.colon}${count}`, lang);
  return [
    ...[...ALWAYS, ...WHERE_ANY.filter((what) => totals[what] > 0)].map((what) =>
      line(words.totals[what], totals[what]),
    ),
    ...COUNTED.flatMap((what) => {
      const count = counted[what];
      return count === undefined ? [] : [line(words[what], count)];
    }),
  ];
}

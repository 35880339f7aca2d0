import { WORDS } from '#core/messages/words.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';

/** the counts that stay, without names, of destroyed records. */
export const statisticsCommand: Command = {
  name: 'statistics',
  summary: {
    fr: 'voir les décomptes sans noms qui restent après la purge (administration)',
    en: 'see the counts without names that remain after the purge (administrators)',
  },
  examples: ['statistics', 'statistics --json'],
  options: [JSON_OPTION],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const { counts } = await client.retention.statistics.query({});
    if (parsed.has('--json')) {
      answerJson('statistics/1', { counts });
      return EXIT.done;
    }
    if (counts.length === 0) inform(NONE[context.lang]);
    const { elections } = await client.election.overview.query({});
    const names = new Map(
      elections.flatMap(({ name, rounds }) => rounds.map(({ id, number }) => [id, `${name}, ${number}`])),
    );
    for (const { commune, what, round, count } of counts) {
      answer([commune, ...(round ? [names.get(round) ?? round] : []), sayWhat(what, context.lang), count].join(' · '));
    }
    return EXIT.done;
  },
};

const NONE = {
  fr: 'Rien n’a encore été détruit.',
  en: 'Nothing has been destroyed yet.',
} satisfies Bilingual<string>;

const PROXY = { fr: 'votes par procuration', en: 'votes by proxy' } satisfies Bilingual<string>;

/** The status of an act, or the votes cast by it. */
function sayWhat(what: string, lang: Lang): string {
  if (what === 'proxy') return PROXY[lang];
  return Object.entries(WORDS[lang].status).find(([status]) => status === what)?.[1] ?? what;
}

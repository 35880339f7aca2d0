import { EXIT } from '#core/model/exit-code.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { Client, Purged } from '#tui/answers.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { DRY_RUN_OPTION, JSON_OPTION, YES_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { confirm } from '#tui/cli/prompt.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';

export const purgeCommand: Command = {
  name: 'purge',
  summary: {
    fr: 'détruire les données personnelles dont la durée de conservation est échue, comme le serveur le fait chaque jour (administration)',
    en: 'destroy the personal data whose retention period is over, as the server does each day (administrators)',
  },
  examples: ['purge --dry-run', 'purge', 'purge --yes --json'],
  options: [DRY_RUN_OPTION, YES_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const words = WORDS[context.lang];
    const isDryRun = parsed.has('--dry-run');
    const due = await client.retention.foresee.query({});
    if (!isDryRun && !(await mayDestroy(context, parsed, due))) {
      inform(words.notDone);
      return EXIT.done;
    }
    const counts = isDryRun ? due : await purgeAll(client, context);
    const { finished: _, ...destroyed } = counts;
    if (parsed.has('--json')) answerJson('purge/1', { ...destroyed, isDryRun });
    else
      answer([...words.counts(destroyed), ...(isDryRun ? [words.dryRun] : [words.erased(counts.bodies)])].join('\n'));
    return EXIT.done;
  },
};

/** Says what would be destroyed and asks, where there is anything: destroyed data never comes back. */
async function mayDestroy(context: CommandContext, parsed: ParsedArguments, due: Purged): Promise<boolean> {
  const words = WORDS[context.lang];
  const { requests, procurations, revocations, visits, incidents } = due;
  if (requests + procurations + revocations + visits + incidents === 0) return true;
  return confirm(context, parsed, { preview: words.counts(due), question: words.question });
}

/** Destroys batch after batch; the same command goes on after a batch that failed. */
async function purgeAll(client: Client, context: CommandContext): Promise<Purged> {
  let sum: Purged = {
    requests: 0,
    procurations: 0,
    revocations: 0,
    visits: 0,
    incidents: 0,
    bodies: 0,
    finished: false,
  };
  while (!sum.finished) {
    const { finished, ...more } = await sendUntilAnswered(
      (key, options) => client.retention.purge.mutate({ key }, options),
      { lang: context.lang },
    );
    sum = {
      requests: sum.requests + more.requests,
      procurations: sum.procurations + more.procurations,
      revocations: sum.revocations + more.revocations,
      visits: sum.visits + more.visits,
      incidents: sum.incidents + more.incidents,
      bodies: sum.bodies + more.bodies,
      finished,
    };
  }
  return sum;
}

type Counted = Omit<Purged, 'finished' | 'bodies'>;

const fr = {
  counts: ({ requests, procurations, revocations, visits, incidents }: Counted): readonly string[] => [
    `Demandes jamais présentées : ${requests}`,
    `Procurations : ${procurations}`,
    `Résiliations : ${revocations}`,
    `Visites à domicile effacées : ${visits}`,
    `Incidents dont le récit est effacé : ${incidents}`,
  ],
  erased: (bodies: number) => `Contenus effacés du journal, dont les inscriptions restent : ${bodies}`,
  dryRun: 'Rien n’a été détruit (--dry-run).',
  question: 'Ces données seront détruites définitivement. Continuer ?',
  notDone: 'Rien n’a été détruit.',
};

const en: typeof fr = {
  counts: ({ requests, procurations, revocations, visits, incidents }) => [
    `Requests never presented: ${requests}`,
    `Procurations: ${procurations}`,
    `Revocations: ${revocations}`,
    `Home visits erased: ${visits}`,
    `Incidents whose account is erased: ${incidents}`,
  ],
  erased: (bodies) => `Contents erased from the log, whose entries remain: ${bodies}`,
  dryRun: 'Nothing was destroyed (--dry-run).',
  question: 'This data will be permanently destroyed. Continue?',
  notDone: 'Nothing was destroyed.',
};

const WORDS = { fr, en } satisfies Bilingual<typeof fr>;

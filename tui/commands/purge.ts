import { EXIT } from '#core/model/exit-code.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { Client, Purged } from '#tui/answers.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { DRY_RUN_OPTION, JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';

export const purgeCommand: Command = {
  name: 'purge',
  summary: {
    fr: 'détruire les données personnelles dont la durée de conservation est passée, comme le serveur chaque jour (administration)',
    en: 'destroy the personal data whose time is over, as the server does each day (administrators)',
  },
  examples: ['purge --dry-run', 'purge', 'purge --json'],
  options: [DRY_RUN_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const isDryRun = parsed.has('--dry-run');
    const counts = isDryRun ? await client.retention.foresee.query({}) : await purgeAll(client, context);
    const { finished: _, ...destroyed } = counts;
    if (parsed.has('--json')) answerJson('purge/1', { ...destroyed, isDryRun });
    else answer(WORDS[context.lang](destroyed, isDryRun));
    return EXIT.done;
  },
};

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

type SayPurged = (counts: Omit<Purged, 'finished'>, isDryRun: boolean) => string;

const WORDS = {
  fr: (counts, isDryRun) =>
    [
      `Demandes jamais présentées : ${counts.requests}`,
      `Procurations : ${counts.procurations}`,
      `Résiliations : ${counts.revocations}`,
      `Visites à domicile oubliées : ${counts.visits}`,
      `Incidents dont le récit est oublié : ${counts.incidents}`,
      ...(isDryRun
        ? ['Rien n’a été détruit (--dry-run).']
        : [`Contenus effacés du journal, dont les lignes restent : ${counts.bodies}`]),
    ].join('\n'),
  en: (counts, isDryRun) =>
    [
      `Requests never presented: ${counts.requests}`,
      `Procurations: ${counts.procurations}`,
      `Revocations: ${counts.revocations}`,
      `Home visits forgotten: ${counts.visits}`,
      `Incidents whose story is forgotten: ${counts.incidents}`,
      ...(isDryRun
        ? ['Nothing was destroyed (--dry-run).']
        : [`Contents erased from the log, whose entries stay: ${counts.bodies}`]),
    ].join('\n'),
} satisfies Bilingual<SayPurged>;

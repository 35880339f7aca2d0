import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import { type Command, DRY_RUN_OPTION, JSON_OPTION } from '#tui/cli/command.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { insistOnAccountAct } from '#tui/commands/account/insisting.ts';
import { follow } from '#tui/commands/election/follow.ts';
import { ELECTION_ARGUMENT, ROUND_OPTION } from '#tui/commands/election/options.ts';
import { findRound, needed } from '#tui/commands/election/read-options.ts';
import { answerDone, answerPreview } from '#tui/commands/election/tell.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';

export const postponeCommand: Command = {
  name: 'election postpone',
  summary: {
    fr: 'reporter un tour ; les autres territoires gardent leur écart (administration)',
    en: 'postpone a round; the other territories keep their distance (administrators)',
  },
  examples: ['election postpone "Municipales 2026" --round 2 --to 2026-06-28'],
  argument: ELECTION_ARGUMENT,
  options: [
    ROUND_OPTION,
    {
      flags: '--to <date>',
      summary: {
        fr: 'sa nouvelle date en métropole, AAAA-MM-JJ',
        en: 'its new date in metropolitan France, YYYY-MM-DD',
      },
    },
    DRY_RUN_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const words = ELECTION_WORDS[context.lang];
    const to = needed(context.lang, parsed, '--to');
    const client = await connectSignedIn(context);
    const { election: found, round } = await findRound(client, context, parsed);
    const act = { election: found.id, round, to };
    if (parsed.has('--dry-run')) {
      answerPreview(context, parsed, await client.election.foresee.query({ act: 'postpone', ...act }));
      return EXIT.done;
    }
    const key = randomUUID();
    const { election } = await insistOnAccountAct(
      (signal) => client.election.postpone.mutate({ key, ...act }, { signal }),
      {
        context,
        key,
        otherwise: words.otherwise,
      },
    );
    const day = election.rounds.find(({ number }) => number === round)?.day ?? found.rounds[0]?.day;
    const sentence = day ? words.postponed(election.name, round, day) : election.name;
    answerDone(context, parsed, { election, job: await follow(client, context), sentence });
    return EXIT.done;
  },
};

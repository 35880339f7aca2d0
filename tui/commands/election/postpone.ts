import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/exit-code.ts';
import { type Command, DRY_RUN_OPTION, JSON_OPTION } from '#tui/cli/command.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { insistOn } from '#tui/commands/account/insisting.ts';
import { follow } from '#tui/commands/election/follow.ts';
import { ELECTION_ARGUMENT, ROUND_OPTION } from '#tui/commands/election/options.ts';
import { findRound, needed } from '#tui/commands/election/read-options.ts';
import { tellDone, tellForeseen } from '#tui/commands/election/tell.ts';
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
  run: async (world, given) => {
    const words = ELECTION_WORDS[world.lang];
    const to = needed(world.lang, given, '--to');
    const client = await connectSignedIn(world);
    const { election: found, round } = await findRound(client, world, given);
    const act = { election: found.id, round, to };
    if (given.has('--dry-run')) {
      tellForeseen(world, given, await client.election.foresee.query({ act: 'postpone', ...act }));
      return EXIT.done;
    }
    const key = randomUUID();
    const { election } = await insistOn((signal) => client.election.postpone.mutate({ key, ...act }, { signal }), {
      world,
      key,
      otherwise: words.otherwise,
    });
    const day = election.rounds.find(({ number }) => number === round)?.day ?? found.rounds[0]?.day;
    const sentence = day ? words.postponed(election.name, round, day) : election.name;
    tellDone(world, given, { election, job: await follow(client, world), sentence });
    return EXIT.done;
  },
};

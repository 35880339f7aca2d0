import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { DRY_RUN_OPTION, JSON_OPTION, YES_OPTION } from '#tui/cli/options.ts';
import { neededText } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { tellUndo } from '#tui/cli/tell-undo.ts';
import { answerDone, answerPreview, confirmAct } from '#tui/commands/election/answer-election.ts';
import { ELECTION_ARGUMENT, ROUND_OPTION } from '#tui/commands/election/options.ts';
import { findRound, readDate } from '#tui/commands/election/read-options.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';
import { followJob } from '#tui/commands/job/follow.ts';

export const electionPostponeCommand: Command = {
  name: 'election postpone',
  summary: {
    fr: 'reporter un tour ; les autres territoires gardent le même décalage (administration)',
    en: 'postpone a round; the other territories keep the same interval (administrators)',
  },
  examples: ['election postpone "Municipales 2026" --round 2 --to 2026-06-28'],
  argument: ELECTION_ARGUMENT,
  options: [
    ROUND_OPTION,
    {
      flags: '--to <date>',
      isNeeded: true,
      summary: {
        fr: 'sa nouvelle date en métropole, AAAA-MM-JJ',
        en: 'its new date in metropolitan France, YYYY-MM-DD',
      },
    },
    YES_OPTION,
    DRY_RUN_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const words = ELECTION_WORDS[context.lang];
    const to = readDate('--to', neededText(parsed, '--to', context.lang), context.lang);
    const client = await connectSignedIn(context);
    const { election: before, round } = await findRound(client, context, parsed);
    const act = { election: before.id, round, to };
    const preview = await client.election.foresee.query({ act: 'postpone', ...act });
    if (parsed.has('--dry-run')) {
      answerPreview(context, parsed, preview);
      return EXIT.done;
    }
    const question = words.confirmPostpone(before.name, round, preview.procurations);
    if (!(await confirmAct(context, parsed, { preview, question }))) return EXIT.done;
    const { election } = await sendUntilAnswered(
      (key, options) => client.election.postpone.mutate({ key, ...act }, options),
      { lang: context.lang, unanswered: words.unanswered },
    );
    const day = election.rounds.find(({ number }) => number === round)?.day ?? before.rounds[0]?.day;
    const sentence = day ? words.postponed(election.name, round, day) : election.name;
    answerDone(context, parsed, { election, job: await followJob(client, context), sentence });
    const earlier = before.rounds.find(({ number }) => number === round)?.day ?? '';
    tellUndo(context, parsed, ['election', 'postpone', before.name, '--round', String(round), '--to', earlier]);
    return EXIT.done;
  },
};

import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { DRY_RUN_OPTION, JSON_OPTION, YES_OPTION } from '#tui/cli/options.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { answerDone, answerPreview, confirmAct } from '#tui/commands/election/answer-election.ts';
import { ELECTION_ARGUMENT, ROUND_OPTION } from '#tui/commands/election/options.ts';
import { findRound } from '#tui/commands/election/read-options.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';
import { followJob } from '#tui/commands/job/follow.ts';

export const electionCallOffCommand: Command = {
  name: 'election call-off',
  summary: {
    fr: 'annuler un tour : il n’aura pas lieu, sans retour possible (administration)',
    en: 'call off a round: it will not take place, and this cannot be undone (administrators)',
  },
  examples: ['election call-off "Municipales 2026" --round 2'],
  argument: ELECTION_ARGUMENT,
  options: [ROUND_OPTION, YES_OPTION, DRY_RUN_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const words = ELECTION_WORDS[context.lang];
    const client = await connectSignedIn(context);
    const { election: before, round } = await findRound(client, context, parsed);
    const act = { election: before.id, round };
    const preview = await client.election.foresee.query({ act: 'call-off', ...act });
    if (parsed.has('--dry-run')) {
      answerPreview(context, parsed, preview);
      return EXIT.done;
    }
    const question = words.confirmOff(before.name, round);
    if (!(await confirmAct(context, parsed, { preview, question }))) return EXIT.done;
    const { election } = await sendUntilAnswered(
      (key, options) => client.election.callOff.mutate({ key, ...act }, options),
      { lang: context.lang, unanswered: words.unanswered },
    );
    const sentence = words.calledOff(election.name, round);
    answerDone(context, parsed, { election, job: await followJob(client, context), sentence });
    return EXIT.done;
  },
};

import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { linesOf } from '#tui/commands/election/answer-election.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';
import { shortId } from '#tui/commands/job/short-id.ts';
import { JOB_WORDS } from '#tui/commands/job/words.ts';

export const electionListCommand: Command = {
  name: 'election list',
  summary: {
    fr: 'voir les élections, leurs dates dans chaque territoire, et l’avancement du réexamen des procurations (administration)',
    en: 'see elections, their dates in each territory, and the progress of the review of procurations (administrators)',
  },
  examples: ['election list', 'election list --json'],
  options: [JSON_OPTION],
  isLong: true,
  run: async (context, parsed) => {
    const words = ELECTION_WORDS[context.lang];
    const client = await connectSignedIn(context);
    const { elections, jobs } = await client.election.overview.query({});
    if (parsed.has('--json')) {
      answerJson('elections/1', { elections, jobs });
      return EXIT.done;
    }
    if (elections.length === 0) inform(words.none);
    for (const election of elections) {
      answer(election.name);
      for (const line of linesOf(election, context)) answer(line);
    }
    for (const job of jobs.filter(({ endedAt }) => endedAt === null))
      inform(JOB_WORDS[context.lang].left(shortId(job)));
    return EXIT.done;
  },
};

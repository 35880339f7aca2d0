import { EXIT } from '#core/model/exit-code.ts';
import type { Client, ListedJob } from '#tui/answers.ts';
import type { Argument, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JOB_WORDS } from '#tui/commands/job/words.ts';

export const JOB_ARGUMENT: Argument = {
  name: '<id>',
  summary: { fr: 'le numéro du traitement, ou son début', en: 'the id of the job, or its beginning' },
};

/** The one job whose id begins as was typed. */
export async function findJob(client: Client, context: CommandContext, parsed: ParsedArguments): Promise<ListedJob> {
  const typed = (parsed.argument ?? '').toLowerCase();
  const { jobs } = await client.job.list.query({});
  const [job, ...others] = jobs.filter(({ id }) => id.startsWith(typed));
  const words = JOB_WORDS[context.lang];
  if (job === undefined) throw new ExitEarly(EXIT.badInput, words.unknown(typed));
  if (others.length > 0) throw new ExitEarly(EXIT.badInput, words.several(typed));
  return job;
}

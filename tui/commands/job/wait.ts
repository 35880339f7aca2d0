import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerJson } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { answerJob } from '#tui/commands/job/answer-job.ts';
import { findJob, JOB_ARGUMENT } from '#tui/commands/job/find-job.ts';
import { followJob } from '#tui/commands/job/follow.ts';

export const jobWaitCommand: Command = {
  name: 'job wait',
  summary: {
    fr: 'suivre un traitement jusqu’à sa fin ; Ctrl+C le laisse se poursuivre (administration)',
    en: 'follow a job to its end; Ctrl+C leaves it running (administrators)',
  },
  examples: ['job wait 01a228c8-eaf7', 'job wait 01a228c8-eaf7 --json'],
  argument: JOB_ARGUMENT,
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const found = await findJob(client, context, parsed);
    if (found.endedAt === null) await followJob(client, context);
    const job = found.endedAt === null ? await findJob(client, context, parsed) : found;
    if (parsed.has('--json')) answerJson('job/1', { job });
    else answerJob(job, context.lang);
    return EXIT.done;
  },
};

import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerJson } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { answerJob } from '#tui/commands/job/answer-job.ts';
import { findJob, JOB_ARGUMENT } from '#tui/commands/job/find-job.ts';

export const jobShowCommand: Command = {
  name: 'job show',
  summary: {
    fr: 'voir où en est un traitement (administration)',
    en: 'see how far a job is (administrators)',
  },
  examples: ['job show 01a228c8-eaf7', 'job show 01a228c8-eaf7 --json'],
  argument: JOB_ARGUMENT,
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const job = await findJob(await connectSignedIn(context), context, parsed);
    if (parsed.has('--json')) answerJson('job/1', { job });
    else answerJob(job, context.lang);
    return EXIT.done;
  },
};

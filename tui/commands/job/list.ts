import { EXIT } from '#core/model/exit-code.ts';
import { fittedColumns } from '#tui/cli/columns.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerColumns, answerJson, inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { partsOf } from '#tui/commands/job/answer-job.ts';
import { JOB_WORDS } from '#tui/commands/job/words.ts';

export const jobListCommand: Command = {
  name: 'job list',
  summary: {
    fr: 'voir les traitements que les changements d’élections ont lancés, les plus récents d’abord (administration)',
    en: 'see the jobs that changes of elections have started, the newest first (administrators)',
  },
  examples: ['job list', 'job list --json'],
  options: [JSON_OPTION],
  isLong: true,
  run: async (context, parsed) => {
    const { lang } = context;
    const { jobs } = await (await connectSignedIn(context)).job.list.query({});
    if (parsed.has('--json')) answerJson('jobs/1', { jobs });
    else if (jobs.length === 0) inform(JOB_WORDS[lang].none);
    const rows = parsed.has('--json') ? [] : jobs.map((job) => partsOf(job, lang));
    for (const line of fittedColumns(rows, '  ', answerColumns())) answer(line);
    return EXIT.done;
  },
};

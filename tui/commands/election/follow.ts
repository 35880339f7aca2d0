import { EXIT } from '#core/model/exit-code.ts';
import type { Client, Job } from '#tui/answers.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { inform } from '#tui/cli/output.ts';
import { commandProgress } from '#tui/cli/progress.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';

/** Milliseconds before the next call, while another runner goes on with the reassessment. */
const PAUSE = 300;

/**
 * Runs the reassessment after an act to its end, and shows its progress; the servers go on when this command
 * stops.
 */
export async function followJob(client: Client, context: CommandContext): Promise<Job | undefined> {
  const words = ELECTION_WORDS[context.lang];
  let job = await runJob(client);
  const total = job?.total ?? 0;
  const progress = commandProgress(context, { total, label: words.label });
  const interrupted = () => {
    progress.end();
    inform(words.stopped);
    process.exit(EXIT.interrupted);
  };
  process.once('SIGINT', interrupted);
  try {
    while (job !== undefined && job.endedAt === null) {
      progress.at(job.done);
      const { done } = job;
      job = await runJob(client);
      if (job?.done === done) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    if (job !== undefined) progress.at(job.done);
    return job;
  } finally {
    progress.end();
    process.removeListener('SIGINT', interrupted);
  }
}

async function runJob(client: Client): Promise<Job | undefined> {
  const { job } = await client.job.run.mutate({});
  return job ?? undefined;
}

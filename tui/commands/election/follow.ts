import { EXIT } from '#core/model/exit-code.ts';
import type { Client, Job } from '#tui/answers.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { say } from '#tui/cli/output.ts';
import { startProgress } from '#tui/cli/progress.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';

/** Milliseconds before it is asked again when another runner goes on with it. */
const PAUSE = 300;

/** Has what follows done to its end, and says how far it is; the servers go on with it when nobody watches. */
export async function follow(client: Client, { lang }: CommandContext): Promise<Job | undefined> {
  const words = ELECTION_WORDS[lang];
  let job = await run(client);
  const total = job?.total ?? 0;
  const progress = startProgress({ total, label: words.label, lang, stderr: process.stderr, now: Date.now });
  const interrupted = () => {
    progress.end();
    say(words.stopped);
    process.exit(EXIT.interrupted);
  };
  process.once('SIGINT', interrupted);
  try {
    while (job !== undefined && job.endedAt === null) {
      progress.at(job.done);
      const { done } = job;
      job = await run(client);
      if (job?.done === done) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    if (job !== undefined) progress.at(job.done);
    return job;
  } finally {
    progress.end();
    process.removeListener('SIGINT', interrupted);
  }
}

async function run(client: Client): Promise<Job | undefined> {
  const { job } = await client.job.run.mutate({});
  return job ?? undefined;
}

import { setTimeout as pause } from 'node:timers/promises';
import { EXIT } from '#core/model/exit-code.ts';
import type { Client, Job } from '#tui/answers.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { inform, warn } from '#tui/cli/output.ts';
import { commandProgress, type Progress } from '#tui/cli/progress.ts';
import { shortId } from '#tui/commands/job/short-id.ts';
import { JOB_WORDS } from '#tui/commands/job/words.ts';

/** Milliseconds before the next call, while another runner goes on with the reassessment. */
const PAUSE = 300;

/**
 * Runs the job that goes on to its end, and shows its progress; answers the last state of it. Ctrl+C ends the
 * command, and the servers go on.
 */
export async function followJob(client: Client, context: CommandContext): Promise<Job | undefined> {
  const words = JOB_WORDS[context.lang];
  let job: Job | undefined;
  const leaving = leaveOnInterrupt(() => (job ? words.left(shortId(job)) : words.leftUnknown));
  try {
    job = await runJob(client);
    if (job === undefined || job.endedAt !== null) return job;
    inform(words.started(shortId(job)));
    const progress = commandProgress(context, { total: job.total ?? 0, label: words.label });
    leaving.onLeave(progress.end);
    job = await runToItsEnd(client, job, progress);
    progress.end();
    return job;
  } finally {
    leaving.stop();
  }
}

/** Answers the last state that was seen of the job: it has ended where another job has begun. */
async function runToItsEnd(client: Client, begun: Job, progress: Progress): Promise<Job> {
  let job = begun;
  progress.at(job.done);
  while (job.endedAt === null) {
    const next = await runJob(client);
    if (next?.id !== job.id) break;
    progress.at(next.done);
    if (next.done === job.done) await pause(PAUSE);
    job = next;
  }
  return job;
}

async function runJob(client: Client): Promise<Job | undefined> {
  const { job } = await client.job.run.mutate({});
  return job ?? undefined;
}

/** On Ctrl+C the command says how the job is found again, and ends. */
function leaveOnInterrupt(sentence: () => string) {
  let clear = () => {};
  const interrupted = () => {
    clear();
    warn(sentence());
    process.exit(EXIT.interrupted);
  };
  process.once('SIGINT', interrupted);
  return {
    onLeave: (action: () => void) => {
      clear = action;
    },
    stop: () => void process.removeListener('SIGINT', interrupted),
  };
}

import { sayMoment } from '#core/messages/dates.ts';
import type { Lang } from '#core/model/lang.ts';
import type { ListedJob } from '#tui/answers.ts';
import { answer } from '#tui/cli/output.ts';
import { shortId } from '#tui/commands/job/short-id.ts';
import { JOB_WORDS } from '#tui/commands/job/words.ts';

/** The parts of a line: the id, what started the job, where it is, and the election. */
export function partsOf(job: ListedJob, lang: Lang): readonly string[] {
  const { cause, done, total, endedAt, electionName } = job;
  const { cause: causes, state, progress } = JOB_WORDS[lang];
  const far = total === null ? '' : progress(String(done), String(total));
  return [shortId(job), causes[cause], endedAt === null ? state.running : state.ended, far, electionName];
}

export function answerJob(job: ListedJob, lang: Lang): void {
  const { startedAt, endedAt, changed } = job;
  const words = JOB_WORDS[lang];
  answer([...partsOf(job, lang), words.changed(changed)].filter((part) => part !== '').join(' · '));
  answer(words.since(sayMoment(startedAt, lang)));
  if (endedAt !== null) answer(words.until(sayMoment(endedAt, lang)));
}

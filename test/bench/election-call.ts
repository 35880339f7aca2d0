import { addDays, addMonths, weekday } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { machineClock } from '#server/run/clocks.ts';
import { administrator } from '#test/bench/administrator.ts';
import type { Bench, Figure } from '#test/bench/bench.ts';
import { atPace, type Paced } from '#test/bench/load.ts';
import { quantile } from '#test/bench/quantile.ts';
import { largest } from '#test/bench/resident.ts';
import { newVote, signAllIn, terminalsOf, type Voters, vote } from '#test/bench/voters.ts';
import { newId } from '#test/database/places.ts';
import { type Api, connect } from '#test/server/terminal.ts';

/** The pace of the votes cast while the job runs. */
const MARKS = { perSecond: 5, seconds: 2 };
const SUNDAY = 7;

export const calls: Bench = {
  name: 'calls',
  summary: 'A national election called over every period: how fast its job goes, while some vote at another round.',
  run: async (lab) => {
    const service = await lab.service();
    const admin = connect(service.server.url, await administrator(service));
    const apiOf = terminalsOf(service.server.url, await signAllIn(service));
    const start = performance.now();
    await admin.election.convene.mutate(electionToCall());
    const ending = untilEnded(admin, (done, total) => lab.log(`${done} of ${total ?? '?'}`));
    const { latencies, failures } = await votingUntil(ending, service.voters, apiOf);
    const job = await ending;
    const seconds = (job.at - start) / 1_000;
    const figures: readonly Figure[] = [
      { what: 'procurations walked by', value: job.done, unit: '' },
      { what: 'procurations changed', value: job.changed, unit: '' },
      { what: 'walked by', value: job.done / seconds, unit: 'a second' },
      { what: 'the whole, seconds', value: seconds, unit: '' },
      { what: 'a vote meanwhile, p50', value: quantile(latencies, 0.5), unit: 'ms' },
      { what: 'a vote meanwhile, p99', value: quantile(latencies, 0.99), unit: 'ms' },
      { what: 'the server at its largest', value: await largest(service.server.pid), unit: 'MB' },
    ];
    return { figures, notes: failures.map((failure) => `A vote failed: ${failure}.`) };
  },
};

/** A referendum on a Sunday inside every generated period. */
function electionToCall() {
  const later = addMonths(dayAt(machineClock(), PARIS), 2);
  const sunday = addDays(later, SUNDAY - weekday(later));
  return {
    key: newId<string>(),
    name: `Référendum du ${sunday}`,
    type: 'referendum' as const,
    rounds: [{ day: sunday }],
  };
}

async function untilEnded(admin: Api, onProgress: (done: number, total: number | null) => void) {
  for (;;) {
    const { job } = await admin.job.run.mutate({});
    if (job === null) throw new Error('no job was started');
    onProgress(job.done, job.total);
    if (job.endedAt !== null) return { ...job, at: performance.now() };
  }
}

type Ending = Promise<unknown>;

/** Votes at a pace, turn after turn and at least one, until `ending` settles. */
async function votingUntil(
  ending: Ending,
  voters: Voters,
  apiOf: (index: number) => Api,
): Promise<Pick<Paced, 'latencies' | 'failures'>> {
  const latencies: number[] = [];
  const failures: string[] = [];
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  ending.then(over, over);
  do {
    const turn = await atPace(MARKS, (signal) => {
      const voter = voters.next();
      return vote(apiOf(voter.index), voter, newVote(voters.round), signal);
    });
    latencies.push(...turn.latencies);
    failures.push(...turn.failures);
  } while (!isOver);
  return { latencies, failures };
}

import type { Bench, Figure } from '#test/bench/bench.ts';
import { captureMark } from '#test/bench/capture.ts';
import { postTo } from '#test/bench/http.ts';
import { atFullLoad, atPace, type Full, type Paced } from '#test/bench/load.ts';
import { findPgbench, markByOneFunction } from '#test/bench/pgbench.ts';
import { spentCpu } from '#test/bench/processor.ts';
import { quantile } from '#test/bench/quantile.ts';
import type { Service } from '#test/bench/service.ts';
import { whileCommitsTake } from '#test/bench/slow-commits.ts';
import { newVote, postVote, signAllIn } from '#test/bench/voters.ts';

const PER_SECOND = 250;
const CALLERS = 32;
const WARM_SECONDS = 2;
const LATE = 20;
/** The most marks that pgbench makes for each second of full load. */
const BY_PGBENCH = 3_000;
/** Of the one function's marks a second, what the product is to reach. */
const RATIO = 0.4;
/**
 * Microseconds of a commit on an ordinary disk, or with a synchronous standby; seconds of full load at that.
 */
const SLOW_COMMIT = 5_000;
const SLOW_SECONDS = 5;
/** Marks a second where every one is of the log of one commune, which has one end. */
const IN_ONE_COMMUNE = 500;
/** The most marks that one commune makes in a second. */
const MOST_IN_ONE_COMMUNE = 2_000;
const KINDS_SHOWN = 3;

export const marks: Bench = {
  name: 'marks',
  summary: `Marks of mandataires through the real server, from all stations in turn: ${PER_SECOND} a second in an open loop, then as many as ${CALLERS} terminals at once get through, and as many where a commit takes 5 ms; then the one-function mark by pgbench: the least that a mark can be.`,
  run: async (lab) => {
    const service = await lab.service();
    const { paced: pacedSeconds, full: fullSeconds } = lab.size.seconds;
    const tokens = await signAllIn(service);
    const { voters } = service;
    const send = sender(service, tokens);

    await atPace({ perSecond: PER_SECOND, seconds: WARM_SECONDS }, send);
    lab.log(`marks: ${PER_SECOND} a second for ${pacedSeconds} s`);
    const before = await spentCpu(service.server.pid);
    const paced = await atPace({ perSecond: PER_SECOND, seconds: pacedSeconds }, send);
    const spent = (await spentCpu(service.server.pid)) - before;
    lab.log(`marks: full load for ${fullSeconds} s`);
    const most = Math.floor(voters.left() / 2);
    const full = await atFullLoad({ callers: CALLERS, seconds: fullSeconds, most }, () => send());

    lab.log('marks: full load where a commit takes 5 ms');
    const slow = await whileCommitsTake(SLOW_COMMIT, service, async () => {
      const load = { callers: CALLERS, seconds: SLOW_SECONDS };
      const everywhere = await atFullLoad({ ...load, most: Math.floor(voters.left() / 2) }, () => send());
      const there = [...voters.ofOneCommune(MOST_IN_ONE_COMMUNE * SLOW_SECONDS)];
      return {
        everywhere,
        there: await atFullLoad({ ...load, most: there.length }, () => send(undefined, there.pop())),
      };
    });

    const { statements, roundTrips } = await captureMark(service, voters, tokens);
    const program = await findPgbench();
    lab.log('marks: pgbench');
    const plan = { voters, most: BY_PGBENCH * fullSeconds };
    const rate = program === undefined ? undefined : await markByOneFunction(program, service, plan);
    return {
      figures: [...ofPaced(paced, spent), ...ofFull(full), ...ofOneFunction(full, rate), ...ofSlowCommits(slow)],
      notes: [
        `${service.settings}; ${lab.size.procurations} procurations, ${tokens.length} stations. A mark is ${statements.length} statements in ${roundTrips} round trips. The callers run in one process beside the server and the database, and take their share of the cores.`,
        ...(program ? [] : ['pgbench is missing on this machine (it comes with PostgreSQL): there is no ratio.']),
        ...failuresOf([paced, full, slow.everywhere, slow.there].flatMap(({ failures }) => failures)),
      ],
    };
  },
};

function sender({ server, voters }: Service, tokens: readonly string[]) {
  const ask = postTo(server.url);
  return (signal?: AbortSignal, voter = voters.next()) => {
    const token = tokens[voter.index] ?? '';
    return postVote(ask, { token, voter, act: newVote(voters.round) }, signal);
  };
}

function ofPaced({ latencies, failures }: Paced, spent: number): readonly Figure[] {
  const answered = latencies.length - failures.length;
  const late = latencies.filter((latency) => latency > LATE).length;
  return [
    { what: `${PER_SECOND} a second: p50`, value: quantile(latencies, 0.5), unit: 'ms' },
    { what: `${PER_SECOND} a second: p99`, value: quantile(latencies, 0.99), unit: 'ms', aim: LATE },
    {
      what: `${PER_SECOND} a second: later than ${LATE} ms, or never`,
      value: (100 * late) / latencies.length,
      unit: '%',
    },
    { what: `${PER_SECOND} a second: refused, failed or not sent`, value: failures.length, unit: '' },
    { what: 'the server’s processor for each mark', value: spent / answered, unit: 'ms' },
  ];
}

function ofFull({ perSecond, failures }: Full): readonly Figure[] {
  return [
    { what: 'full load: marks', value: perSecond, unit: 'a second' },
    { what: 'full load: refused or failed', value: failures.length, unit: '' },
  ];
}

function ofOneFunction({ perSecond }: Full, rate: number | undefined): readonly Figure[] {
  if (rate === undefined) return [];
  return [
    { what: 'pgbench, the one-function mark: marks', value: rate, unit: 'a second' },
    {
      what: 'full load in parts of the one-function mark',
      value: perSecond / rate,
      unit: 'times',
      aim: RATIO,
      isLeast: true,
    },
  ];
}

function ofSlowCommits({ everywhere, there }: { readonly everywhere: Full; readonly there: Full }): readonly Figure[] {
  return [
    { what: 'full load where a commit takes 5 ms: marks', value: everywhere.perSecond, unit: 'a second' },
    {
      what: 'the same, of one commune: marks',
      value: there.perSecond,
      unit: 'a second',
      aim: IN_ONE_COMMUNE,
      isLeast: true,
    },
  ];
}

function failuresOf(failures: readonly string[]): readonly string[] {
  const counted = [...Map.groupBy(failures, (failure) => failure)].map(
    ([failure, same]) => `${same.length} × ${failure}`,
  );
  return counted.length === 0 ? [] : [`Failures: ${counted.slice(0, KINDS_SHOWN).join('; ')}`];
}

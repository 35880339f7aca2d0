import { setTimeout as pause } from 'node:timers/promises';
import type { ElectorId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Bench, Figure } from '#test/bench/bench.ts';
import { type Post, postTo } from '#test/bench/http.ts';
import { type Listeners, whileListening } from '#test/bench/listeners.ts';
import { atPace } from '#test/bench/load.ts';
import { spentCpu } from '#test/bench/processor.ts';
import { quantile } from '#test/bench/quantile.ts';
import { resident } from '#test/bench/resident.ts';
import type { Service } from '#test/bench/service.ts';
import { newVote, postVote, signAllIn, terminalsOf, vote } from '#test/bench/voters.ts';
import { newId } from '#test/database/places.ts';
import { addSession } from '#test/database/world.ts';
import { type Api, connect } from '#test/server/terminal.ts';
import { untilAnswered } from '#tui/client.ts';

/** Milliseconds within which a late procuration has to be seen. */
const SOON = 2_000;
const MARKS_PER_SECOND = 250;
const LATE_PER_SECOND = 5;
const FEW = 5;
/** Milliseconds, longer than a terminal waits for a line of its stream. */
const SETTLED = 27_000;

export const live: Bench = {
  name: 'live',
  summary: `Terminals that follow their station's list on one server: what they cost, how soon all terminals of a station see a late procuration or a mark, and marks at ${MARKS_PER_SECOND} a second meanwhile.`,
  run: async (lab) => {
    const { listeners: size } = lab.size;
    const service = await lab.service();
    const tokens = await signAllIn(service);
    const apiOf = terminalsOf(service.server.url, tokens);
    const ask = postTo(service.server.url);
    const { round } = service.voters;
    const on = (stations: number) => ({
      server: service.server.url,
      tokens,
      round,
      stations: Array.from({ length: size }, (_, index) => index % stations),
    });
    const figures: Figure[] = [await resident('the server before', service.server.pid)];

    lab.log(`live: ${size} terminals on ${tokens.length} stations`);
    const everywhere = await whileListening(on(tokens.length), async (listeners) => {
      await pause(SETTLED);
      figures.push(await resident(`the server with ${size} terminals`, service.server.pid));
      const late = await seeLate(service, { listeners, times: lab.size.times });
      figures.push(...timesOf(`a late procuration, ${tokens.length} stations`, late, SOON));
      lab.log(`live: ${MARKS_PER_SECOND} marks a second`);
      const before = await spentCpu(service.server.pid);
      const marked = await seeMarks(service, { listeners, ask, tokens, seconds: lab.size.seconds.paced });
      const spent = (await spentCpu(service.server.pid)) - before;
      figures.push({
        what: 'marks answered',
        value: marked.perSecond,
        unit: 'a second',
        aim: MARKS_PER_SECOND,
        isLeast: true,
      });
      figures.push({ what: 'lines sent to terminals meanwhile', value: marked.lines, unit: 'a second' });
      figures.push({
        what: 'the server’s processor for each mark, with them',
        value: spent / marked.answered.length,
        unit: 'ms',
      });
      figures.push(...timesOf(`a mark at ${MARKS_PER_SECOND} a second: answered`, marked.latencies));
      figures.push(...timesOf(`a mark at ${MARKS_PER_SECOND} a second: seen by its station`, marked.seen));
      figures.push(await resident('the server after the marks', service.server.pid));
      return { streams: listeners.failures, marks: marked.failures };
    });

    lab.log(`live: ${size} terminals on ${FEW} stations`);
    const crowded = await whileListening(on(FEW), (listeners) =>
      seeOne(service, { listeners, apiOf, times: lab.size.times }),
    );
    figures.push(...timesOf(`a mark, seen by the ${size / FEW} terminals of its station`, crowded, SOON));
    const { streams, marks } = everywhere;
    return {
      figures,
      notes: [
        `${service.settings}; ${tokens.length} stations. From the call that acts to the last terminal of the station that shows it. All terminals run in one process beside the server and the database, and take their share of the cores. Streams that broke: ${streams.length}; marks refused or failed: ${marks.length}.`,
        ...[...new Set([...streams, ...marks])].slice(0, 3),
      ],
    };
  },
};

type Late = { readonly listeners: Listeners; readonly times: number };

/**
 * Establishes requests one after the other; answers the milliseconds until all terminals of the station saw
 * each.
 */
async function seeLate(service: Service, { listeners, times }: Late): Promise<readonly number[]> {
  const api = connect(service.server.url, await addSession(service.owner, service.generated.world.bureaus.officer));
  const seen: Promise<number>[] = [];
  for (const reference of service.generated.references.slice(-times)) {
    const mandant = await mandantOf(api, reference);
    const since = performance.now();
    const act = { key: newId<string>(), reference, identity: 'match' as const };
    const { status } = await untilAnswered(() => api.counter.establish.mutate(act));
    if (status === 'active') seen.push(listeners.seenByAll(mandant, since));
    await pause(1_000 / LATE_PER_SECOND);
  }
  return Promise.all(seen);
}

async function mandantOf(api: Api, reference: Reference): Promise<ElectorId> {
  return (await untilAnswered(() => api.counter.find.query({ reference }))).mandant.elector;
}

type Marking = {
  readonly listeners: Listeners;
  readonly ask: Post;
  readonly tokens: readonly string[];
  readonly seconds: number;
};

async function seeMarks({ voters }: Service, { listeners, ask, tokens, seconds }: Marking) {
  const linesBefore = listeners.lines();
  const start = performance.now();
  const seen: Promise<number>[] = [];
  const { latencies, perSecond, failures } = await atPace({ perSecond: MARKS_PER_SECOND, seconds }, async (signal) => {
    const voter = voters.next();
    const since = performance.now();
    await postVote(ask, { token: tokens[voter.index] ?? '', voter, act: newVote(voters.round) }, signal);
    seen.push(listeners.seenByAll(voter.elector, since));
  });
  const lines = (1_000 * (listeners.lines() - linesBefore)) / (performance.now() - start);
  const answered = latencies.filter((latency) => latency !== Number.POSITIVE_INFINITY);
  return { latencies, answered, perSecond, failures, lines, seen: await Promise.all(seen) };
}

/** Votes of the few stations one after the other; answers the milliseconds until all terminals saw each. */
async function seeOne(
  { voters }: Service,
  { listeners, apiOf, times }: Late & { readonly apiOf: (station: number) => Api },
): Promise<readonly number[]> {
  const seen: number[] = [];
  while (seen.length < times && voters.left() > 0) {
    const voter = voters.next();
    if (voter.index >= FEW) continue;
    const since = performance.now();
    const act = newVote(voters.round);
    await untilAnswered(() => vote(apiOf(voter.index), voter, act));
    seen.push(await listeners.seenByAll(voter.elector, since));
  }
  return seen;
}

function timesOf(what: string, times: readonly number[], aim?: number): readonly Figure[] {
  const most = aim === undefined ? {} : { aim };
  return [
    { what: `${what}, p50`, value: quantile(times, 0.5), unit: 'ms' },
    { what: `${what}, p99`, value: quantile(times, 0.99), unit: 'ms', ...most },
  ];
}

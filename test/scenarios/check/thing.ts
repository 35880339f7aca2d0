import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { endReasons } from '#core/law/polling-day/procuration-presented.ts';
import { roundState } from '#core/law/polling-day/round-state.ts';
import { inForce } from '#core/model/elector.ts';
import type { ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { State } from '#test/scenarios/check/state.ts';
import type { Expected } from '#test/scenarios/format/check.ts';
import type { RoundName } from '#test/scenarios/format/keys.ts';
import type { StatusWord } from '#test/scenarios/format/words.ts';
import { stationId } from '#test/scenarios/places.ts';
import { roundOf, type Thing, thingOf, type World } from '#test/scenarios/world.ts';

/** A difference between an expectation and the database. */
export type Finding = { readonly what: string; readonly expected: string; readonly found: string };

/** The differences of a procuration, a request or a revocation. */
export function differencesOf(world: World, state: State, expected: Expected): readonly Finding[] {
  const { name, status, station, rounds } = expected;
  const thing = thingOf(world, name);
  const procuration = thing.procuration && state.procurations.get(thing.procuration);
  const findings: Finding[] = [];

  const found = statusOf(state, thing, procuration);
  if (status !== undefined && status !== found) findings.push({ what: `${name}.status`, expected: status, found });
  findings.push(...missingOf(expected, procuration));
  const foundStation = stationOf(world, state, thing);
  if (station !== undefined && stationId(station) !== foundStation) {
    findings.push({ what: `${name}.station`, expected: stationId(station), found: foundStation ?? 'none' });
  }
  for (const { key, value } of rounds) {
    const is = procuration ? stateAt(state, procuration, roundOf(world, key)) : 'not-covered';
    if (is !== value) findings.push({ what: `${name}.rounds.${nameOf(key)}`, expected: value, found: is });
  }
  return findings;
}

/** The missing reason and flags. */
function missingOf({ name, reason, flags }: Expected, procuration: Procuration | undefined): readonly Finding[] {
  const reasons = procuration ? reasonsOf(procuration) : [];
  const flagged: readonly string[] = procuration?.flags ?? [];
  const findings: Finding[] = [];
  if (reason !== undefined && !reasons.includes(reason)) {
    findings.push({ what: `${name}.reason`, expected: reason, found: reasons.join(', ') || 'none' });
  }
  if (!flags.every((flag) => flagged.includes(flag))) {
    findings.push({ what: `${name}.flags`, expected: flags.join(', '), found: flagged.join(', ') || 'none' });
  }
  return findings;
}

export const nameOf = ({ election, number }: RoundName) => `${election}/${number}`;

function statusOf({ requests }: State, thing: Thing, procuration: Procuration | undefined): StatusWord | 'unknown' {
  if (procuration) return procuration.status;
  const request = requests.find(({ reference }) => reference === thing.reference);
  if (request === undefined) return 'unknown';
  if (request.status === 'established') return request.asked.kind === 'revocation' ? 'revoked' : 'unknown';
  return request.status;
}

/** The codes of its end, and of its void or uncovered rounds. */
function reasonsOf(procuration: Procuration): readonly string[] {
  const ofRounds = procuration.rounds.flatMap(({ reason }) => reason ?? []);
  return [...new Set([...endReasons(procuration), ...ofRounds].map(({ code }) => code))];
}

function stateAt({ marks }: State, procuration: Procuration, round: RoundId) {
  const mark = marks.find((voteMark) => voteMark.elector === procuration.mandant && voteMark.round === round);
  return roundState(procuration, round, mark);
}

/** The mandant's station, by the roll in force. */
function stationOf(world: World, { electors, at }: State, { mandant }: Thing): StationId | undefined {
  const id: ElectorId | undefined = mandant === undefined ? undefined : world.electors.get(mandant)?.id;
  const today = dayAt(at, PARIS);
  const lines = (id && electors.get(id)?.registrations) ?? [];
  return lines.find((line) => inForce(line, today))?.station;
}

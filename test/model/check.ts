import { thingOf } from '#test/model/act.ts';
import { electorOf } from '#test/model/rolls.ts';
import { markAt, stateAt } from '#test/model/states.ts';
import { stationOf } from '#test/model/votes.ts';
import { type Message, type Request, required, type Thing, type World } from '#test/model/world.ts';
import type { Check, Expected } from '#test/scenarios/format/check.ts';

/** What the check of a story expects and the model does not show. */
export function differences(world: World, check: Check): readonly string[] {
  const { things, messages, incidents, marks } = check;
  const said = [
    ...things.flatMap((expected) => differencesOf(world, expected)),
    ...missingMessages(world.messages, messages),
  ];
  for (const name of check['no-messages']) {
    if (world.messages.some(({ to }) => to === name)) said.push(`${name} is told something`);
  }
  if (incidents !== undefined && incidents !== world.incidents) said.push(`incidents: ${world.incidents}`);
  for (const { key: name, value } of marks) {
    for (const { key, value: kind } of value) {
      const is = markAt(world, name, `${key.election}/${key.number}`)?.kind ?? 'none';
      if (is !== kind) said.push(`mark of ${name}: ${is}`);
    }
  }
  return said;
}

function missingMessages(messages: readonly Message[], expected: readonly Message[]): readonly string[] {
  const left = messages.map(({ to, about }) => `${to} ${about}`);
  return expected.flatMap(({ to, about }) => {
    const place = left.indexOf(`${to} ${about}`);
    if (place < 0) return [`${to} is not told: ${about}`];
    left.splice(place, 1);
    return [];
  });
}

function differencesOf(world: World, expected: Expected): readonly string[] {
  const thing = thingOf(world, expected.name);
  const { procuration } = thing;
  const said: string[] = [];
  const differs = (what: string, is: string | undefined, should: string | undefined) => {
    if (should !== undefined && is !== should) said.push(`${expected.name} ${what}: ${is}`);
  };
  differs('status', statusOf(thing), expected.status);
  differs('station', stationOf(electorOf(world, thing.mandant)), expected.station);
  for (const { key, value } of expected.rounds) {
    const round = `${key.election}/${key.number}`;
    differs(round, procuration ? stateAt(world, procuration, round) : 'not-covered', value);
  }
  const { reason } = expected;
  if (reason !== undefined && !reasonsOf(thing).includes(reason)) said.push(`reasons: ${reasonsOf(thing).join()}`);
  if (expected.flags.length > 0 && !procuration?.isUncertain) said.push(`${expected.name} is not flagged`);
  return said;
}

export function statusOf({ procuration, request }: Thing): string {
  if (procuration) return procuration.status;
  return wordOf(required(request, 'a request'));
}

function wordOf({ status, kind }: Request): string {
  return status === 'used' && kind === 'revocation' ? 'revoked' : status;
}

function reasonsOf({ procuration }: Thing): readonly string[] {
  return procuration ? [...new Set([...procuration.reasons, ...[...procuration.why.values()].flat()])] : [];
}

import { newId } from '#test/database/places.ts';
import { ADMIN } from '#test/scenarios/accounts.ts';
import { type Answer, orRefused, word } from '#test/scenarios/answer.ts';
import type { KeysOf } from '#test/scenarios/format/acts.ts';
import { isPlaceName, PLACES } from '#test/scenarios/places.ts';
import { electionOf, type World } from '#test/scenarios/world.ts';
import type { Api } from '#test/server/terminal.ts';

/** calls the election and runs the job that follows. */
export async function call(world: World, [called]: KeysOf<'call'>): Promise<Answer> {
  if (called === undefined) throw new Error('a call is of an election');
  const { key: name, value: plan } = called;
  const api = await world.sessions.of(ADMIN);
  const rounds = plan.rounds.map((day, index) => ({ day, dates: datesAt(plan.dates, index + 1) }));
  const kind = { type: plan.type, afterDissolution: plan.dissolution };
  const communes = plan.in?.map((place) => PLACES[place].code);
  const sent = await inTurn(api, () =>
    api.election.convene.mutate({ key: newId(), name, ...kind, rounds, ...(communes && { communes }) }),
  );
  if (!sent.ok) return sent.answer;
  const { election } = sent.result;
  world.elections.set(name, {
    ...election,
    communes: election.communes ?? undefined,
    calledOn: election.calledOn ?? undefined,
  });
  return afterwards(api);
}

/** */
export async function postpone(world: World, { election, round, to }: KeysOf<'postpone'>): Promise<Answer> {
  const api = await world.sessions.of(ADMIN);
  const act = { election: electionOf(world, election), round, to };
  const sent = await inTurn(api, () => api.election.postpone.mutate({ key: newId(), ...act }));
  return sent.ok ? afterwards(api) : sent.answer;
}

/** */
export async function callOff(world: World, { election, round }: KeysOf<'call-off'>): Promise<Answer> {
  const api = await world.sessions.of(ADMIN);
  const act = { election: electionOf(world, election), round };
  const sent = await inTurn(api, () => api.election.callOff.mutate({ key: newId(), ...act }));
  return sent.ok ? afterwards(api) : sent.answer;
}

/** Sends again an act that is refused because the job of another act runs, once that job has ended. */
async function inTurn<Result>(api: Api, ask: () => Promise<Result>) {
  for (;;) {
    const sent = await orRefused(ask());
    const mustWait = !sent.ok && sent.answer.kind === 'refused' && sent.answer.codes.includes('job-running');
    if (!mustWait) return sent;
    await afterwards(api);
  }
}

async function afterwards(api: Api): Promise<Answer> {
  for (;;) {
    const { job } = await api.job.run.mutate({});
    if (job === null || job.endedAt !== null) return word('recorded');
  }
}

function datesAt(dates: KeysOf<'call'>[number]['value']['dates'], number: number): Record<string, string> {
  const set = dates.filter(({ key }) => key.number === number);
  return Object.fromEntries(set.map(({ key, value }) => [codeOf(key.election), value]));
}

function codeOf(place: string): string {
  if (!isPlaceName(place)) throw new Error(`no such place: ${place}`);
  return PLACES[place].code;
}

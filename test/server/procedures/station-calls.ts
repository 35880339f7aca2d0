import { day } from '#core/calendar/day.ts';
import { addMinutes } from '#core/calendar/instant.ts';
import { addCrowd, addPair, addPerson } from '#test/database/people.ts';
import { first, legislative, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, PASSWORD, president } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import type { Calls } from '#test/server/procedures/calls.ts';
import { failureOf } from '#test/server/terminal.ts';
import { connect } from '#tui/client.ts';

const DENAIN = stationOf('denain');
const round = first.id;
const BEARER = { lastName: 'Duprès', firstNames: 'Aimée', sex: 'F', born: day('1990-05-06') } as const;
const DECISION = { on: day('2027-04-09'), court: 'Tribunal judiciaire de Valenciennes' };

/** What a station calls on the day of a round, from the list that it prints to its report. */
export async function stationCalls(calls: Calls): Promise<void> {
  calls.running.setClock(POLLING_TEN);
  await opening(calls);
  await reading(calls);
  await voting(calls);
  await closing(calls);
}

async function opening({ running, call }: Calls): Promise<void> {
  const { station } = await running.as(president(DENAIN));
  await call('station.rounds', () => station.rounds.query({}));
  const { pack } = await call('station.pack', () => station.pack.mutate({ key: newId(), round }));
  const open = { key: newId<string>(), round, pack: pack.no, here: pack.facts };
  await call('station.open', () => station.open.mutate(open));
}

async function reading({ running, owner, call }: Calls): Promise<void> {
  const { station, listPrint } = await running.as(assessor(DENAIN));
  const { mandant, mandataire } = await addPair(owner);
  await addProcuration(owner, { mandant, mandataire, account: running.world.idOf('leroy') });
  await call('station.sitting', () => station.sitting.query({ round }));
  await call('station.list', () => station.list.query({ round, limit: 100 }));
  await call('station.card', () => station.card.query({ round, elector: mandant.elector }));
  await call('station.card', () => station.card.query({ round, elector: mandataire.elector }));
  await call('station.holder', () => station.holder.query({ round, nne: mandant.nne }));
  const { lastName, born } = mandant;
  await call('station.elsewhere', () => station.elsewhere.query({ lastName, born }));
  const { print } = await call('listPrint.record', () => listPrint.record.mutate({ key: newId(), round }));
  const inHand = { no: print.no, count: print.added + print.struck, digest: print.digest.slice(0, 6) };
  await call('listPrint.acknowledge', () => listPrint.acknowledge.mutate({ key: newId(), round, ...inHand }));
}

async function voting({ running, owner, call }: Calls): Promise<void> {
  const [bureau, presiding] = [await running.as(assessor(DENAIN)), await running.as(president(DENAIN))];
  const { mandant, mandataire } = await addPair(owner);
  const { id } = await addProcuration(owner, { mandant, mandataire, account: running.world.idOf('leroy') });
  const vote = newVote();
  await call('station.proxyVotes', () => bureau.station.proxyVotes.mutate({ ...vote, by: { procuration: id } }));
  const second = { name: assessor(DENAIN), password: PASSWORD };
  const correction = { key: newId<string>(), mark: vote.id, reason: 'La ligne au-dessus', second };
  await call('station.correct', () => presiding.station.correct.mutate(correction));
  const inPerson = { ...newVote(), mandant: mandant.elector };
  await call('station.mandantVotes', () => bureau.station.mandantVotes.mutate(inPerson));
  const byDecision = { ...newVote(), bearer: BEARER, decision: DECISION };
  await call('station.bearerVotes', () => presiding.station.bearerVotes.mutate(byDecision));
  await call('station.bearers', () => bureau.station.bearers.query({ round }));
  const { inside: _, ...imprisoned } = { ...newVote(), elector: (await addPerson(owner)).elector };
  await call('station.prisonerVotes', () => presiding.station.prisonerVotes.mutate(imprisoned));
  const again = { ...newVote(), mandant: mandant.elector };
  await call('station.mandantVotes', () => failureOf(bureau.station.mandantVotes.mutate(again)));
  await call('station.list', () => bureau.station.list.query({ round, limit: 100 }));
  await call('station.changes', () => bureau.station.changes.query({ round, cursor: '0' }));
  const follower = connect(running.url, { token: await running.tokenOf(assessor(DENAIN)) });
  const over = new AbortController();
  await call('station.follow', async () => {
    const stream = await follower.station.follow.query({ round, cursor: '0' }, { signal: over.signal });
    await stream[Symbol.asyncIterator]().next();
    over.abort();
  });

  const [abroad] = await addCrowd(owner, 1, { on: 'montreal' });
  const votes = [{ elector: { id: abroad?.elector ?? newId() }, election: legislative.id, round: 1 as const }];
  const { mark } = await running.as('admin');
  await call('mark.foreseeRemote', () => mark.foreseeRemote.query({ votes }));
  await call('mark.importRemote', () => mark.importRemote.mutate({ key: newId(), votes }));
}

async function closing({ running, call }: Calls): Promise<void> {
  const { station } = await running.as(president(DENAIN));
  const writing = { key: newId<string>(), round, what: 'incident', text: 'Rien à signaler' } as const;
  await call('station.write', () => station.write.mutate(writing));
  running.setClock(addMinutes(POLLING_TEN, 10 * 60));
  await call('station.close', () => station.close.mutate({ key: newId(), round, inside: 1 }));
  const more = { key: newId<string>(), round, inside: 2, reason: 'Deux électeurs' };
  await call('station.moreInside', () => station.moreInside.mutate(more));
  await call('station.minutes', () => station.minutes.query({ round }));
  await call('station.closing', () => station.closing.query({ round }));
}

import { sql } from 'drizzle-orm';
import { addMinutes, localTime, PARIS } from '#core/calendar/instant.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import { newActivationCode } from '#test/database/activation-codes.ts';
import { addPair, addPerson, identityOf } from '#test/database/people.ts';
import { first, IN_MARCH, newId, POLLING_TEN, presidential, stationOf } from '#test/database/places.ts';
import {
  addProcuration,
  addRequest,
  FIRST_ROUND,
  newReference,
  PAPER_AUTHORITY,
  procurationRequest,
} from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import type { Calls } from '#test/server/procedures/calls.ts';

const SIGNED = { writtenOn: '2027-02-20', place: 'france', authority: PAPER_AUTHORITY } as const;
const LILLE = {
  communes: [{ code: '59350' as CommuneCode, name: 'Lille', kind: 'communal', territory: 'metropole', zone: PARIS }],
  stations: [{ id: '59350/0001' as StationId, opens: localTime('08:00'), closes: localTime('19:00') }],
} as const;
const OPENING = {
  commune: '59172',
  name: 'Salle Baudin',
  address: '12 rue de Villars',
  decree: '2027-118',
  day: '2027-03-01',
  opens: '09:00',
  closes: '12:30',
  isWithdrawn: false,
};
const MONTHS = 8 * 30 * 24 * 60;

/** What town halls and administrators call. */
export async function officeCalls(calls: Calls): Promise<void> {
  calls.running.setClock(IN_MARCH);
  await townHalls(calls);
  await accounts(calls);
  await places(calls);
  await elections(calls);
  await watching(calls);
  await ending(calls);
}

async function townHalls({ running, owner, call }: Calls): Promise<void> {
  const { paper, register, procuration, roll, search, station, listPrint } = await running.as(townHall('denain'));
  const { mandant, mandataire } = await addPair(owner);
  const form = { mandant: { id: mandant.elector }, mandataire: identityOf(mandataire), validity: FIRST_ROUND };
  const entered = { number: '117', medium: 'paper', receivedOn: '2027-02-22' } as const;
  const { procuration: made } = await call('paper.record', () =>
    paper.record.mutate({ key: newId(), ...form, ...SIGNED, sheet: entered }),
  );
  await call('paper.annul', () => paper.annul.mutate({ key: newId(), procuration: made }));
  await call('paper.record', () => paper.record.mutate({ key: newId(), ...form, ...SIGNED }));
  const ending = { key: newId<string>(), mandant: { id: mandant.elector }, ...SIGNED };
  await call('paper.revoke', () => paper.revoke.mutate(ending));
  await call('register.describe', () => register.describe.query({}));
  const { nne, born } = mandant;
  await call('paper.find', () => paper.find.query({ nne, born, on: '2027-02-20' }));
  for (const typed of [nne, newReference(), mandant.lastName, 'pernom', 'nom 01/01/1980', 'valable 03/2027'])
    await call('search.find', () => search.find.query({ typed }));
  await call('paper.keepDraft', () => paper.keepDraft.mutate({ content: '{}' }));
  await call('paper.draft', () => paper.draft.query({}));
  const sheet = { number: '118', medium: 'paper', receivedOn: '2027-02-22' } as const;
  await call('paper.putAside', () => paper.putAside.mutate({ key: newId(), note: 'Illisible', sheet }));
  await call('paper.entries', () => paper.entries.query({ purpose: 'procuration' }));
  await call('register.list', () => register.list.query({}));
  const part = { station: stationOf('denain'), election: presidential.id };
  await call('register.list', () => register.list.query({ ...part, reader: 'Jeanne Martin' }));
  const people = await addPair(owner);
  const annex = { round: first.id, station: stationOf('denain'), limit: 100 };
  await call('station.annex', () => station.annex.query(annex));
  const { limit: _, ...printed } = annex;
  await call('listPrint.record', () => listPrint.record.mutate({ key: newId(), ...printed }));
  await call('listPrint.lines', () => listPrint.lines.query(printed));
  await call('listPrint.overview', () => listPrint.overview.query({ round: first.id }));
  const account = running.world.idOf('leroy');
  const { id } = await addProcuration(owner, { ...people, account }, { status: 'in-control' } as object);
  await call('procuration.waiting', () => procuration.waiting.query({}));
  await call('procuration.track', () => procuration.track.query({ who: identityOf(people.mandant) }));
  await call('procuration.track', () => procuration.track.query({ reference: newReference() }));
  await call('procuration.concentrations', () => procuration.concentrations.query({}));
  await call('procuration.attention', () => procuration.attention.query({}));
  await call('procuration.overview', () => procuration.overview.query({}));
  await call('procuration.claim', () => procuration.claim.mutate({ procuration: id }));
  await call('procuration.renew', () => procuration.renew.mutate({ procuration: id }));
  await call('procuration.release', () => procuration.release.mutate({ procuration: id }));
  const decision = { key: newId<string>(), procuration: id, decision: 'accept' } as const;
  await call('procuration.decide', () => procuration.decide.mutate(decision));
  const moving = { key: newId<string>(), elector: { id: people.mandant.elector }, event: 'moves' } as const;
  const { key: _key, ...move } = { ...moving, to: stationOf('marly') };
  await call('roll.previewEvent', () => roll.previewEvent.query(move));
  await call('roll.record', () => roll.record.mutate({ ...moving, to: stationOf('marly') }));
  const dying = { key: newId<string>(), elector: { id: people.mandataire.elector }, event: 'dies' } as const;
  await call('roll.record', () => roll.record.mutate(dying));
}

async function accounts({ running, owner, call }: Calls): Promise<void> {
  const { account } = await running.as('admin');
  const elector = await addPerson(owner);
  const bureau = (name: string) => ({ name, who: name, role: 'assessor', station: stationOf('denain') }) as const;
  const wanted = (name: string) => ({ ...bureau(name), codeHash: newActivationCode(name).codeHash });
  await call('account.check', () => account.check.query({ accounts: [bureau('new 1')] }));
  await call('account.create', () => account.create.mutate({ key: newId(), account: wanted('new 1') }));
  await call('account.import', () => account.import.mutate({ key: newId(), accounts: [wanted('new 2')] }));
  await call('account.list', () => account.list.query({ limit: 100 }));
  await call('account.list', () => account.list.query({ role: 'town-hall', limit: 100 }));
  const { nne: name } = elector;
  await call('account.certify', () => account.certify.mutate({ key: newId(), name, on: '2027-02-01' }));
  await call('account.lock', () => account.lock.mutate({ key: newId(), name, reason: 'Perdu' }));
  await call('account.unlock', () => account.unlock.mutate({ key: newId(), name }));
  const { codeHash } = newActivationCode(name);
  await call('account.renew', () => account.renew.mutate({ key: newId(), name, codeHash }));
}

async function places({ running, call }: Calls): Promise<void> {
  const { place } = await running.as('admin');
  const [communes, stations] = [[...LILLE.communes], [...LILLE.stations]];
  await call('place.foresee', () => place.foresee.query({ communes, stations }));
  await call('place.import', () => place.import.mutate({ key: newId(), communes, stations }));
  const openings = [OPENING];
  await call('place.foreseePublic', () => place.foreseePublic.query({ openings }));
  await call('place.importPublic', () => place.importPublic.mutate({ key: newId(), openings }));
}

async function elections({ running, call }: Calls): Promise<void> {
  const { election, job } = await running.as('admin');
  const type = 'municipal';
  const rounds = [{ day: '2027-09-12' }, { day: '2027-09-19' }];
  const called = { name: 'Municipale de Denain', type, communes: ['59172'], rounds } as const;
  const convening = { ...called, communes: [...called.communes], rounds };
  await call('election.foresee', () => election.foresee.query({ act: 'call', ...convening }));
  const convened = await call('election.convene', () => election.convene.mutate({ key: newId(), ...convening }));
  await call('job.run', () => job.run.mutate({}));
  await call('job.list', () => job.list.query({}));
  await call('election.overview', () => election.overview.query({}));
  const round = { key: newId<string>(), election: convened.election.id, round: 2 } as const;
  await call('election.postpone', () => election.postpone.mutate({ ...round, to: '2027-09-26' }));
  await call('job.run', () => job.run.mutate({}));
  await call('election.callOff', () => election.callOff.mutate({ ...round, key: newId() }));
  await call('job.run', () => job.run.mutate({}));
}

async function watching({ running, call }: Calls): Promise<void> {
  running.setClock(POLLING_TEN);
  const { status, board, audit, roll } = await running.as('admin');
  await call('status', () => status.query({}));
  await call('board.rounds', () => board.rounds.query({}));
  const show = { round: first.id, limit: 100 };
  await call('board.show', () => board.show.query({ ...show, department: '59' }));
  const counted = { election: presidential.id };
  await call('board.procurations', () => board.procurations.query({ ...counted, department: '59' }));
  const hall = await running.as(townHall('denain'));
  await call('board.procurations', () => hall.board.procurations.query(counted));
  await call('board.show', () => hall.board.show.query({ ...show, commune: '59172' }));
  await call('audit.list', () => audit.list.query({ limit: 100 }));
  await call('audit.list', () => audit.list.query({ chain: '59172', limit: 100 }));
  await call('roll.seal', () => roll.seal.mutate({ key: newId() }));
  await call('audit.verify', () => audit.verify.query({}));
}

async function ending({ running, owner, call }: Calls): Promise<void> {
  await addOldActs({ running, owner });
  running.setClock(addMinutes(POLLING_TEN, MONTHS));
  const { message, retention, roll } = await running.as('admin');
  await call('retention.foresee', () => retention.foresee.query({}));
  await call('message.list', () => message.list.query({ failed: false }));
  await call('message.sendAgain', () => message.sendAgain.mutate({ key: newId() }));
  await call('message.bounce', () => message.bounce.mutate({ key: newId(), address: 'nobody@example.org' }));
  await call('retention.purge', () => retention.purge.mutate({ key: newId() }));
  await call('retention.statistics', () => retention.statistics.query({}));
  // A list is not replaced while its station votes.
  const file = newId<string>();
  const line = ['712345678', 'Le Goff', '', 'Yann', 'M', '1988-09-02', 'communal', '59383', '1', '987654', '', ''];
  const lines: [number, string[]][] = [[2, line]];
  await call('roll.upload', () => roll.upload.mutate({ file, after: 0, lines }));
  const { plan } = await call('roll.preview', () => roll.preview.query({ file }));
  const confirmed = { key: newId<string>(), file, plan, acceptsFall: true };
  await call('roll.import', () => roll.import.mutate(confirmed));
  await call('roll.proof', () => roll.proof.query({ communes: ['59383'] }));
}

/** A procuration, a request and a revocation of years ago: what alone is past keeping. */
async function addOldActs({ running, owner }: Pick<Calls, 'running' | 'owner'>): Promise<void> {
  const { db } = owner;
  const people = await addPair(owner);
  const { id } = await addProcuration(owner, { ...people, account: running.world.idOf('leroy') });
  await db.execute(sql`delete from procuration_rounds where procuration = ${id}`);
  await db.execute(sql`update procurations set validity = 'period', election = null, round_numbers = null,
    until = '2025-06-30', established_local_day = '2025-01-01', held_from = '2025-01-01' where id = ${id}`);
  const reference = await addRequest(owner, people.mandant, procurationRequest(people.mandataire));
  await db.execute(sql`update requests set requested_on = '2020-01-01' where reference = ${reference}`);
  await db.execute(sql`update revocations set established_day = '2020-01-01' where way = 'counter'`);
}

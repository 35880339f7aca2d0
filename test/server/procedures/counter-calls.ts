import { day } from '#core/calendar/day.ts';
import { addAccountToActivate } from '#test/database/activation-codes.ts';
import { addPair, addPerson, identityOf } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import {
  addProcuration,
  addRequest,
  BOTH_ROUNDS,
  FIRST_ROUND,
  procurationRequest,
} from '#test/database/procurations.ts';
import { PASSWORD } from '#test/database/world.ts';
import type { Calls } from '#test/server/procedures/calls.ts';
import { connect, failureOf } from '#test/server/terminal.ts';

/** What electors and officers call. */
export async function counterCalls(calls: Calls): Promise<void> {
  calls.running.setClock(IN_MARCH);
  await sessions(calls);
  await electors(calls);
  await officers(calls);
}

async function sessions({ running, owner, call }: Calls): Promise<void> {
  const nobody = connect(running.url, undefined);
  await call('health', () => nobody.health.query({}));
  const { name, code } = await addAccountToActivate(owner);
  const activation = { name, code, password: PASSWORD };
  const activated = await call('session.activate', () => nobody.session.activate.mutate(activation));
  const { token } = await call('session.signIn', () => nobody.session.signIn.mutate({ name, password: PASSWORD }));
  const { session } = connect(running.url, token);
  await call('session.current', () => session.current.query({}));
  await call('session.unlock', () => session.unlock.mutate({ name, password: PASSWORD }));
  await call('session.signOut', () => session.signOut.mutate({}));
  const first = connect(running.url, activated.token);
  const change = { current: PASSWORD, next: `${PASSWORD} again` };
  await call('session.changePassword', () => first.session.changePassword.mutate(change));
}

async function electors({ running, owner, call }: Calls): Promise<void> {
  const { mandant, mandataire } = await addPair(owner, { mandant: { identityCertifiedOn: day('2027-02-26') } });
  const { request, procuration, election, commune, place } = await running.as(mandant);
  const giving = { kind: 'procuration', mandataire: identityOf(mandataire), validity: BOTH_ROUNDS } as const;
  const { reference } = await call('request.submit', () => request.submit.mutate({ key: newId(), ...giving }));
  await call('request.withdraw', () => request.withdraw.mutate({ key: newId(), reference }));
  await call('request.establishOnline', () => request.establishOnline.mutate({ key: newId(), ...giving }));
  await call('request.mine', () => request.mine.query({}));
  await call('procuration.mine', () => procuration.mine.query({}));
  const to = { mandataire: identityOf(mandataire), validity: FIRST_ROUND };
  await call('procuration.explain', () => procuration.explain.query(to));
  await call('election.list', () => election.list.query({}));
  await call('commune.find', () => commune.find.query({ name: 'Denain' }));
  await call('place.public', () => place.public.query({}));
}

async function officers({ running, owner, call }: Calls): Promise<void> {
  const { counter, procuration } = await running.as('leroy');
  const { mandant, mandataire } = await addPair(owner);
  const reference = await addRequest(owner, mandant, procurationRequest(mandataire));
  await call('counter.find', () => counter.find.query({ reference }));
  await call('counter.previewRequest', () => counter.previewRequest.query({ reference }));
  const act = { key: newId<string>(), reference, identity: 'match' } as const;
  const established = await call('counter.establish', () => counter.establish.mutate(act));
  const made = { procuration: established.procuration ?? newId() };
  await call('counter.receipt', () => counter.receipt.query({ act: made }));
  const again = await addRequest(owner, mandant, procurationRequest(mandataire));
  const unproven = { key: newId<string>(), reference: again, identity: 'no-document' } as const;
  await call('counter.establish', () => failureOf(counter.establish.mutate(unproven)));
  await call('counter.today', () => counter.today.query({}));
  await call('counter.collected', () => counter.collected.query({}));
  await call('counter.waiting', () => counter.waiting.query({}));
  await call('procuration.annul', () => procuration.annul.mutate({ key: newId(), ...made }));

  await call('counter.places', () => counter.places.query({}));
  await call('counter.standAt', () => counter.standAt.mutate({ key: newId() }));
  await call('counter.person', () => counter.person.query({ who: identityOf(mandant) }));
  const giving = { mandant: mandant.elector, mandataire: identityOf(mandataire), validity: FIRST_ROUND };
  await call('counter.preview', () => counter.preview.query(giving));
  await call('counter.form', () => counter.form.mutate({ key: newId(), ...giving, identity: 'match' }));
  const ending = { key: newId<string>(), mandant: mandant.elector, identity: 'match' } as const;
  await call('counter.revoke', () => counter.revoke.mutate(ending));

  const named = await addPerson(owner);
  const { lastName, firstNames, born, commune } = named;
  const names = { lastName, firstNames, sex: 'F', born, commune } as const;
  await addProcuration(owner, { mandant, mandataire: named, account: running.world.idOf('leroy') });
  await call('counter.person', () => counter.person.query({ who: names }));
}

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import { addPair, addPerson } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

const DAY = 24 * 60;
const NAME = 'Salle Baudin, 12 rue de Villars, Denain';
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

let running: Running;
let admin: Api;

beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
});
afterAll(() => running.close());
beforeEach(() => running.setClock(IN_MARCH));

const importing = (...openings: readonly (typeof OPENING)[]) =>
  admin.place.importPublic.mutate({ key: newId(), openings: [...openings] });
const seenBy = async (api: Api) => (await api.place.public.query({})).openings.map(({ name, day }) => [name, day]);
const establishedBy = async (officer: Api) => {
  const { mandant, mandataire } = await addPair(running.database);
  const reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
  const { procuration } = await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });
  return { mandant, act: { procuration: procuration ?? newId() } };
};
/** The place that an act of this officer bears, now. */
const placeOfAct = async (officer: Api) => {
  const { act } = await establishedBy(officer);
  const receipt = await officer.counter.receipt.query({ act });
  return receipt.authority.placeName;
};
const openingOf = async (officer: Api, name: string) => {
  const { openings } = await officer.counter.places.query({});
  return openings.find((its) => its.name === name)?.id ?? newId();
};

describe('The places of a decree (R-64)', () => {
  test('are added, then changed, then as they are; the dry run says the same and writes nothing', async () => {
    const place = { ...OPENING, name: 'Annexe' };
    const added = { added: 1, changed: 0, unchanged: 0 };
    expect(await admin.place.foreseePublic.query({ openings: [place] })).toEqual(added);
    expect(await importing(place)).toEqual(added);
    expect(await importing(place)).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await importing({ ...place, closes: '17:00' })).toEqual({ added: 0, changed: 1, unchanged: 0 });
  });

  test('are in a commune that is known, from 18 June 2020 on, and open before they close', async () => {
    expect(await failureOf(importing({ ...OPENING, commune: '01001' }))).toEqual({
      status: 422,
      codes: ['commune-unknown'],
    });
    for (const wrong of [{ day: '2020-06-17' }, { opens: '13:00' }]) {
      expect(await failureOf(importing({ ...OPENING, ...wrong }))).toMatchObject({ status: 400 });
    }
    expect(await failureOf(importing(OPENING, OPENING))).toMatchObject({ status: 400 });
    const hall = await running.as(townHall('denain'));
    const openings = [OPENING];
    expect(await failureOf(hall.place.importPublic.mutate({ key: newId(), openings }))).toMatchObject({ status: 403 });
  });

  test('are shown to the electors of the department until their day is over, those withdrawn left out', async () => {
    await importing(
      { ...OPENING, name: 'Gymnase', commune: '59383' },
      { ...OPENING, name: 'Gymnase', commune: '59383', day: '2027-03-02', isWithdrawn: true },
      { ...OPENING, name: 'Port', commune: '98818' },
    );
    const elector = await running.as(await addPerson(running.database));
    const far = await running.as(await addPerson(running.database, { on: 'noumea' }));

    expect(await seenBy(elector)).toContainEqual(['Gymnase', '2027-03-01']);
    expect(await seenBy(elector)).not.toContainEqual(['Gymnase', '2027-03-02']);
    expect(await seenBy(elector)).not.toContainEqual(['Port', '2027-03-01']);
    expect(await seenBy(far)).toEqual([['Port', '2027-03-01']]);
    running.setClock(addMinutes(IN_MARCH, DAY));
    expect(await seenBy(elector)).not.toContainEqual(['Gymnase', '2027-03-01']);
  });

  test('are found behind as many as there were yesterday', async () => {
    const yesterday = Array.from({ length: 60 }, (_, no) => {
      return { ...OPENING, name: `Hier ${no}`, commune: '59383', day: '2027-02-28' };
    });
    await importing(...yesterday, { ...OPENING, name: 'Médiathèque', commune: '59383' });
    const elector = await running.as(await addPerson(running.database));

    expect(await seenBy(elector)).toContainEqual(['Médiathèque', '2027-03-01']);
  });
});

describe('An officer at such a place (R-64, art. R72-1 III)', () => {
  beforeEach(async () => {
    for (const name of ['leroy', 'moreau']) await (await running.as(name)).counter.standAt.mutate({ key: newId() });
  });

  test('makes acts that bear it, made in France, until its day is over or he is in his unit again', async () => {
    await importing(OPENING);
    const officer = await running.as('leroy');
    const opening = await openingOf(officer, OPENING.name);
    expect(await officer.counter.places.query({})).toMatchObject({ at: undefined });

    await officer.counter.standAt.mutate({ key: newId(), opening });
    expect(await placeOfAct(officer)).toBe(NAME);
    expect(await officer.counter.places.query({})).toMatchObject({ at: { id: opening } });
    running.setClock(addMinutes(IN_MARCH, DAY));
    expect(await placeOfAct(officer)).toBe('Denain');

    running.setClock(IN_MARCH);
    await officer.counter.standAt.mutate({ key: newId() });
    expect(await placeOfAct(officer)).toBe('Denain');
  });

  test('is back in his unit once the prefect withdraws it', async () => {
    const place = { ...OPENING, name: 'Halle' };
    await importing(place);
    const officer = await running.as('moreau');
    await officer.counter.standAt.mutate({ key: newId(), opening: await openingOf(officer, 'Halle') });
    await importing({ ...place, isWithdrawn: true });

    expect(await placeOfAct(officer)).toBe('Denain');
  });

  test('is there on its day alone, and is of police or gendarmerie', async () => {
    await importing({ ...OPENING, name: 'Demain', day: '2027-03-02' }, { ...OPENING, name: 'Hôtel' });
    const [officer, consul] = [await running.as('leroy'), await running.as('consul')];
    running.setClock(addMinutes(IN_MARCH, DAY));
    const opening = await openingOf(officer, 'Demain');
    running.setClock(IN_MARCH);
    const stand = (who: Api, its: string) => who.counter.standAt.mutate({ key: newId(), opening: its });

    expect(await failureOf(stand(officer, opening))).toEqual({ status: 422, codes: ['public-place-closed'] });
    expect(await failureOf(stand(consul, await openingOf(officer, 'Hôtel')))).toEqual({
      status: 422,
      codes: ['authority-not-entitled'],
    });
    expect(await failureOf(stand(officer, newId()))).toMatchObject({ status: 400 });
  });

  test('says so in a revocation too', async () => {
    await importing(OPENING);
    const officer = await running.as('leroy');
    await officer.counter.standAt.mutate({ key: newId(), opening: await openingOf(officer, OPENING.name) });
    const { mandant } = await establishedBy(officer);
    const { revocation } = await officer.counter.revoke.mutate({
      key: newId(),
      mandant: mandant.elector,
      identity: 'match',
    });

    const receipt = await officer.counter.receipt.query({ act: { revocation: revocation ?? newId() } });
    expect(receipt.authority.placeName).toBe(NAME);
  });

  test('leaves its receipts to the others of his unit', async () => {
    await importing(OPENING);
    const [officer, colleague] = [await running.as('leroy'), await running.as('moreau')];
    await officer.counter.standAt.mutate({ key: newId(), opening: await openingOf(officer, OPENING.name) });
    const { mandant, act } = await establishedBy(officer);
    const revoking = { key: newId(), mandant: mandant.elector, identity: 'match' } as const;
    const { revocation = newId() } = await officer.counter.revoke.mutate(revoking);

    for (const made of [act, { revocation }]) {
      const receipt = await colleague.counter.receipt.query({ act: made });
      expect(receipt.authority.placeName).toBe(NAME);
    }
  });
});

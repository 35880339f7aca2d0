import { afterEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { StationId } from '#core/model/ids.ts';
import { answeredWith } from '#test/tui/fake-client.ts';
import { ESTABLISHED, FOUND, REFERENCE, ROUND } from '#test/tui/people.ts';
import { DENAIN, ELECTIONS, GIVEN, KNOWN, MANDANT, PREVIEW, REQUEST } from '#test/tui/screens/officer/acts.ts';
import { atCounter } from '#test/tui/screens/officer/screen-context.tsx';
import { closeWindows, KEYS } from '#test/tui/window.ts';

afterEach(closeWindows);

const SERVER = {
  'commune.find': () => ({ communes: [DENAIN], more: 0 }),
  'counter.person': () => ({ people: [{ ...KNOWN, gives: [GIVEN] }], more: 0 }),
  'election.list': () => ({ elections: ELECTIONS }),
  'counter.preview': () => PREVIEW,
  'counter.form': () => ESTABLISHED,
  'counter.revoke': () => ({ ...ESTABLISHED, status: 'revoked', procuration: undefined, rounds: [] }),
};
const UUID = expect.any(String);

describe('A person without a reference', () => {
  test.each([
    [80, 24],
    [60, 16],
  ])('is still in the form after Escape, which one key empties, in %d by %d', async (columns, rows) => {
    const { window } = await atCounter(SERVER, [columns, rows]);
    window.press(KEYS.f3);
    expect(await window.shows('Qui est au guichet')).toContain('facultatif');
    window.press('\rd’Ormesson\rAmélie');
    await window.shows('Amélie');
    window.press(KEYS.escape);
    expect(await window.shows('Tapez la référence')).not.toContain('Amélie');
    window.press(KEYS.f3);
    expect(await window.shows('a été conservée')).toMatch(/d’Ormesson[\s\S]*› Prénoms +Amélie/);
    window.press(KEYS.ctrlN);
    expect(await window.shows('› Numéro')).not.toContain('Ormesson');
  });

  test('is typed from the identity document; the form is signed after it was seen', async () => {
    const { window, calls } = await atCounter(SERVER);

    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('\rd’Ormesson\rAmélie Jeanne\rf\r17051991\rdenain\r');
    const known = await window.shows('› Établir une procuration');
    expect(known).toMatch(
      /Procurations? déjà donnée.*:\n +MARTIN Jean, valable : .*1er tour, 11\/04\/2027\n? +\(utilisée\)/,
    );
    await window.shows('Entrée valider');
    window.press(KEYS.enter);
    await window.shows('Qui votera à sa place');
    window.press('198320823\r14/7/1961\r');
    await window.shows('› Élection présidentielle 2027, les deux tours, 11/04/2027, 25/04/2027');
    window.press(KEYS.enter);
    const plan = await window.shows('V l’identité correspond');
    expect(plan).toContain('MARTIN Jean, né le 14/07/1961');
    expect(plan).toContain('Le scrutin est proche');
    window.press('v');
    await window.shows('Entrée établit');
    window.press(KEYS.enter);
    await window.shows('✓ Procuration établie');

    const mandataire = { nne: '198320823', born: '1961-07-14' };
    const validity = { kind: 'election', election: ELECTIONS[0]?.id, rounds: [1, 2] };
    expect(calls('counter.person')).toEqual([
      {
        who: {
          lastName: 'd’Ormesson',
          firstNames: 'Amélie Jeanne',
          sex: 'F',
          born: '1991-05-17',
          commune: DENAIN.code,
        },
      },
    ]);
    expect(calls('counter.preview')).toEqual([{ mandant: MANDANT.elector, mandataire, validity }]);
    expect(calls('counter.form')).toEqual([
      { key: UUID, mandant: MANDANT.elector, mandataire, validity, identity: 'match' },
    ]);
  });

  test('of a commune whose name many begin with is told how many more there are, and to type on', async () => {
    const communes = Array.from({ length: 12 }, (_, place) => ({ code: `5900${place}`, name: `Saint-${place}` }));
    const { window } = await atCounter({ ...SERVER, 'commune.find': () => ({ communes, more: 188 }) });
    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('\rd’Ormesson\rAmélie Jeanne\rf\r17051991\rsaint\r');
    expect(await window.shows('Laquelle ?')).toContain('Et 188 autres : Échap, puis plus de lettres du nom.');
  });

  test('who matches more electors than are listed is told how many more there are', async () => {
    const people = Array.from({ length: 5 }, (_, place) => ({
      ...KNOWN,
      person: { ...KNOWN.person, elector: `elector-${place}` },
    }));
    const { window } = await atCounter({ ...SERVER, 'counter.person': () => ({ people, more: 1 }) });
    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('12345\r17051991\r');
    expect(await window.shows('Lequel ?')).toContain('Et 1 autre : Échap, puis le numéro national d’électeur.');
  });

  test('typed with a postal code is told that it is no INSEE code', async () => {
    const nobody = {
      'counter.person': () => ({ people: [], more: 0 }),
      'commune.find': () => ({ communes: [], more: 0 }),
    };
    const { window, calls } = await atCounter({ ...SERVER, ...nobody });
    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('\rd’Ormesson\rAmélie Jeanne\rf\r17051991\r59220\r');
    await window.shows(/Un code\s+postal/);
    expect(calls('commune.find')).toEqual([{ name: '59220' }]);
  });

  test('is told before V what control will reject', async () => {
    const rejected = {
      ...PREVIEW,
      would: 'rejected',
      reasons: [{ code: 'cap-france', held: 1, max: 1, rounds: undefined }],
    };
    const { window } = await atCounter({ ...SERVER, 'counter.preview': () => rejected });
    window.press(`${KEYS.f3}`);
    await window.shows('Qui est au guichet');
    window.press('12345\r17051991\r');
    await window.shows('› Établir une procuration');
    await window.shows('Entrée valider');
    window.press(KEYS.enter);
    await window.shows('Qui votera à sa place');
    window.press('198320823\r14/7/1961\r');
    await window.shows('les deux tours');
    window.press(KEYS.enter);
    const plan = await window.shows('Le contrôle rejettera cette procuration');
    expect(plan).toContain('art. L73');
  });

  test('with a request is found again, and goes on by it', async () => {
    const people = [{ ...KNOWN, requests: [REQUEST] }];
    const { window, calls } = await atCounter({ ...SERVER, 'counter.person': () => ({ people, more: 0 }) });
    window.press(`${KEYS.f3}`);
    await window.shows('Qui est au guichet');
    window.press('12345\r17051991\r');
    await window.shows(`› Sa demande ${REFERENCE} du 01/03/2027, mandataire MARTIN Jean`);
    await window.shows('Entrée valider');
    window.press(KEYS.enter);
    await window.shows('V l’identité correspond');
    expect(calls('counter.find')).toEqual([{ reference: REFERENCE }]);
  });

  test('names an unknown mandataire: the form of the mandataire says so, as it was typed', async () => {
    const { window } = await atCounter({
      ...SERVER,
      'counter.preview': () => Promise.reject(answeredWith(422, [{ code: 'mandataire-unknown' }])),
    });
    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('12345\r17051991\r');
    await window.shows('Entrée valider');
    window.press(KEYS.enter);
    await window.shows('Qui votera');
    window.press('98765\r14071961\r');
    await window.shows('Pour quel scrutin');
    window.press(KEYS.enter);
    const frame = await window.shows('Aucun électeur ne correspond');
    expect(frame).toContain('98765');
  });

  test('revokes all, at home, with both documents', async () => {
    const { window, calls } = await atCounter(SERVER, [60, 16]);
    window.press(KEYS.f4);
    await window.shows('Résiliation de ses procurations');
    window.press('12345\r17051991\r');
    await window.shows('› Résilier toutes');
    await window.shows('Entrée valider');
    window.press(KEYS.enter);
    await window.shows('Cette procuration prendra fin');
    await window.shows('V l’identité');
    window.press(KEYS.f7);
    await window.shows('2 [ ] attestation');
    window.press('1v');
    await window.shows(/Entrée enregistre la\s+résiliation/);
    window.press(KEYS.enter);
    await window.shows(/art\. R73/);
    window.press('2v');
    await window.shows(/Entrée enregistre la\s+résiliation/);
    window.press(KEYS.enter);
    await window.shows('✓ Résiliation enregistrée');
    expect(calls('counter.revoke')).toEqual([
      { key: UUID, mandant: MANDANT.elector, identity: 'match', homeVisit: { request: true, statement: true } },
    ]);
  });
});

test('A small screen shows the elections that it has rows for', async () => {
  const elections = ['A', 'B'].flatMap((name) =>
    ELECTIONS.map((election) => ({ ...election, id: name, name: `Scrutin ${name}` })),
  );
  const { window } = await atCounter({ ...SERVER, 'election.list': () => ({ elections }) }, [60, 16]);
  window.press(KEYS.f3);
  await window.shows('Qui est au guichet');
  window.press('12345\r17051991\r');
  await window.shows('Entrée valider');
  window.press(KEYS.enter);
  await window.shows('Qui votera');
  window.press('198320823\r14071961\r');
  const frame = await window.shows('Pour quel scrutin');
  for (const line of ['Scrutin A, les deux', 'Scrutin B, les deux', 'Scrutin B, 2e tour', 'Jusqu’au'])
    expect(frame).toContain(line);
});

describe('The page of a person', () => {
  test('says the station where they vote', async () => {
    const station = { commune: 'Denain', station: '59172/0007' as StationId };
    const { window } = await atCounter({
      ...SERVER,
      'counter.person': () => ({
        people: [{ ...KNOWN, person: { ...MANDANT, department: 'Nord' }, station }],
        more: 0,
      }),
    });
    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('12345\r17051991\r');
    await window.shows(/Liste électorale +Denain, Nord, bureau 7/);
  });

  test.each([KEYS.f3, KEYS.f4])('says at once that New Caledonia takes the paper form only (R-39)', async (key) => {
    const people = [{ ...KNOWN, isNewCaledonia: true, gives: [GIVEN] }];
    const { window } = await atCounter({ ...SERVER, 'counter.person': () => ({ people, more: 0 }) }, [60, 16]);
    window.press(key);
    await window.shows('Qui est au guichet');
    window.press('12345\r17051991\r');
    const page = await window.shows(/formulaire\s+papier/);
    for (const offered of ['Établir', 'Résilier', 'rien à résilier', 'valider']) expect(page).not.toContain(offered);
    await window.shows('Échap retour');
    window.press(KEYS.enter);
    window.press(KEYS.escape);
    await window.shows('Qui est au guichet');
  });
});

test('What the mandant already gave is on the page of a request, two lines at most', async () => {
  const gives = ['a', 'b', 'c'].map((name) => ({ ...GIVEN, procuration: name }));
  const { window } = await atCounter({ 'counter.find': () => ({ ...FOUND, gives }) });
  window.press('xbq7v3');
  const frame = await window.shows('Procurations déjà données (en informer la personne) : (et une autre)');
  expect(frame.match(/MARTIN Jean, valable/g)).toHaveLength(2);
});

describe('What would be established (R-14, R-15)', () => {
  test('has the last day that a period may have: where it is typed, and before it is signed', async () => {
    const until = day('2027-12-31');
    const { window, calls } = await atCounter({
      ...SERVER,
      'counter.preview': () => ({ ...PREVIEW, rounds: [], until, late: false }),
    });
    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('12345\r17051991\r');
    await window.shows('Entrée valider');
    window.press(KEYS.enter);
    await window.shows('Qui votera');
    window.press('198320823\r14071961\r');
    await window.shows('JJ/MM/AAAA, au plus tard le 11/04/2028');
    window.press('31122027\r');
    const plan = await window.shows('V l’identité correspond');

    expect(plan).toMatch(/Durée +d’aujourd’hui au 31\/12\/2027 inclus\n +Au plus tard +11\/04\/2028\n/);
    expect(calls('counter.preview')).toMatchObject([{ validity: { kind: 'period', until } }]);
  });

  test('tells the rounds that would be covered from the others, on the page of a request too', async () => {
    const rounds = [
      { ...ROUND, coverage: 'not-covered' },
      { ...ROUND, id: 'round-2', number: 2, day: day('2027-04-25') },
    ];
    const warnings = [{ code: 'under-age', who: 'mandataire', round: undefined }];
    const { window } = await atCounter({ 'counter.find': () => ({ ...FOUND, rounds, warnings }) });
    window.press('xbq7v3');
    const frame = await window.shows('V l’identité correspond');

    expect(frame).toMatch(/Scrutins .*2e tour, 25\/04\/2027\n +Non couverts .*1er tour, 11\/04\/2027\n/);
    expect(frame.split('\n').length).toBeLessThanOrEqual(24);
  });
});

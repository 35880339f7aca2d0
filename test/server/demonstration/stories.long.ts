import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { inferRouterOutputs } from '@trpc/server';
import { eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths, day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import type { MarkId, RoundId } from '#core/model/ids.ts';
import { readReference } from '#core/text/reference.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import type { AppRouter } from '#server/router.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { newId } from '#test/database/places.ts';
import { loadAt, peopleOf, serveAt } from '#test/server/demonstration/opened.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

/** Half past midnight in Paris: in Papeete it is still the day before, and one votes there too. */
const NOW = instant('2027-04-10T22:30:00Z');
const GUIDE = join(import.meta.dirname, '../../../docs/demonstration.md');

let database: Database;
let server: Awaited<ReturnType<typeof serveAt>>;
let guide: string;
beforeAll(async () => {
  guide = await readFile(GUIDE, 'utf8');
  database = await openEmptyDatabase('postgres');
  await loadAt(database, NOW);
  server = await serveAt(database, NOW);
}, 120_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

describe('The demonstration has', () => {
  test('the communes and posts, and stations open around the clock but one, which may close at once', async () => {
    const stations = await database.db.select().from(pollingStations);
    const hours = stations.map(({ opens, closes }) => `${opens} to ${closes}`);
    const closing = stations.filter(({ closes }) => closes !== '24:00');

    expect(await database.db.$count(communes)).toBe(34_969 + 8);
    expect(countBy(hours)).toEqual({ '00:00 to 24:00': 24, '00:00 to 00:01': 1 });
    expect(closing.map(({ id }) => id)).toEqual(['59172/0002']);
  });

  test('five thousand electors, each on a roll of a station', async () => {
    const people = await peopleOf(database);

    expect(new Set(people.map(({ elector }) => elector)).size).toBe(5_000);
    expect(new Set(people.map(({ station }) => station.slice(0, 5))).size).toBe(20);
    expect(people.filter(({ lastName }) => lastName !== lastName.normalize('NFC'))).toEqual([]);
  });

  test.each([
    "d'Ormesson",
    'd’Aboville',
    'de La Rochefoucauld',
    'van den Berghe',
    'Le Goff',
    'Œuvrard',
    'Łukasiewicz',
    'Đặng',
    'Ÿgouf',
    'Null',
    'True',
    "O'Select",
    'Y',
    'Teriʻieroʻoiteraʻi',
    'Pourroy de L’Auberivière de Quinsonas-Oudinot de Reggio',
  ])('a name that breaks programs: %s', async (lastName) => {
    expect((await peopleOf(database)).some((person) => person.lastName === lastName)).toBe(true);
  });

  test('homonyms, two of them born the same day on the list of one station', async () => {
    const maries = (await peopleOf(database)).filter(
      ({ lastName, firstNames }) => `${firstNames} ${lastName}` === 'Marie Martin',
    );
    const alike = maries.filter(({ born, station }) => born === '1984-03-12' && station === '59172/0001');

    expect(maries).toHaveLength(4);
    expect(alike).toHaveLength(2);
    expect(alike[0]?.number).not.toBe(alike[1]?.number);
  });

  test('numbers of electors as text, with zeros first, and none in New Caledonia', async () => {
    const people = await peopleOf(database);
    const numbers = new Set(people.map(({ nne }) => nne));

    expect(people.filter(({ list, nne }) => (list === 'new-caledonia') === (nne !== null))).toEqual([]);
    expect(['1', '01', '00000001', '000000001'].every((nne) => numbers.has(nne))).toBe(true);
  });

  test('people born on a 29 February, who come of age around the rounds, and citizens of the Union on their own rolls', async () => {
    const people = await peopleOf(database);
    const adults = new Set(people.map(({ born }) => addMonths(born, 12 * 18)));
    const foreigners = people.filter(({ list }) => list.startsWith('eu-'));

    expect(people.filter(({ born }) => born.endsWith('-02-29')).length).toBeGreaterThanOrEqual(5);
    expect(['2027-04-10', '2027-04-11', '2027-04-18', '2027-04-25'].every((date) => adults.has(day(date)))).toBe(true);
    expect(foreigners.length).toBeGreaterThan(8);
    expect(
      foreigners.some(({ elector }) => people.some((line) => line.elector === elector && line.list === 'communal')),
    ).toBe(false);
  });

  test('sixty live references, two of them revocations, and others that lapsed, were used, collected or withdrawn', async () => {
    const rows = await database.db.select().from(requests);
    const live = rows.filter(
      ({ status, requestedOn }) => status === 'requested' && addMonths(requestedOn, 2) >= day('2027-04-11'),
    );

    expect(live).toHaveLength(60);
    expect(live.filter(({ kind }) => kind === 'revocation')).toHaveLength(2);
    expect(live.filter(({ reference }) => readReference(reference) !== reference)).toEqual([]);
    expect(countBy(rows.map(({ status }) => status))).toEqual({
      requested: 61,
      collected: 1,
      withdrawn: 1,
      established: 402,
    });
  });

  test('four hundred procurations in varied states', async () => {
    const rows = await database.db.select().from(procurations);
    const reasons = rows.flatMap(({ status, reasons: its }) =>
      status === 'rejected' ? (its?.map(({ code }) => code) ?? []) : [],
    );

    expect(countBy(rows.map(({ status }) => status))).toEqual({
      active: 383,
      'in-control': 9,
      rejected: 5,
      revoked: 2,
      annulled: 1,
    });
    expect(new Set(reasons)).toEqual(new Set(['cap-france', 'town-hall-rejected']));
    expect(rows.filter(({ status, until }) => status === 'active' && until === '2027-04-10')).toHaveLength(1);
    expect(countBy(rows.map(({ validity }) => validity))).toEqual({ election: 354, period: 46 });
  });

  test('marks of today, in person and by proxy, none to come', async () => {
    const rows = await database.db.select().from(voteMarks).where(isNull(voteMarks.correctedAt));

    expect(countBy(rows.map(({ kind }) => kind))).toEqual({ proxy: 27, 'in-person': 97 });
    expect(rows.filter(({ at }) => at > NOW)).toEqual([]);
  });

  test('accounts that work on this machine only', async () => {
    const open = await database.db.$count(accounts, eq(accounts.isDemonstration, false));

    expect(open).toBe(0);
  });
});

describe('What the sign-in screen shows', () => {
  test('is what docs/demonstration.md tells of', () => {
    const { accounts, references, loadedOn, replaced } = server.demonstration;

    expect({ loadedOn, replaced }).toEqual({ loadedOn: '2027-04-11', replaced: false });
    expect(references).toHaveLength(3);
    expect(references.filter((reference) => !guide.includes(`\`${reference}\``))).toEqual([]);
    expect(accounts.filter(({ name }) => !guide.includes(`\`${name}\``))).toEqual([]);
    expect(accounts.filter(({ password }) => !guide.includes(password))).toEqual([]);
  });

  test('opens a session for each account, each with its role', async () => {
    for (const { name, role, who } of server.demonstration.accounts) {
      const api = await server.signIn(name);
      expect(await api.session.current.query({})).toMatchObject({ name, role, who });
    }
  });
});

describe('At the counter of Denain, the three references', () => {
  test('are a procuration that is established', async () => {
    const { api, reference } = await atCounter(0);

    expect(await api.counter.find.query({ reference })).toMatchObject({
      kind: 'procuration',
      mandant: { lastName: "d'Ormesson", commune: 'Denain' },
      mandataire: { lastName: 'Le Goff', commune: 'Marly' },
    });
    expect(await establish(api, reference)).toMatchObject({ status: 'active', reasons: [] });
    expect((await failureOf(establish(api, reference))).codes).toEqual(['reference-used']);
  });

  test('one that the cap rejects (art. L73)', async () => {
    const { api, reference } = await atCounter(1);

    expect(await establish(api, reference)).toMatchObject({
      status: 'rejected',
      reasons: [{ code: 'cap-france', held: 2, max: 1, rounds: undefined }],
    });
  });

  test('a revocation', async () => {
    const { api, reference } = await atCounter(2);

    expect(await api.counter.find.query({ reference })).toMatchObject({
      kind: 'revocation',
      mandant: { lastName: 'de Saint-Exupéry' },
    });
    expect(await establish(api, reference)).toMatchObject({ status: 'revoked' });
  });

  test.each([
    ['QVC592', 'reference-lapsed'],
    ['F4ZCMN', 'reference-unknown'],
  ])('and the two others that the guide names: %s, %s', async (reference, code) => {
    const { api } = await atCounter(0);

    expect(guide).toContain(`\`${reference}\``);
    expect(await failureOf(api.counter.find.query({ reference }))).toEqual({ status: 422, codes: [code] });
  });
});

describe('At the station Denain 0001', () => {
  test('the mandataire votes, then the mandant comes too late (art. L76)', async () => {
    const station = await atStation('assesseur');

    await station.proxyVotes("d'Ormesson");
    expect((await failureOf(station.votes("d'Ormesson"))).codes).toEqual(['already-voted-by-proxy']);
  });

  test('the mandant comes first, then the mandataire is refused', async () => {
    const station = await atStation('assesseur');

    await station.votes('Łukasiewicz');
    expect((await failureOf(station.proxyVotes('Łukasiewicz'))).codes).toEqual(['already-voted-in-person']);
  });

  test.each([
    ['de La Rochefoucauld', 'already-voted-by-proxy'],
    ['Müller-Strauß', 'already-voted-in-person'],
    ['Đặng', 'cap-france'],
    ['Ægidius', 'revoked'],
    ['de Saint-Exupéry', 'revoked'],
  ])('%s: the mandataire is refused, %s', async (lastName, code) => {
    const station = await atStation('assesseur');

    expect((await failureOf(station.proxyVotes(lastName))).codes).toContain(code);
  });

  test('two Marie Martin born the same day have each given to somebody else', async () => {
    const station = await atStation('assesseur');
    const alike = station.people.filter(
      ({ lastName, firstNames, born }) => `${firstNames} ${lastName} ${born}` === 'Marie Martin 1984-03-12',
    );

    expect(alike.map(({ gives }) => gives[0]?.mandataire.firstNames).sort()).toEqual(['Léa', 'Léo']);
  });

  test('who is on no list here is told which station is theirs', async () => {
    const { api } = await atStation('assesseur');
    const { people } = await api.station.elsewhere.query({ lastName: 'Le Goff', born: day('1988-09-02') });

    const marly = { station: '59383/0001', commune: 'Marly', phone: null };
    expect(people).toEqual([{ lastName: 'Le Goff', firstNames: 'Yann', ...marly }]);
  });

  test('the presiding officer and an assessor correct a mark together (R-48)', async () => {
    const { people } = await atStation('assesseur');
    const api = await server.signIn('president');
    const mark = people.find(({ lastName }) => lastName === 'Müller-Strauß')?.mark?.id ?? newId<MarkId>();
    const second = { name: 'assesseur', password: server.demonstration.accounts[0]?.password ?? '' };

    const corrected = await api.station.correct.mutate({ key: randomUUID(), mark, reason: 'Mauvaise ligne', second });
    expect(corrected).toEqual({ status: 'corrected' });
  });
});

test('At the station Denain 0002 the day is opened, voted and closed at once, and the totals say so', async () => {
  const { api, people, rounds, votes } = await atStation('president-2');
  const round = rounds.rounds[0]?.id ?? newId();
  const [first, second] = people;
  const key = () => randomUUID();
  const { pack } = await api.station.pack.mutate({ key: key(), round });
  const here = pack.facts;
  const opening = { key: key(), round, pack: pack.no, here };
  await api.station.open.mutate(opening);

  await votes(first?.lastName ?? '');
  await api.station.close.mutate({ key: key(), round, inside: 0 });
  expect((await failureOf(votes(second?.lastName ?? ''))).codes).toEqual(['station-closed']);

  const report = await api.station.closing.query({ round, signed: 2 });
  expect(report).toMatchObject({ sitting: { kind: 'closed' }, totals: { 'in-person': 1 } });
  expect(report.discrepancies.map(({ kind }) => kind)).toEqual(['signed-otherwise']);
});

test('At the station Papeete 0001, where it is the day before, one votes', async () => {
  const station = await atStation('assesseur-papeete');

  expect(station.rounds.rounds.map(({ day: date }) => date)).toEqual(['2027-04-10']);
  await station.proxyVotes('Teriʻieroʻoiteraʻi');
});

test('An elector asks, and gets a reference', async () => {
  const api = await server.signIn('electeur');
  const { elections } = await api.election.list.query({});
  const [today] = elections;
  const election = today?.id ?? newId();
  const mandataire = { nne: '710228007', born: day('1971-02-28') };

  const asked = await api.request.submit.mutate({
    key: randomUUID(),
    kind: 'procuration',
    mandataire,
    validity: { kind: 'election', election, rounds: [2] },
  });
  expect(asked.rounds.map(({ number, day: date }) => [number, date])).toEqual([[2, '2027-04-25']]);
});

test('After all this, the audit is intact', async () => {
  const { chains, entries, faults } = await (await server.signIn('admin')).audit.verify.query({});

  expect(faults).toEqual([]);
  expect(chains).toBeGreaterThan(10);
  expect(entries).toBeGreaterThan(270);
});

async function atCounter(index: number): Promise<{ readonly api: Api; readonly reference: string }> {
  return { api: await server.signIn('opj'), reference: server.demonstration.references[index] ?? '' };
}

function establish(api: Api, reference: string) {
  return api.counter.establish.mutate({ key: randomUUID(), reference, identity: 'match' });
}

/** What an assessor has in front of him: the list, and the two keys. */
async function atStation(account: string) {
  const api = await server.signIn(account);
  const rounds = await api.station.rounds.query({});
  const round = rounds.rounds[0]?.id ?? newId();
  const people = await listOf(api, round);
  const named = (name: string) => {
    const found = people.find(({ lastName }) => lastName === name);
    if (found === undefined) throw new Error(`${name} is not on the list`);
    return found;
  };
  const mark = () => ({ key: randomUUID(), id: newId<MarkId>(), round, inside: false });
  return {
    api,
    rounds,
    people,
    proxyVotes: (name: string) => {
      const procuration = named(name).gives[0]?.procuration ?? newId();
      return api.station.proxyVotes.mutate({ ...mark(), by: { procuration } });
    },
    votes: (name: string) => api.station.mandantVotes.mutate({ ...mark(), mandant: named(name).elector }),
  };
}

async function listOf(api: Api, round: RoundId): Promise<readonly Listed[]> {
  const people: Listed[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Page = await api.station.list.query({ round, after, limit: 500 });
    people.push(...page.people);
    after = page.next;
  }
  return people;
}

type Page = inferRouterOutputs<AppRouter>['station']['list'];
type Listed = Page['people'][number];

function countBy(values: readonly string[]): { readonly [value: string]: number } {
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
}

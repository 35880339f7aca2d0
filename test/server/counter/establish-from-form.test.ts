import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import type { Finding } from '#core/model/evidence.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { incidents } from '#drizzle/schema/marks.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import { auditBody, outbox } from '#drizzle/schema/records.ts';
import { addPair, addPerson, identityOf, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import {
  addProcuration,
  addRequest,
  BOTH_ROUNDS,
  FIRST_ROUND,
  procurationRequest,
} from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

let running: Running;
let mandant: Person;
let mandataire: Person;

beforeAll(async () => {
  running = await startRunning();
});
beforeEach(async () => {
  running.setClock(IN_MARCH);
  ({ mandant, mandataire } = await addPair(running.database, { mandataire: { on: 'marly' } }));
});
afterAll(() => running.close());

type Changes = {
  readonly key?: string;
  readonly as?: string;
  readonly to?: Person | { readonly nne: string; readonly born: Person['born'] };
  readonly identity?: Finding;
  readonly homeVisit?: { readonly request: boolean; readonly statement: boolean };
};
const form = async ({ as = 'leroy', to = mandataire, key = newId(), ...shown }: Changes = {}) => {
  const { counter } = await running.as(as);
  const giving = { mandant: mandant.elector, mandataire: identityOf(to), validity: BOTH_ROUNDS };
  return counter.form.mutate({ key, ...giving, identity: 'match', ...shown });
};
const told = async ({ elector }: Person) =>
  (await running.database.db.select().from(outbox).where(eq(outbox.elector, elector))).map(({ about }) => about).sort();
const countGivenBy = ({ elector }: Person) =>
  running.database.db.$count(procurations, eq(procurations.mandant, elector));

describe('A mandant without a request (R-08, R-11, art. R75)', () => {
  test('gives a procuration in one act, notified, logged and listed as any other', async () => {
    const act = await form();

    expect(act).toMatchObject({
      status: 'active',
      reference: undefined,
      revocation: undefined,
      day: '2027-03-01',
      rounds: [{ number: 1, coverage: 'covered' }, { number: 2 }],
    });
    const [row] = await running.database.db
      .select()
      .from(procurations)
      .where(eq(procurations.mandant, mandant.elector));
    expect(row).toMatchObject({ id: act.procuration, request: null, commune: mandant.commune, homeVisit: false });
    expect(await told(mandant)).toEqual(['effective', 'receipt']);
    expect(await told(mandataire)).toEqual([]);
    const bodies = await running.database.db.select().from(auditBody);
    expect(bodies.some(({ body }) => body.includes(act.procuration ?? 'none'))).toBe(true);
    const bureau = await running.as(assessor(mandant.station));
    const card = await bureau.station.card.query({ round: act.rounds[0]?.id ?? newId(), elector: mandant.elector });
    expect(card.person.gives).toMatchObject([{ procuration: act.procuration, state: 'usable' }]);
  });

  test('is answered once: the same key has the same answer', async () => {
    const key = newId<string>();
    const once = await form({ key });

    expect(await form({ key })).toEqual(once);
    expect(await countGivenBy(mandant)).toBe(1);
  });

  test('is controlled as online: over the cap the procuration exists, and is rejected', async () => {
    const otherMandant = await addPerson(running.database);
    await addProcuration(running.database, {
      mandant: otherMandant,
      mandataire,
      account: running.world.idOf('moreau'),
    });

    expect(await form()).toMatchObject({ status: 'rejected', reasons: [{ code: 'cap-france' }] });
    expect(await told(mandant)).toEqual(['receipt', 'rejected']);
  });

  test.each([
    ['gave for the same round already', 'overlap', { gave: true }],
    ['names someone whom nobody knows', 'mandataire-unknown', { unknown: true }],
    ['names himself', 'self', { self: true }],
    ['shows another’s document', 'identity-mismatch', { identity: 'mismatch' as const }],
    ['shows no document', 'identity-unproven', { identity: 'no-document' as const }],
    ['gives it up', 'mandant-unwilling', { identity: 'unwilling' as const }],
    ['at home has no sworn statement', 'statement-missing', { homeVisit: { request: true, statement: false } }],
    ['is before an officer no longer designated', 'authority-not-entitled', { as: 'retired' }],
  ])('who %s makes nothing: %s', async (_, code, { gave, unknown, self, ...changes }: Plan) => {
    if (gave) {
      const to = await addPerson(running.database);
      const account = running.world.idOf('moreau');
      await addProcuration(running.database, { mandant, mandataire: to, account }, { validity: FIRST_ROUND });
    }
    const before = await countGivenBy(mandant);
    const to = unknown ? { nne: '999999', born: mandataire.born } : self ? mandant : mandataire;

    expect(await failureOf(form({ ...changes, to }))).toEqual(refusedFor(code));
    expect(await countGivenBy(mandant)).toBe(before);
    expect(await told(mandant)).toEqual([]);
  });
  type Plan = Changes & { readonly gave?: boolean; readonly unknown?: boolean; readonly self?: boolean };

  test('whose document is another’s leaves an incident', async () => {
    const before = await running.database.db.$count(incidents);
    await failureOf(form({ identity: 'mismatch' }));

    expect(await running.database.db.$count(incidents)).toBe(before + 1);
  });

  test('needs the paper form if either party is on a New Caledonia roll (R-39, R-55)', async () => {
    const there = await addPerson(running.database, { on: 'noumea' });
    expect(await failureOf(form({ to: there }))).toEqual(refusedFor('paper-only'));
    mandant = there;
    expect(await failureOf(form())).toEqual(refusedFor('paper-only'));
  });

  test('whom no roll knows is a bad input', async () => {
    mandant = { ...mandant, elector: newId() };
    const { counter } = await running.as('leroy');
    const giving = { mandant: mandant.elector, mandataire: identityOf(mandataire), validity: BOTH_ROUNDS };

    expect(await failureOf(form())).toEqual({ status: 400, codes: [] });
    expect(await failureOf(counter.preview.query(giving))).toEqual({ status: 400, codes: [] });
  });

  test('may be at home with both papers, which the act notes', async () => {
    const { procuration } = await form({ homeVisit: { request: true, statement: true } });
    const [row] = await running.database.db
      .select()
      .from(procurations)
      .where(eq(procurations.id, procuration ?? newId()));

    expect(row?.homeVisit).toBe(true);
  });
});

describe('An entry made in error (R-11)', () => {
  const annul = async (as: string, procuration: ProcurationId) =>
    (await running.as(as)).procuration.annul.mutate({ key: newId(), procuration });

  test('is annulled by its officer within 15 minutes, and the form may be typed again', async () => {
    const procuration = (await form()).procuration ?? newId<ProcurationId>();
    running.setClock(addMinutes(IN_MARCH, 14));

    expect(await failureOf(annul('moreau', procuration))).toEqual(refusedFor('out-of-scope'));
    expect(await annul('leroy', procuration)).toEqual({ status: 'annulled' });
    expect(await form()).toMatchObject({ status: 'active' });
  });
});

describe('A preview', () => {
  const preview = async (to: Person) => {
    const { counter } = await running.as('moreau');
    return counter.preview.query({ mandant: mandant.elector, mandataire: identityOf(to), validity: BOTH_ROUNDS });
  };

  test('names the mandataire and the rounds, and makes nothing', async () => {
    expect(await preview(mandataire)).toEqual({
      would: 'active',
      reasons: [],
      mandataire: expect.objectContaining({ elector: mandataire.elector, commune: 'Marly' }),
      rounds: [expect.objectContaining({ number: 1, coverage: 'covered' }), expect.objectContaining({ number: 2 })],
      until: undefined,
      warnings: [],
      late: false,
    });
    expect(await countGivenBy(mandant)).toBe(0);
  });

  test('says before the act that control will reject it, and never who gave the mandataire what (R-21)', async () => {
    const otherMandant = await addPerson(running.database);
    await addProcuration(running.database, { mandant: otherMandant, mandataire, account: running.world.idOf('leroy') });

    const previewed = await preview(mandataire);
    expect(previewed).toMatchObject({ would: 'rejected', reasons: [{ code: 'cap-france' }] });
    expect(JSON.stringify(previewed)).not.toContain(otherMandant.elector);
    expect(await form()).toMatchObject({ status: 'rejected', reasons: previewed.reasons });
  });

  test('refuses what the form would', async () => {
    await form();
    expect(await failureOf(preview(await addPerson(running.database)))).toEqual(refusedFor('overlap'));
    expect(await failureOf(preview({ ...mandataire, nne: '999998' }))).toEqual(refusedFor('mandataire-unknown'));
    expect(await failureOf(preview(await addPerson(running.database, { on: 'noumea' })))).toEqual(
      refusedFor('paper-only', 'overlap'),
    );
  });
});

describe('A delegate (R-12)', () => {
  const collected = async (as: string) => (await (await running.as(as)).counter.collected.query({})).slips;
  const collectedOf = async (as: string) =>
    (await collected(as)).filter((request) => request.mandant.elector === mandant.elector);

  test('collects the form, which waits for the delegate’s OPJ alone, with a reference', async () => {
    const homeVisit = { request: true, statement: true };
    const { status, procuration, reference } = await form({ as: 'delegate', homeVisit });

    expect({ status, procuration }).toEqual({ status: 'collected', procuration: undefined });
    expect(await collectedOf('moreau')).toEqual([]);
    expect(await collectedOf('leroy')).toEqual([
      {
        reference,
        kind: 'procuration',
        mandant: expect.objectContaining({ elector: mandant.elector, commune: 'Denain' }),
        mandataire: expect.objectContaining({ elector: mandataire.elector, commune: 'Marly' }),
        validity: BOTH_ROUNDS,
        collectedBy: { lastName: 'Leroy-Beaulieu', firstName: 'Dominique' },
        requestedOn: '2027-03-01',
        lastDay: undefined,
      },
    ]);

    const { counter } = await running.as('leroy');
    const signed = await counter.establish.mutate({ key: newId(), reference: reference ?? '', identity: 'match' });
    expect(signed).toMatchObject({ status: 'active', reference });
    expect(await collectedOf('leroy')).toEqual([]);
    const [row] = await running.database.db
      .select()
      .from(procurations)
      .where(eq(procurations.mandant, mandant.elector));
    expect(row?.homeVisit).toBe(true);
  });

  test('collects what was asked online, which is no slip before', async () => {
    const reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
    expect(await collectedOf('leroy')).toEqual([]);
    const { counter } = await running.as('delegate');
    expect(await counter.establish.mutate({ key: newId(), reference, identity: 'match' })).toMatchObject({ reference });

    expect(await collectedOf('leroy')).toMatchObject([{ reference, kind: 'procuration' }]);
    const [row] = await running.database.db.select().from(requests).where(eq(requests.reference, reference));
    expect(row?.homeVisit).toBe(false);
  });
});

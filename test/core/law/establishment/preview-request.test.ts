import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant, timeZone } from '#core/calendar/instant.ts';
import type { Holding } from '#core/law/cap/allocation.ts';
import { type ActFacts, previewAct } from '#core/law/establishment/preview-act.ts';
import { longestFor, previewRequest } from '#core/law/establishment/preview-request.ts';
import type { Habilitation } from '#core/model/authority.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/procuration.ts';
import { active, competitorsOf, elector, fact, facts, officer, presidential, roundId } from '#test/core/fixtures.ts';

const bothRounds: Validity = { kind: 'election', election: presidential.id, rounds: [1, 2] };
const opj: Habilitation = {
  ...officer,
  place: 'france',
  zone: undefined,
  designatedFrom: day('2020-01-01'),
  designatedTo: undefined,
  chosenBy: undefined,
};
const consul: Habilitation = { ...opj, capacity: 'consul', place: 'abroad' };

type RequestFacts = Parameters<typeof previewRequest>[0];

function asking(changes: Partial<RequestFacts> = {}): RequestFacts {
  return { ...facts(), validity: bothRounds, given: [], link: 'none', certifiedOn: undefined, ...changes };
}

function acting(changes: Partial<ActFacts> = {}): ActFacts {
  return { ...asking(), authority: opj, competitors: competitorsOf(), ...changes };
}

/** What Zoe holds for someone else, at these rounds of the presidential election. */
function held(name: string, changes: Partial<Holding> = {}, numbers: readonly (1 | 2)[] = [1, 2]): Holding {
  return {
    id: name as ProcurationId,
    mandant: `mandant of ${name}` as ElectorId,
    mandataire: 'zoe' as ElectorId,
    mandantList: 'communal',
    place: 'france',
    day: day('2027-02-01'),
    recordedNo: 1,
    onPaper: false,
    isInControl: false,
    isEnded: false,
    rounds: numbers.map((number) => ({
      ...fact(presidential, number),
      round: roundId('pres', number),
      capLaw: 'usual',
      isUsed: false,
    })),
    ...changes,
  };
}

const codes = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code);
const places = (preview: ReturnType<typeof previewAct>) =>
  preview.places.map(({ inFrance, inAll }) => [inFrance.taken, inFrance.most, inAll.taken, inAll.most]);

describe('What a request would be answered (R-21)', () => {
  test('says its rounds, and until when a period could last (R-15)', () => {
    expect(previewRequest(asking())).toMatchObject({
      would: 'requested',
      reasons: [],
      rounds: [{ coverage: 'covered' }, { coverage: 'covered' }],
      longest: '2028-03-01',
    });
  });

  test('says of each round that is not covered why', () => {
    const mandant = elector('ana', { born: '2009-04-20' });
    expect(previewRequest(asking({ mandant }))).toMatchObject({
      would: 'requested',
      rounds: [{ coverage: 'not-covered', reason: { code: 'under-age' } }, { coverage: 'covered' }],
      warnings: [{ code: 'under-age' }],
    });
  });

  test('refused as a whole, covers nothing: by its own reason, or by the first', () => {
    const mandant = elector('ana', { born: '2009-04-20' });
    const preview = previewRequest(asking({ mandant, given: [active()] }));

    expect({ ...preview, reasons: codes(preview) }).toMatchObject({
      would: 'refused',
      reasons: ['overlap'],
      rounds: [
        { coverage: 'not-covered', reason: { code: 'under-age' } },
        { coverage: 'not-covered', reason: { code: 'overlap' } },
      ],
    });
  });

  test('is no to a link that the law forbids to a protected adult (R-06)', () => {
    const mandant = { ...elector('ana'), isProtected: true };
    expect(codes(previewRequest(asking({ mandant, link: 'guardian' })))).toEqual(['guardianship']);
    expect(codes(previewAct(acting({ mandant, link: 'guardian' })))).toEqual(['guardianship']);
    expect(codes(previewRequest(asking({ mandant })))).toEqual([]);
  });

  test('says why a counter is needed, and when none is (R-31)', () => {
    const counter = (certifiedOn?: string) =>
      previewRequest(asking({ certifiedOn: certifiedOn === undefined ? undefined : day(certifiedOn) })).counter;

    expect(counter()).toEqual([{ code: 'counter-required', lacks: 'identity' }]);
    expect(counter('2021-01-01')).toEqual([{ code: 'counter-required', lacks: 'recent-identity' }]);
    expect(counter('2026-01-01')).toEqual([]);
  });

  test('says every reason when no round could be', () => {
    const ana = elector('ana', { on: 'londres' });
    const preview = previewRequest(
      asking({ mandant: ana, mandataire: ana, validity: { kind: 'period', until: day('2031-01-01') } }),
    );

    expect(codes(preview)).toEqual(['self', 'period-too-long']);
    expect(preview).toMatchObject({ rounds: [], longest: '2030-03-01' });
  });
});

describe('What an act would come to at a counter', () => {
  test('goes by the date where the unit is, not by that of the mandant (R-12)', () => {
    const mandant = elector('ana', { on: 'noumea' });
    const at = instant('2027-03-01T20:00:00Z');
    const today = { designatedFrom: day('2027-03-01'), designatedTo: day('2027-03-01') };
    const previewIn = (zone: string) => {
      const authority = { ...opj, ...today, zone: timeZone(zone) };
      return codes(previewAct(acting({ mandant, at, authority })));
    };

    expect(previewIn('Europe/Paris')).not.toContain('authority-not-entitled');
    expect(codes(previewAct(acting({ mandant, at, authority: { ...opj, ...today } })))).not.toContain(
      'authority-not-entitled',
    );
    expect(previewIn('Pacific/Noumea')).toContain('authority-not-entitled');
  });

  test('is what control would make of it (R-72)', () => {
    expect(previewAct(acting())).toMatchObject({ would: 'active', reasons: [], rounds: [{}, {}] });
    expect(previewAct(acting({ mandant: elector('ana', { on: 'noumea' }) }))).toMatchObject({
      would: 'refused',
      reasons: [{ code: 'paper-only' }],
    });
  });

  test('is rejected where the places are taken, and says which (R-22)', () => {
    const preview = previewAct(acting({ competitors: competitorsOf([held('p1', {}, [2])]) }));

    expect(codes(preview)).toEqual(['cap-france']);
    expect(preview).toMatchObject({ would: 'rejected', rounds: [{ coverage: 'not-covered' }, {}] });
    expect(places(preview)).toEqual([
      [0, 1, 0, 2],
      [1, 1, 1, 2],
    ]);
  });

  test('comes after all that was established, in control too (R-23)', () => {
    const competitors = competitorsOf([held('p1', { isInControl: true, day: day('2027-03-01'), recordedNo: 7 })]);
    expect(codes(previewAct(acting({ competitors })))).toEqual(['cap-france']);
    expect(previewAct(acting({ competitors, authority: consul }))).toMatchObject({ would: 'active' });
  });

  test('has three places when one of the mandants is on a consular roll (R-22)', () => {
    const abroad = [held('p1', { place: 'abroad' }), held('p2', { place: 'abroad' })];
    const kate = elector('kate', { on: 'londres' });
    const preview = previewAct(acting({ mandant: kate, authority: consul, competitors: competitorsOf(abroad) }));

    expect(preview).toMatchObject({ would: 'active' });
    expect(places(preview)).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
  });

  test('counts what is held on the date where that is more than at the round (R-27)', () => {
    const municipalRound = {
      election: 'municipal',
      number: 1,
      round: roundId('municipal', 1),
      capLaw: 'usual',
      isUsed: false,
    } as const;
    const sameDay = held('p1', { rounds: [{ ...municipalRound, day: fact(presidential, 1).day }] });

    expect(places(previewAct(acting({ competitors: competitorsOf([sameDay]) })))).toEqual([
      [1, 1, 1, 2],
      [0, 1, 0, 2],
    ]);
  });

  test('counts nothing that others hold', () => {
    const others = held('p1', { mandataire: 'someone' as ElectorId });
    expect(places(previewAct(acting({ competitors: competitorsOf([others]) })))[0]).toEqual([0, 1, 0, 2]);
  });

  test('is collected by a delegate, and refused to who is not designated (R-12)', () => {
    const delegate: Habilitation = { ...opj, capacity: 'delegate', chosenBy: officer.account };
    expect(previewAct(acting({ authority: delegate })).would).toBe('collected');
    expect(previewAct(acting({ authority: delegate, competitors: competitorsOf([held('p1')]) })).would).toBe(
      'rejected',
    );

    const retired = { ...opj, designatedTo: day('2026-12-31') };
    const ana = elector('ana');
    const preview = previewAct(acting({ authority: retired, mandataire: ana }));
    expect(codes(preview)).toEqual(['authority-not-entitled', 'self']);
  });

  test('is void alone at a round whose election was called since (R-28)', () => {
    const called = { ...presidential, calledOn: day('2027-03-02') };
    const preview = previewAct(acting({ elections: [called], competitors: competitorsOf([held('p1', {}, [1])]) }));

    expect(preview).toMatchObject({
      would: 'active',
      rounds: [{ coverage: 'void', reason: { code: 'cap-france' } }, { coverage: 'covered' }],
    });
  });
});

describe('The longest last day (R-14, R-15)', () => {
  test('is one year on, three on a consular roll, and none for who is on no roll', () => {
    expect(longestFor(facts())).toBe('2028-03-01');
    expect(longestFor(facts({ mandant: elector('kate', { on: 'londres' }) }))).toBe('2030-03-01');
    expect(longestFor(facts({ mandant: elector('ana', { to: '2027-01-01' }) }))).toBeUndefined();
  });
});

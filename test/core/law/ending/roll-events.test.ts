import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant, timeZone } from '#core/calendar/instant.ts';
import { afterMove, dayOfEvent, isSpecialAfter, listsAfter, offTheRoll } from '#core/law/ending/moves.ts';
import { changedSince, type ElectorChange, endedByEvent, mandataireLost } from '#core/law/ending/roll-events.ts';
import type { Elector } from '#core/model/elector.ts';
import { active, commune, communes, elector, established, type PlaceName, roll, station } from '#test/core/fixtures.ts';

const ON = day('2027-04-01');
const ana = elector('ana');
const zoe = elector('zoe');
const procuration = active();

const lost = (before: Elector, loss: 'dead' | 'rights-lost' | 'struck-off'): ElectorChange => {
  return { kind: 'lost', before, on: ON, loss };
};
const movesTo = (before: Elector, to: PlaceName): ElectorChange => {
  const lines = listsAfter(before, commune(to)).map((list) => ({
    list,
    number: 7,
    isSpecial: isSpecialAfter(before, list),
  }));
  return {
    kind: 'moved',
    before,
    after: afterMove(before, { commune: commune(to), station: station(to), lines }, ON),
    on: ON,
  };
};
const ofMandant = (happening: ElectorChange, living = procuration) =>
  endedByEvent(happening, { procuration: living, other: zoe }, communes);
const ofMandataire = (happening: ElectorChange, living = procuration) =>
  endedByEvent(happening, { procuration: living, other: ana }, communes);

describe('A procuration, when something happens on the roll (art. L77, R80)', () => {
  test.each([
    ['dead', { code: 'mandataire-dead' }],
    ['rights-lost', { code: 'mandataire-rights-lost' }],
    ['struck-off', { code: 'mandataire-not-elector', type: undefined }],
  ] as const)('ends when its mandataire is %s (R-51)', (loss, reason) => {
    expect(ofMandataire(lost(zoe, loss))).toEqual(reason);
    expect(mandataireLost(loss)).toEqual(reason);
  });

  test.each(['dead', 'rights-lost', 'struck-off'] as const)('ends when its mandant is %s (R-52)', (loss) => {
    expect(ofMandant(lost(ana, loss))).toEqual({ code: 'mandant-off-roll' });
  });

  test('goes on when one of them moves to another commune (R-53)', () => {
    expect(ofMandant(movesTo(ana, 'nantes'))).toBeUndefined();
    expect(ofMandataire(movesTo(zoe, 'papeete'))).toBeUndefined();
  });

  test.each(['londres', 'noumea'] as const)(
    'ends when one of them moves to another kind of roll, in %s (R-53)',
    (to) => {
      expect(ofMandant(movesTo(ana, to))).toEqual({ code: 'list-changed' });
      expect(ofMandataire(movesTo(zoe, to))).toEqual({ code: 'list-changed' });
    },
  );

  test('made when both had to be of one commune ends when they no longer are (R-03, R-53)', () => {
    const old = active('p1', { establishment: established('2021-12-31') });
    const mandataireMoves = movesTo(zoe, 'marly');

    expect(ofMandataire(mandataireMoves, old)).toEqual({ code: 'other-commune', commune: 'denain' });
    expect(ofMandant(movesTo(ana, 'marly'), old)).toEqual({ code: 'other-commune', commune: 'marly' });
    expect(ofMandataire(mandataireMoves, active('p1', { establishment: established('2022-01-01') }))).toBeUndefined();
  });

  test('made then goes on when a move brings them to one commune again', () => {
    const old = active('p1', { establishment: established('2021-12-31') });
    const fromMarly = { ...elector('zoe', { on: 'marly' }) };

    expect(ofMandataire(movesTo(fromMarly, 'denain'), old)).toBeUndefined();
  });
});

describe('The roll, after an event', () => {
  test('has no line in force from that day on', () => {
    const [open, toCome] = [roll('denain'), roll('denain', { list: 'eu-municipal', from: day('2027-05-01') })];
    const past = roll('marly', { to: day('2020-01-01') });

    const { registrations } = offTheRoll({ ...ana, registrations: [past, open, toCome] }, ON);

    expect(registrations.map(({ from, to }) => [from, to])).toEqual([
      ['2000-01-01', '2020-01-01'],
      ['2000-01-01', ON],
      ['2027-05-01', '2027-05-01'],
    ]);
  });

  test('has one line more where the elector moved, who is one again if he had been struck off', () => {
    const gone: Elector = {
      ...offTheRoll(ana, day('2026-01-01')),
      lost: { what: 'struck-off', on: day('2026-01-01') },
    };
    const happening = movesTo(gone, 'nantes');

    expect(happening).toMatchObject({ after: { lost: undefined } });
    expect(happening.kind === 'moved' && happening.after.registrations.at(-1)).toEqual({
      ...roll('nantes', { from: ON, number: 7 }),
    });
  });

  test.each<[PlaceName, readonly string[]]>([
    ['denain', ['eu-municipal', 'eu-european']],
    ['londres', []],
    ['noumea', []],
  ])('of an elector of the complementary rolls has, in %s, %j', (to, lists) => {
    const registrations = [roll('marly', { list: 'eu-municipal' }), roll('marly', { list: 'eu-european' })];
    expect(listsAfter({ ...ana, registrations }, commune(to))).toEqual(lists);
  });

  test.each<[PlaceName, PlaceName, boolean, boolean]>([
    ['noumea', 'noumea', true, true],
    ['noumea', 'noumea', false, false],
    ['noumea', 'denain', true, false],
    ['denain', 'noumea', false, false],
  ])('from %s to %s, on the special roll: %s, leaves it so: %s (R-78)', (from, to, isSpecial, expected) => {
    const happening = movesTo(elector('nea', { on: from, isSpecial }), to);
    const line = happening.kind === 'moved' ? happening.after.registrations.at(-1) : undefined;
    expect(line?.isSpecial).toBe(expected);
  });

  test('does not bring back to the special roll who had left New Caledonia (R-78)', () => {
    const left = movesTo(elector('nea', { on: 'noumea', isSpecial: true }), 'denain');
    const back = left.kind === 'moved' ? movesTo(left.after, 'noumea') : left;
    expect(back.kind === 'moved' && back.after.registrations.at(-1)?.isSpecial).toBe(false);
  });

  test('changes on the earliest of the days that it is in Paris and where the elector is, or goes', () => {
    const at = instant('2027-04-11T02:00:00+02:00');
    const [tahiti, noumea] = [timeZone('Pacific/Tahiti'), timeZone('Pacific/Noumea')];
    expect(dayOfEvent([], at)).toBe('2027-04-11');
    expect(dayOfEvent([tahiti], at)).toBe('2027-04-10');
    expect(dayOfEvent([noumea], instant('2027-04-10T20:00:00+02:00'))).toBe('2027-04-10');
  });
});

describe('What changed between the request and the counter (R-75)', () => {
  const since = day('2027-03-01');

  test('is nothing when nothing happened, or when one of them moved from commune to commune', () => {
    const happening = movesTo(ana, 'nantes');
    expect(changedSince({ mandant: ana, mandataire: zoe }, since, ON)).toEqual([]);
    const after = happening.kind === 'moved' ? happening.after : ana;
    expect(changedSince({ mandant: after, mandataire: zoe }, since, ON)).toEqual([]);
  });

  test('is a reason of its own for each: a loss of one, a loss of the other, another kind of roll', () => {
    const gone = (person: Elector): Elector => ({ ...offTheRoll(person, ON), lost: { what: 'dead', on: ON } });
    const happening = movesTo(zoe, 'londres');
    const after = happening.kind === 'moved' ? happening.after : zoe;

    expect(changedSince({ mandant: gone(ana), mandataire: zoe }, since, ON)).toEqual([{ code: 'mandant-off-roll' }]);
    expect(changedSince({ mandant: ana, mandataire: gone(zoe) }, since, ON)).toEqual([{ code: 'mandataire-dead' }]);
    expect(changedSince({ mandant: ana, mandataire: after }, since, ON)).toEqual([{ code: 'list-changed' }]);
    expect(changedSince({ mandant: ana, mandataire: after }, ON, ON)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { competitorsOf } from '#core/law/cap/holdings.ts';
import { annul, type Ending, revoke } from '#core/law/ending/end.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import { active, covered, ownMark, presidential, proxyMark, roundId } from '#test/core/fixtures.ts';

const [FIRST, SECOND] = [roundId('pres', 1), roundId('pres', 2)];
const form = { mandant: 'ana' as ElectorId, day: day('2027-03-03'), recordedNo: 9, onPaper: true };

/** The rounds where each counts now, and where it counted on the date of the form. */
function counted(
  given: Procuration,
  { marks = [], act = form }: { marks?: readonly VoteMark[]; act?: typeof form } = {},
) {
  const byElector = Map.groupBy(marks, ({ elector }) => elector);
  const { holdings, ended } = competitorsOf(act, [given], { marks: byElector, elections: [presidential] });
  const roundsOf = (all: typeof holdings) => all.flatMap(({ rounds }) => rounds.map(({ round }) => round));
  return { now: roundsOf(holdings), before: roundsOf(ended) };
}

function endedOn(on: string, changes: Partial<Ending> = {}): Ending {
  const at = instant(`${on}T09:00:00Z`);
  return { at, on: day(on), reason: { code: 'revoked', on: day(on) }, stillToCome: [FIRST, SECOND], ...changes };
}

describe('What a procuration counts for (R-21)', () => {
  test('is each round it covers while it lives', () => {
    const given = active('p1', { rounds: [covered(presidential, 1), covered(presidential, 2, { coverage: 'void' })] });
    expect(counted(given).now).toEqual([FIRST]);
  });

  test('is nothing once it ended, save a round that its mandataire voted at, or its mandant', () => {
    const left = endedOn('2027-04-11', { stillToCome: [SECOND] });
    expect(counted(revoke(active(), endedOn('2027-03-05'))).now).toEqual([]);
    expect(counted(revoke(active(), left), { marks: [proxyMark()] }).now).toEqual([FIRST]);
    expect(counted(revoke(active(), left), { marks: [ownMark()] }).now).toEqual([FIRST]);
  });

  test('is nothing once it expired unused', () => {
    expect(counted({ ...active(), status: 'expired', lastDay: day('2027-04-25') }).now).toEqual([]);
  });
});

describe('What stood on the date of a form (R-26, art. L73)', () => {
  test('is what was established before it and ended after it, by what it covered', () => {
    expect(counted(revoke(active(), endedOn('2027-03-05'))).before).toEqual([FIRST, SECOND]);
    expect(counted({ ...active(), status: 'expired', lastDay: day('2027-04-25') }).before).toEqual([FIRST, SECOND]);
  });

  test.each([
    ['ended on that date', revoke(active(), endedOn('2027-03-03'))],
    [
      'ended by a paper of a date before it, recorded after',
      revoke(active(), { ...endedOn('2027-03-10'), on: day('2027-03-02') }),
    ],
    ['never was effective', revoke(active('p1', { effectiveAt: undefined }), endedOn('2027-03-05'))],
    [
      'was made in error',
      annul(active(), endedOn('2027-03-05', { reason: { code: 'entered-in-error', until: undefined } })),
    ],
    ['still lives', active()],
  ])('is not what %s', (_, given) => {
    expect(counted(given).before).toEqual([]);
  });

  test('is nothing to an act that has an instant, nor what was established after', () => {
    const given = revoke(active(), endedOn('2027-03-05'));
    expect(counted(given, { act: { ...form, onPaper: false } }).before).toEqual([]);
    expect(counted(given, { act: { ...form, day: day('2027-02-28') } }).before).toEqual([]);
  });
});

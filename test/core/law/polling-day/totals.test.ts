import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { type ClosingFacts, discrepancies, openedOtherwise, totalsOf } from '#core/law/polling-day/totals.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import { active, ownMark, proxyMark, remoteMark } from '#test/core/fixtures.ts';

const at = (time: string) => instant(`2027-04-11T${time}+02:00`);
const closed = (counted: number): Polls => ({
  kind: 'closed',
  openedAt: at('08:00'),
  closedAt: at('19:00'),
  inside: { counted, voted: 1 },
});

const proxy = proxyMark(active(), { at: at('09:00') });
const own = ownMark({ at: at('10:00') });
const late = ownMark({ at: at('19:05') });
const fromPrison = { ...remoteMark({ at: at('09:30') }), kind: 'remote' as const, fromPrison: true };
const marks = [
  proxy,
  { ...own, corrected: true },
  { ...own, kind: 'in-person' as const, courtDecision: day('2027-04-09') },
  late,
  remoteMark({ at: at('00:30') }),
];
const facts = (changes: Partial<ClosingFacts> = {}): ClosingFacts => {
  return { polls: closed(1), marks, ended: new Map(), signed: undefined, envelopes: undefined, ...changes };
};

describe('The totals of a station’s round (R-47)', () => {
  test('count each kind once, what was taken back apart, and nobody who voted remotely as voting here', () => {
    expect(totalsOf(facts())).toEqual({
      proxy: 1,
      'in-person': 2,
      remote: 1,
      voted: 3,
      courtDecisions: 1,
      fromPrison: 0,
      corrected: 1,
      afterClose: 1,
    });
  });

  test('count an envelope from a prison among the remote votes, and apart (art. L79)', () => {
    const envelopes = [fromPrison, { ...fromPrison, corrected: true }];
    expect(totalsOf(facts({ marks: [...marks, ...envelopes] }))).toMatchObject({
      remote: 2,
      fromPrison: 1,
      voted: 3,
      corrected: 2,
      afterClose: 1,
    });
  });

  test('know of no vote after a close that was not declared', () => {
    expect(totalsOf(facts({ polls: { kind: 'undeclared' } })).afterClose).toBe(0);
  });
});

describe('What does not add up', () => {
  test('is nothing when all does', () => {
    expect(discrepancies(facts())).toEqual([]);
    expect(discrepancies(facts({ signed: 3 }))).toEqual([]);
    const withEnvelope = facts({ marks: [...marks, fromPrison], signed: 4, envelopes: 4 });
    expect(discrepancies(withEnvelope)).toEqual([]);
  });

  test('is each vote after the close once they are more than were inside', () => {
    expect(discrepancies(facts({ polls: closed(0) }))).toEqual([
      { kind: 'beyond-inside', counted: 0, marks: [late.id] },
    ]);
  });

  test('is each vote before the declared opening, and none remote', () => {
    const polls: Polls = { kind: 'open', openedAt: at('09:30') };
    expect(discrepancies(facts({ polls }))).toEqual([{ kind: 'before-opening', marks: [proxy.id] }]);
  });

  test('is a vote by a procuration that ended since, which stands (R-54)', () => {
    const ended = new Map([[active().id as ProcurationId, ['revoked' as const]]]);
    expect(discrepancies(facts({ ended }))).toEqual([{ kind: 'ended-since', marks: [proxy.id], codes: ['revoked'] }]);
  });

  test('is another number of signatures than of marks', () => {
    expect(discrepancies(facts({ signed: 5 }))).toEqual([{ kind: 'signed-otherwise', signed: 5, marked: 3 }]);
  });

  test('is another number of envelopes than of signatures (art. L65), once both are counted', () => {
    expect(discrepancies(facts({ envelopes: 9 }))).toEqual([]);
    expect(discrepancies(facts({ signed: 3, envelopes: 3 }))).toEqual([]);
    expect(discrepancies(facts({ signed: 3, envelopes: 4 }))).toEqual([
      { kind: 'envelopes-otherwise', envelopes: 4, signed: 3 },
    ]);
  });

  test('is what the list in hand and the server did not agree on at the opening', () => {
    const agreed = { what: 'number', here: '1', server: '1', agrees: true } as const;
    const differing = { what: 'electors', here: '5', server: '6', agrees: false } as const;
    expect(openedOtherwise([agreed])).toEqual([]);
    expect(openedOtherwise([agreed, differing])).toEqual([{ kind: 'opened-otherwise', checks: [differing] }]);
  });
});

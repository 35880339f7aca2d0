import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes, type Instant, instant, localTime, PARIS, timeZone } from '#core/calendar/instant.ts';
import { annul, revoke } from '#core/law/ending/end.ts';
import {
  type Correction,
  decideVote,
  mayCorrect,
  type PollingAct,
  type PollingDecision,
  type VoterAtRound,
} from '#core/law/polling-day/vote.ts';
import type { ElectorId, MarkId, ProcurationId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Verdict } from '#core/model/verdict.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import {
  active,
  covered,
  eightToSeven,
  established,
  fact,
  ownMark,
  presidential,
  proxyMark,
  remoteMark,
  roundId,
  station,
} from '#test/core/fixtures.ts';

const morning = instant('2027-04-11T09:05:00+02:00');
const ana = 'ana' as ElectorId;
const zoe = 'zoe' as ElectorId;

/** Station 1 of Denain at the first round, and Ana, on its list, who gave p1 to Zoe. */
function voter(changes: Partial<VoterAtRound> = {}): VoterAtRound {
  return {
    station: { id: station('denain'), commune: 'Denain', zone: PARIS, hours: eightToSeven },
    round: { ...fact(presidential, 1), id: roundId('pres', 1), isCalledOff: false },
    polls: { kind: 'undeclared' },
    isPolledHere: true,
    elector: ana,
    listedAt: { station: station('denain'), commune: 'Denain' },
    marks: [],
    given: [active()],
    ...changes,
  };
}

type By = Extract<PollingAct, { kind: 'proxy-votes' }>['by'];
type When = { readonly id?: string; readonly at?: Instant; readonly inside?: boolean };
const p1: By = { procuration: 'p1' as ProcurationId };

function proxyVotes({ id = 'm1', at = morning, inside = false }: When = {}, by: By = p1): PollingAct {
  return { id: id as MarkId, at, kind: 'proxy-votes', by, inside };
}

function mandantVotes({ id = 'm2', at = morning, inside = false }: When = {}, courtDecision?: string): PollingAct {
  return {
    id: id as MarkId,
    at,
    kind: 'mandant-votes',
    inside,
    courtDecision: courtDecision ? day(courtDecision) : undefined,
  };
}

type Correcting = Correction & { readonly kind: 'correct' };

function correct({ id = 'm1', at = morning }: When = {}, hasSecond = true): Correcting {
  return { kind: 'correct', mark: id as MarkId, at, hasSecond };
}

const reasons = (answer: PollingDecision | Verdict<Refusal>): readonly Refusal[] => (answer.ok ? [] : answer.reasons);
const codes = (answer: PollingDecision | Verdict<Refusal>): readonly string[] =>
  reasons(answer).map(({ code }) => code);

function decide(now: VoterAtRound, act: PollingAct | Correcting): PollingDecision | Verdict<Refusal> {
  return act.kind === 'correct' ? mayCorrect(now, act) : decideVote(now, act);
}

/** Plays acts one after the other; a refused one changes nothing. */
function play(start: VoterAtRound, acts: readonly (PollingAct | Correcting)[]): VoterAtRound {
  let now = start;
  for (const act of acts) {
    const answer = decide(now, act);
    if (!answer.ok) continue;
    const marks = 'mark' in answer ? [...now.marks, answer.mark] : now.marks.map((mark) => correctedBy(mark, act));
    now = { ...now, marks };
  }
  return now;
}

function correctedBy(mark: VoteMark, act: PollingAct | Correcting): VoteMark {
  return act.kind === 'correct' && mark.id === act.mark ? { ...mark, corrected: true } : mark;
}

describe('A mandataire at the station (art. L74, R-41)', () => {
  test('votes against the mandant’s name, with his own', () => {
    const answer = decideVote(voter(), proxyVotes());
    const mark = proxyMark(active(), { at: morning });
    expect(answer).toEqual({ ok: true, mark });
    expect(mark).toMatchObject({ elector: 'ana', mandataire: 'zoe', procuration: 'p1', station: '59172/0001' });
  });

  test('votes at the mandant’s station, and is told which', () => {
    const listedAt = { station: station('denain', 2), commune: 'Denain' };
    expect(decideVote(voter({ listedAt }), proxyVotes())).toEqual({
      ok: false,
      reasons: [{ code: 'wrong-station', station: '59172/0002', commune: 'Denain' }],
    });
  });

  test('of a mandant struck off has no vote (R-52)', () => {
    expect(codes(decideVote(voter({ listedAt: undefined }), proxyVotes()))).toEqual(['mandant-off-roll']);
  });
});

describe('A vote (art. L76, R-42)', () => {
  test('is the mandant’s when he comes first, and the mandataire is told when', () => {
    const after = play(voter(), [mandantVotes()]);
    expect(decideVote(after, proxyVotes({ at: addMinutes(morning, 60) }))).toEqual({
      ok: false,
      reasons: [{ code: 'already-voted-in-person', at: morning, zone: 'Europe/Paris' }],
    });
  });

  test('is the mandataire’s when he comes first, and the mandant is told when', () => {
    const after = play(voter(), [proxyVotes()]);
    expect(decideVote(after, mandantVotes())).toEqual({
      ok: false,
      reasons: [{ code: 'already-voted-by-proxy', at: morning, zone: 'Europe/Paris' }],
    });
    expect(codes(decideVote(after, proxyVotes({ id: 'm9' })))).toEqual(['already-voted-by-proxy']);
  });

  test('by post or internet leaves neither (R-50)', () => {
    const voted = voter({ marks: [remoteMark()] });
    expect(codes(decideVote(voted, mandantVotes()))).toEqual(['already-voted-remotely']);
    expect(codes(decideVote(voted, proxyVotes()))).toEqual(['already-voted-remotely']);
  });

  test('needs no revocation to be cast in person (R-40)', () => {
    expect(decideVote(voter(), mandantVotes()).ok).toBe(true);
  });
});

describe('An envelope from a prison (R-50, art. L79, L80)', () => {
  const opened = ({ id = 'm7', at = morning }: When = {}): PollingAct => ({
    id: id as MarkId,
    at,
    kind: 'prisoner-votes',
  });

  test('is marked in the elector’s place, and leaves no other vote', () => {
    const answer = decideVote(voter(), opened());
    const mark = { ...remoteMark({ id: 'm7' as MarkId, at: morning }), fromPrison: true };
    expect(answer).toMatchObject({ ok: true, mark });

    const after = play(voter(), [opened()]);
    for (const act of [mandantVotes(), proxyVotes(), opened({ id: 'm8' })]) {
      expect(codes(decideVote(after, act))).toEqual(['already-voted-remotely']);
    }
  });

  test('is too late where the elector, released, or his mandataire came before', () => {
    expect(codes(decideVote(play(voter(), [mandantVotes()]), opened()))).toEqual(['already-voted-in-person']);
    expect(codes(decideVote(play(voter(), [proxyVotes()]), opened()))).toEqual(['already-voted-by-proxy']);
  });

  test('counts for nothing once its mark is corrected', () => {
    const after = play(voter(), [opened(), correct({ id: 'm7' })]);
    expect(decideVote(after, proxyVotes()).ok).toBe(true);
  });

  test('reaches the bureau until the close, however many are still inside', () => {
    const closed = voter({
      polls: {
        kind: 'closed',
        openedAt: instant('2027-04-11T08:00:00+02:00'),
        closedAt: instant('2027-04-11T19:00:00+02:00'),
        inside: { counted: 5, voted: 0 },
      },
    });
    const late = opened({ at: instant('2027-04-11T19:01:00+02:00') });
    expect(codes(decideVote(closed, late))).toEqual(['station-closed']);
    expect(codes(decideVote(voter(), opened({ at: instant('2027-04-11T07:59:00+02:00') })))).toEqual([
      'station-closed',
    ]);
  });

  test('is of an elector of this station’s list', () => {
    const listedAt = { station: station('denain', 2), commune: 'Denain' };
    expect(codes(decideVote(voter({ listedAt }), opened()))).toEqual(['wrong-station']);
    expect(codes(decideVote(voter({ listedAt: undefined }), opened()))).toEqual(['not-on-roll']);
  });
});

describe('A station’s hours (art. R41, R57, R-46)', () => {
  test.each([
    ['2027-04-11T07:59:59+02:00', false],
    ['2027-04-11T08:00:00+02:00', true],
    ['2027-04-11T18:59:59+02:00', true],
    ['2027-04-11T19:00:00+02:00', false],
    ['2027-04-10T10:00:00+02:00', false],
    ['2027-04-12T10:00:00+02:00', false],
  ])('at %s let a vote in: %s', (text, isOpen) => {
    const at = instant(text);
    const expected = isOpen ? [] : [{ code: 'station-closed', day: '2027-04-11', opens: '08:00', closes: '19:00' }];
    expect(reasons(decideVote(voter(), mandantVotes({ at })))).toEqual(expected);
    expect(reasons(decideVote(voter(), proxyVotes({ at })))).toEqual(expected);
  });

  test('let in who was inside at the close, not who came too early or another day', () => {
    const inside = (text: string) => codes(decideVote(voter(), mandantVotes({ at: instant(text), inside: true })));
    expect(inside('2027-04-11T19:05:00+02:00')).toEqual([]);
    expect(inside('2027-04-11T07:30:00+02:00')).toEqual(['station-closed']);
    expect(inside('2027-04-12T00:05:00+02:00')).toEqual(['station-closed']);
  });

  test('are its own, in its zone', () => {
    const noumea = voter({ station: { ...voter().station, zone: timeZone('Pacific/Noumea') } });
    const at = (text: string) => codes(decideVote(noumea, mandantVotes({ at: instant(text) })));
    expect(at('2027-04-11T08:30:00+11:00')).toEqual([]);
    expect(at('2027-04-11T09:30:00+02:00')).toEqual([]);
    expect(at('2027-04-11T10:00:00+02:00')).toEqual(['station-closed']);
  });

  test('may be the whole day', () => {
    const hours = { opens: localTime('00:00'), closes: localTime('24:00') };
    const always = voter({ station: { ...voter().station, hours } });
    expect(codes(decideVote(always, mandantVotes({ at: instant('2027-04-11T00:00:00+02:00') })))).toEqual([]);
    expect(codes(decideVote(always, mandantVotes({ at: instant('2027-04-11T23:59:59+02:00') })))).toEqual([]);
  });
});

describe('Who is not on the roll (art. R59, L62, R-49)', () => {
  test('does not vote', () => {
    expect(codes(decideVote(voter({ listedAt: undefined }), mandantVotes()))).toEqual(['not-on-roll']);
  });

  test('votes with a court decision, recorded with its date', () => {
    const answer = decideVote(voter({ listedAt: undefined }), mandantVotes({}, '2027-04-09'));
    expect(answer).toMatchObject({ ok: true, mark: { kind: 'in-person', courtDecision: '2027-04-09' } });
  });

  test('has no vote by a court decision where the election is not held', () => {
    const elsewhere = voter({ listedAt: undefined, isPolledHere: false });
    expect(codes(decideVote(elsewhere, mandantVotes({}, '2027-04-09')))).toEqual(['not-on-roll']);
  });

  test('votes once, and in the hours, even with a court decision', () => {
    const voted = voter({ listedAt: undefined, marks: [ownMark()] });
    const late = instant('2027-04-11T19:05:00+02:00');
    expect(codes(decideVote(voted, mandantVotes({ at: late }, '2027-04-09')))).toEqual([
      'station-closed',
      'already-voted-in-person',
    ]);
  });

  test('but on the list of another station is sent there, and nothing of his vote is told (R-77)', () => {
    const listedAt = { station: station('nantes'), commune: 'Nantes' };
    const sentThere = [{ code: 'wrong-station', station: '44109/0001', commune: 'Nantes' }];
    const voted = voter({ listedAt, marks: [ownMark()] });
    expect(reasons(decideVote(voted, mandantVotes()))).toEqual(sentThere);
    expect(reasons(decideVote(voted, proxyVotes()))).toEqual(sentThere);
  });

  test('votes here with a court decision though another station lists him, unless he has voted', () => {
    const listedAt = { station: station('nantes'), commune: 'Nantes' };
    const decided = mandantVotes({}, '2027-04-09');
    const answer = decideVote(voter({ listedAt }), decided);
    expect(answer).toMatchObject({ ok: true, mark: { courtDecision: '2027-04-09' } });
    expect(codes(decideVote(voter({ listedAt, marks: [ownMark()] }), decided))).toEqual(['already-voted-in-person']);
    expect(codes(decideVote(voter({ listedAt, isPolledHere: false }), decided))).toEqual(['wrong-station']);
  });

  test('votes as everyone when this list names him: no decision is recorded', () => {
    const answer = decideVote(voter(), mandantVotes({}, '2027-04-09'));
    expect(answer).toMatchObject({ ok: true, mark: { courtDecision: undefined } });
  });
});

describe('A mark made by mistake (R-48)', () => {
  const marked = voter({ marks: [ownMark()] });

  test('is corrected by naming it, by two people', () => {
    expect(mayCorrect(marked, correct())).toEqual({ ok: true });
  });

  test('leaves its vote to the right person once corrected', () => {
    const after = play(marked, [correct(), proxyVotes({ id: 'm3' })]);
    expect(after.marks).toMatchObject([
      { id: 'm1', corrected: true },
      { id: 'm3', corrected: false, kind: 'proxy' },
    ]);
  });

  test('is not corrected by one person alone', () => {
    expect(codes(mayCorrect(marked, correct({}, false)))).toEqual(['second-person-required']);
  });

  test('is not corrected after the close', () => {
    expect(codes(mayCorrect(marked, correct({ at: instant('2027-04-11T18:59:00+02:00') })))).toEqual([]);
    expect(codes(mayCorrect(marked, correct({ at: instant('2027-04-11T19:00:00+02:00') })))).toEqual([
      'station-closed',
    ]);
  });

  test('is not corrected twice', () => {
    expect(codes(mayCorrect(play(marked, [correct()]), correct()))).toEqual(['already-decided']);
  });

  test('is not corrected from another station, nor when there is none', () => {
    const elsewhere = { ...marked, station: { ...marked.station, id: station('denain', 2) } };
    expect(codes(mayCorrect(elsewhere, correct()))).toEqual(['out-of-scope']);
    expect(codes(mayCorrect(voter(), correct()))).toEqual(['out-of-scope']);
  });
});

describe('A procuration at the station (section 12)', () => {
  const revokedAt = instant('2027-04-05T08:00:00Z');
  const revoked = { code: 'revoked', on: day('2027-04-05') } as const;
  const ending = {
    at: revokedAt,
    on: revoked.on,
    reason: revoked,
    stillToCome: [roundId('pres', 1), roundId('pres', 2)],
  };
  const overCap = { code: 'cap-france', held: 2, max: 1, rounds: [fact(presidential, 1)] } as const;
  const notCovered = {
    code: 'round-not-covered',
    cause: 'not-chosen',
    round: fact(presidential, 1),
    until: undefined,
  } as const;
  const secondOnly = { rounds: [covered(presidential, 2)] };
  const offRoll = { code: 'mandant-off-roll' } as const;
  const young = { code: 'under-age', who: 'mandant', round: fact(presidential, 1) } as const;
  const foreign = { code: 'eu-not-entitled', type: 'presidential' } as const;
  const away = { code: 'mandant-not-elector', election: 'Présidentielle' } as const;
  const over = { ...notCovered, cause: 'over' } as const;
  const expired = { code: 'expired', lastDay: day('2027-04-10') } as const;

  test.each<[string, Procuration, readonly Refusal[]]>([
    ['in control', { ...active(), status: 'in-control' }, [{ code: 'in-control' }]],
    ['rejected', { ...active(), status: 'rejected', reasons: [overCap] }, [overCap]],
    ['rejected for two reasons', { ...active(), status: 'rejected', reasons: [overCap, offRoll] }, [overCap, offRoll]],
    [
      'rejected before it covered anything',
      { ...active('p1', { rounds: [] }), status: 'rejected', reasons: [offRoll] },
      [offRoll],
    ],
    ['revoked', revoke(active(), ending), [revoked]],
    ['revoked, for another round', revoke(active('p1', secondOnly), ending), [revoked, notCovered]],
    ['annulled', annul(active(), { ...ending, reason: offRoll }), [offRoll]],
    ['void', { ...active(), status: 'void', endedAt: revokedAt, endedOn: revoked.on, reasons: [overCap] }, [overCap]],
    ['expired', { ...active(), status: 'expired', lastDay: expired.lastDay }, [expired]],
    [
      'expired, for another round',
      { ...active('p1', secondOnly), status: 'expired', lastDay: expired.lastDay },
      [expired, notCovered],
    ],
    [
      'in control, for another round',
      { ...active('p1', secondOnly), status: 'in-control' },
      [{ code: 'in-control' }, notCovered],
    ],
    ['for another round', active('p1', secondOnly), [notCovered]],
    [
      'void at this round',
      active('p1', { rounds: [covered(presidential, 1, { coverage: 'void', reason: overCap })] }),
      [overCap],
    ],
    [
      'not covering this round, by age (R-09)',
      active('p1', { rounds: [covered(presidential, 1, { coverage: 'not-covered', reason: young })] }),
      [{ ...notCovered, cause: 'under-age' }, young],
    ],
    [
      'not covering this round, where the mandataire has no vote (R-19)',
      active('p1', { rounds: [covered(presidential, 1, { coverage: 'not-covered', reason: foreign })] }),
      [{ ...notCovered, cause: 'not-elector' }, foreign],
    ],
    [
      'not covering this round, which a move left behind (R-20)',
      active('p1', { rounds: [covered(presidential, 1, { coverage: 'not-covered', reason: away })] }),
      [{ ...notCovered, cause: 'moved' }, away],
    ],
    [
      'not covering this round, which was over (R-17)',
      active('p1', { rounds: [covered(presidential, 1, { coverage: 'not-covered', reason: over })] }),
      [over],
    ],
    [
      'for a period that this round is outside of (R-19)',
      active('p1', { rounds: [], validity: { kind: 'period', until: day('2027-04-30') } }),
      [{ ...notCovered, cause: 'outside-period' }],
    ],
  ])('that is %s says so', (_, procuration, expected) => {
    expect(reasons(decideVote(voter({ given: [procuration] }), proxyVotes()))).toEqual(expected);
  });

  test('that nobody knows was not received (art. R76-1, R-44)', () => {
    expect(codes(decideVote(voter({ given: [] }), proxyVotes()))).toEqual(['not-received']);
    expect(codes(decideVote(voter({ given: [] }), proxyVotes({}, { mandataire: zoe })))).toEqual(['not-received']);
    expect(codes(decideVote(voter(), proxyVotes({}, { mandataire: 'yan' as ElectorId })))).toEqual(['not-received']);
  });

  test('is refused with all its reasons, not the first (R-49)', () => {
    const worst = voter({ listedAt: undefined, marks: [ownMark()], given: [revoke(active('p1', secondOnly), ending)] });
    expect(codes(decideVote(worst, proxyVotes({ at: instant('2027-04-11T20:00:00+02:00') })))).toEqual([
      'mandant-off-roll',
      'station-closed',
      'already-voted-in-person',
      'revoked',
      'round-not-covered',
    ]);
  });
});

describe('The procuration between two electors', () => {
  const ofSecondRound = active('p2', { rounds: [covered(presidential, 2)], establishment: established('2027-02-01') });
  const at = (text: string) => ({ at: instant(text), stillToCome: [] });
  const byZoe: By = { mandataire: zoe };
  const revokedOn = (name: string, text: string) => {
    const on = day(text.slice(0, 10));
    return revoke(active(name), { ...at(text), on, reason: { code: 'revoked', on } });
  };

  test('is the living one that covers the round', () => {
    const answer = decideVote(voter({ given: [ofSecondRound, active()] }), proxyVotes({}, byZoe));
    expect(answer).toMatchObject({ mark: { procuration: 'p1' } });
  });

  test('else any living one', () => {
    const given = [revokedOn('p1', '2027-03-05T08:00:00Z'), ofSecondRound];
    expect(codes(decideVote(voter({ given }), proxyVotes({}, byZoe)))).toEqual(['round-not-covered']);
  });

  test('else the last that ended, whichever was established first', () => {
    const rejected: Procuration = {
      ...active('p2', { establishment: established('2027-03-02', 2) }),
      status: 'rejected',
      reasons: [{ code: 'overlap', rounds: [fact(presidential, 1)], until: undefined }],
    };
    const given = [revokedOn('p1', '2027-03-05T08:00:00Z'), rejected];
    expect(codes(decideVote(voter({ given }), proxyVotes({}, byZoe)))).toEqual(['revoked']);
    const earlier = [revokedOn('p1', '2027-03-01T12:00:00Z'), rejected];
    expect(codes(decideVote(voter({ given: earlier }), proxyVotes({}, byZoe)))).toEqual(['overlap']);
  });

  test('that expired has lasted its last day through', () => {
    const expired: Procuration = { ...active('p2'), status: 'expired', lastDay: day('2027-04-11') };
    const given = [expired, revokedOn('p1', '2027-04-11T10:00:00Z')];
    expect(codes(decideVote(voter({ given }), proxyVotes({}, byZoe)))).toEqual(['expired']);
  });

  test('is never one given to someone else', () => {
    const toYan = active('p3', { mandataire: 'yan' as ElectorId });
    expect(codes(decideVote(voter({ given: [toYan] }), proxyVotes({}, byZoe)))).toEqual(['not-received']);
  });
});

describe('Any sequence of acts', () => {
  const times = fc
    .integer({ min: -30, max: 13 * 60 })
    .map((minutes) => addMinutes(instant('2027-04-11T07:30:00+02:00'), minutes));
  const ids = fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5');
  const acts = fc.array(
    fc.oneof(
      fc.record({ id: ids, at: times, inside: fc.boolean() }).map((when) => proxyVotes(when)),
      fc.record({ id: ids, at: times, inside: fc.boolean() }).map((when) => mandantVotes(when)),
      fc.record({ id: ids, at: times, inside: fc.boolean() }).map((when) => mandantVotes(when, '2027-04-09')),
      fc.tuple(fc.record({ id: ids, at: times }), fc.boolean()).map(([when, hasSecond]) => correct(when, hasSecond)),
    ),
    { maxLength: 20 },
  );
  const uncorrected = ({ marks }: VoterAtRound) => marks.filter(({ corrected }) => !corrected);

  test('leaves at most one uncorrected mark (R-42)', () => {
    fc.assert(
      fc.property(acts, (all) => {
        for (let count = 1; count <= all.length; count += 1) {
          expect(uncorrected(play(voter(), all.slice(0, count))).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('keeps every mark ever made, corrected or not, as it was (R-48)', () => {
    fc.assert(
      fc.property(acts, (all) => {
        let now = voter();
        for (const act of all) {
          const after = play(now, [act]);
          const kept = after.marks.slice(0, now.marks.length).map((mark) => ({ ...mark, corrected: false }));
          expect(kept).toEqual(now.marks.map((mark) => ({ ...mark, corrected: false })));
          now = after;
        }
      }),
    );
  });

  test('refuses with reasons, each once, and changes nothing', () => {
    fc.assert(
      fc.property(acts, acts, (before, [act]) => {
        const now = play(voter(), before);
        if (act === undefined) return;
        const answer = decide(now, act);
        if (answer.ok) return;
        const said = codes(answer);
        expect(new Set(said).size).toBe(said.length);
        expect(play(now, [act])).toBe(now);
      }),
    );
  });

  test('lets only the first of two voters in, in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([proxyVotes(), mandantVotes(), proxyVotes({ id: 'm3' })], { minLength: 2 }),
        (racers) => {
          const [first] = racers;
          expect(uncorrected(play(voter(), racers)).map(({ id }) => id)).toEqual([first?.id]);
        },
      ),
    );
  });
});

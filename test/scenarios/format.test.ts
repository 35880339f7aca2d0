import { describe, expect, test } from 'vitest';
import { storiesIn } from '#test/scenarios/files.ts';

const WORLD = {
  elections: 'elections: { eur: { type: european, rounds: [2029-06-10] } }',
  electors: 'electors: { mona: { on: nantes }, nora: { on: nantes }, otto: { on: denain } }',
};
const ASK = 'request: { as: r1, mandant: mona, mandataire: otto, covers: { election: eur, rounds: [1] } }';
const VOTE = 'mandant-votes: { mandant: mona, election: eur, round: 1 }';

function scenario(steps: readonly string[], world: Partial<typeof WORLD> = {}): string {
  const { elections, electors } = { ...WORLD, ...world };
  const written = steps.map((step) => `    - ${step}\n`).join('');
  return `- id: one\n  title: a title\n  ${elections}\n  ${electors}\n  steps:\n${written}`;
}

/** The faults of each scenario of a text, as a report prints them. */
function faultsIn(text: string): readonly string[] {
  return storiesIn(text, 'some.yaml').flatMap((story) =>
    story.ok ? [] : story.faults.map(({ key, message }) => `${key}: ${message}`),
  );
}

const step = (text: string) => faultsIn(scenario([text]));

describe('A scenario file', () => {
  test('has no fault when all its names are known', () => {
    expect(step(`{ at: 2029-05-02 09:00, ${ASK}, expect: requested }`)).toEqual([]);
  });

  test('is a list of scenarios', () => {
    expect(faultsIn('one: two')).toEqual([': the file is no list of scenarios']);
    expect(faultsIn('')).toEqual([': the file is no list of scenarios']);
  });

  test('is YAML, without a key twice in one map', () => {
    expect(faultsIn('- { id: one')[0]).toMatch(/^: Flow map/);
    expect(faultsIn('- { id: one, id: two }')[0]).toMatch(/^: Map keys must be unique/);
  });

  test('names the missing keys of a scenario', () => {
    expect(faultsIn('- { rules: [R-22] }')).toEqual(['id: is missing', 'title: is missing', 'steps: is missing']);
  });

  test('has each id once', () => {
    const written = scenario([`{ at: 2029-05-02 09:00, ${ASK} }`]);

    expect(faultsIn(written + written)).toEqual(['id: is the name of two scenarios: one']);
  });

  test('reads a text that looks like a number as it was typed', () => {
    expect(
      step('{ at: 2029-05-02 09:00, counter: { reference: 234567 }, expect: { refused: reference-malformed } }'),
    ).toEqual([]);
    expect(
      faultsIn(
        scenario([`{ at: 2029-05-02 09:00, ${ASK} }`], {
          electors: 'electors: { mona: { on: nantes, station: 0002 }, otto: { on: denain } }',
        }),
      ),
    ).toEqual([]);
  });
});

describe('An unknown word is an error that names its key', () => {
  test.for([
    ['{ at: 2029-05-02 09:00, asks: { mandant: mona } }', 'step 1, asks: is an unknown action'],
    [`{ at: 2029-05-02 09:00, ${ASK}, note: x }`, 'step 1, note: is one action too many, or an unknown key'],
    ['{ at: 2029-05-02 09:00 }', 'step 1: has no action'],
    [`{ at: 2029-05-02 09:00, ${ASK}, expect: granted }`, 'step 1, expect: is no answer of this action: granted'],
    [
      `{ at: 2029-05-02 09:00, ${ASK}, expect: { refused: too-old } }`,
      'step 1, expect.refused: is no code of a refusal: too-old',
    ],
    [
      `{ at: 2029-05-02 09:00, ${ASK}, expect: { refused: [self, too-old] } }`,
      'step 1, expect.refused[1]: is no code of a refusal: too-old',
    ],
    [`{ at: 2029-05-02 09:00, ${ASK}, expect: { denied: self } }`, 'step 1, expect.denied: is an unknown key'],
    [
      '{ at: 2029-05-02 09:00, withdraw: { request: r1, mandant: mona } }',
      'step 1, withdraw.mandant: is an unknown key',
    ],
    ['{ at: 2029-05-02 09:00, counter: { reference: AQG7NW, authority: sheriff } }', 'step 1, counter.authority: '],
    [
      '{ at: 2029-05-02 09:00, counter: { reference: AQG7NW, designated: maybe } }',
      'step 1, counter.designated: is neither true nor false: maybe',
    ],
    [
      '{ at: 2029-05-02 09:00, mandant-votes: { mandant: mona, election: eur, round: 1, station: lille/0001 } }',
      'step 1, mandant-votes.station: is no station, as in denain/0001: lille/0001',
    ],
    [
      '{ at: 2029-05-02 09:00, mandant-votes: { mandant: mona, election: eur, round: 3 } }',
      'step 1, mandant-votes.round: is no round: 1 or 2: 3',
    ],
  ] as const)('%s', ([text, fault]) => {
    expect(step(text).join('\n')).toContain(fault);
  });

  test.for([
    ['electors: { mona: { on: lille } }', 'electors.mona.on: is no commune or post: lille'],
    ['electors: { mona: { on: nantes, born: 2001-02-29 } }', 'electors.mona.born: is not a date that exists'],
    ["electors: { mona: { on: nantes, station: '0003' } }", 'electors.mona.station: is no station: 0001 or 0002'],
    ['electors: { mona: { on: noumea, special: yes } }', 'electors.mona.special: is neither true nor false'],
    ['electors: { mona: { on: nantes, age: 12 } }', 'electors.mona.age: is an unknown key'],
  ] as const)('%s', ([electors, fault]) => {
    expect(faultsIn(scenario([`{ at: 2029-05-02 09:00, ${VOTE} }`], { electors })).join('\n')).toContain(fault);
  });

  test.for([
    ['elections: { eur: { type: cantonal, rounds: [2029-06-10] } }', 'elections.eur.type'],
    ['elections: { eur: { type: european, rounds: [] } }', 'elections.eur.rounds'],
    [
      'elections: { eur: { type: municipal, rounds: [2029-06-17, 2029-06-10] } }',
      'elections.eur.rounds: are not in order',
    ],
    [
      'elections: { eur: { type: european, rounds: [2029-06-10], in: [lille] } }',
      'elections.eur.in[0]: is no commune or post',
    ],
    [
      'elections: { eur: { type: european, rounds: [2029-06-10], dates: { lille/1: 2029-06-09 } } }',
      'elections.eur.dates.lille/1: is no place',
    ],
    [
      'elections: { eur: { type: european, rounds: [2029-06-10], dates: { paris/2: 2029-06-09 } } }',
      'elections.eur.dates.paris/2: is no round of it',
    ],
    [
      'elections: { eur: { type: european, rounds: [2029-06-10], dissolution: true } }',
      'elections.eur.dissolution: is of a general legislative election',
    ],
    [
      'elections: { eur: { type: legislative, rounds: [2029-06-10], dissolution: true, in: [paris] } }',
      'elections.eur.dissolution: is of a general legislative election',
    ],
  ] as const)('%s', ([elections, fault]) => {
    expect(faultsIn(scenario([`{ at: 2029-05-02 09:00, ${VOTE} }`], { elections })).join('\n')).toContain(fault);
  });
});

describe('A name that names nothing is an error', () => {
  const asked = `{ at: 2029-05-02 09:00, ${ASK} }`;
  const voted = '{ at: 2029-06-10 09:00, mandant-votes: { as: m1, mandant: mona, election: eur, round: 1 } }';

  test.for([
    ['{ at: 2029-06-11 09:00, revoke: { mandant: mono } }', 'mandant: is no elector: mono'],
    [
      '{ at: 2029-06-11 09:00, request: { mandant: mona, mandataire: otto, covers: { election: ref, rounds: [1] } } }',
      'covers: is no election: ref',
    ],
    [
      '{ at: 2029-06-11 09:00, request: { mandant: mona, mandataire: otto, covers: { election: eur, rounds: [2] } } }',
      'covers: is no round: eur/2',
    ],
    [
      '{ at: 2029-06-11 09:00, counter: { request: r2 } }',
      'request: is no request or procuration of an earlier step: r2',
    ],
    [
      '{ at: 2029-06-11 09:00, counter: { request: m1 } }',
      'request: is no request or procuration of an earlier step: m1',
    ],
    [
      '{ at: 2029-06-11 09:00, proxy-votes: { procuration: p1, election: eur, round: 1 } }',
      'procuration: is no request or procuration of an earlier step: p1',
    ],
    [
      '{ at: 2029-06-11 09:00, revoke: { mandant: mona, only: p1 } }',
      'only: is no request or procuration of an earlier step: p1',
    ],
    ['{ at: 2029-06-11 09:00, correct: { mark: r1, reason: x } }', 'mark: is no vote of an earlier step: r1'],
    ['{ check: { p1: { status: active } } }', 'p1: is no request or procuration of an earlier step: p1'],
    ['{ check: { r1: { rounds: { eur/2: usable } } } }', 'r1: is no round: eur/2'],
    ['{ check: { messages: [{ to: mono, about: receipt }] } }', 'messages: is no elector: mono'],
    ['{ check: { no-messages: [mono] } }', 'no-messages: is no elector: mono'],
    ['{ check: { marks: { mono: { eur/1: proxy } } } }', 'marks: is no elector: mono'],
    ['{ check: { marks: { mona: { ref/1: proxy } } } }', 'marks.mona: is no election: ref'],
  ] as const)('%s', ([text, fault]) => {
    const [only, ...others] = faultsIn(scenario([asked, voted, text]));

    expect(only).toMatch(/^step 3 \(/);
    expect(only).toContain(`, ${fault}`);
    expect(others).toEqual([]);
  });

  test('a name made by an act of the same step is not known yet', () => {
    const together = `{ at: 2029-05-02 09:00, together: [{ ${ASK} }, { counter: { request: r1 } }] }`;

    expect(step(together).join()).toContain('request: is no request or procuration of an earlier step: r1');
  });

  test('a key of check is no name', () => {
    expect(step(`{ at: 2029-05-02 09:00, ${ASK.replace('r1', 'marks')} }`).join()).toContain(
      'as: is a word of check: marks',
    );
  });

  test('a retry follows an act on the same person and round', () => {
    const again = VOTE.replace('round: 1', 'round: 1, retry: true');
    const ofAnother = again.replace('mona', 'nora');

    expect(faultsIn(scenario([voted, `{ at: 2029-06-10 09:01, ${again} }`]))).toEqual([]);
    expect(faultsIn(scenario([voted, `{ at: 2029-06-10 09:01, ${ofAnother} }`])).join()).toContain(
      'retry: has no earlier act on this person and round',
    );
  });
});

describe('A check', () => {
  const asked = `{ at: 2029-05-02 09:00, ${ASK} }`;

  test.for([
    ['r1: { status: gone }', 'check.r1.status'],
    ['r1: { state: active }', 'check.r1.state: is an unknown key'],
    ['r1: { reason: too-old }', 'check.r1.reason: is no code of a refusal: too-old'],
    ['r1: { rounds: { eur: usable } }', 'check.r1.rounds.eur: is no round, as in NAME/1'],
    ['r1: { rounds: { eur/1: open } }', 'check.r1.rounds.eur/1'],
    ['messages: [{ to: mona, about: love }]', 'check.messages[0].about'],
    ['messages: [{ to: mona, on: paper }]', 'check.messages[0].on: is an unknown key'],
    ['incidents: some', 'check.incidents'],
    ['marks: { mona: { eur/1: twice } }', 'check.marks.mona.eur/1'],
    ['audit: perhaps', 'check.audit'],
  ] as const)('knows no %s', ([check, fault]) => {
    expect(faultsIn(scenario([asked, `{ check: { ${check} } }`])).join('\n')).toContain(`step 2, ${fault}`);
  });

  test('stands after a step, without a time of its own', () => {
    expect(step('{ check: { incidents: 0 } }').join()).toContain('has no step before it, whose clock it could read');
    expect(step('{ at: 2029-05-02 09:00, check: { incidents: 0 } }')).toEqual(['step 1, at: does not go with check']);
  });
});

describe('The time of a step', () => {
  test.for([
    ['2029-05-02', 'is not a date and a time'],
    ['2029-02-29 10:00', 'is not a date and a time'],
    ['2029-05-02 24:00', 'is not a date and a time'],
    ['2029-05-02 10:00:00', 'is not a date and a time'],
    ['2029-03-25 02:30', 'is a time that the clocks skip or double there'],
    ['2029-10-28 02:30', 'is a time that the clocks skip or double there'],
    ['2029-03-11 02:30 America/Toronto', 'is a time that the clocks skip or double there'],
    ['2029-05-02 10:00 Europe/Lutetia', 'a time zone that does not exist'],
  ] as const)('is not %s', ([at, fault]) => {
    expect(step(`{ at: ${at}, ${VOTE} }`).join()).toContain(fault);
  });

  test('may be local, where the clocks are not changed', () => {
    expect(step(`{ at: 2029-03-25 02:30 Pacific/Noumea, ${VOTE} }`)).toEqual([]);
  });

  test('is not missing', () => {
    expect(step(`{ ${VOTE} }`)).toEqual(['step 1, at: is not a date and a time']);
  });

  test('is not earlier than that of the step before, by the instants and not by the local dates', () => {
    const evening = `{ at: 2029-05-02 20:00, ${VOTE} }`;

    expect(faultsIn(scenario([evening, `{ at: 2029-05-02 19:59, ${VOTE} }`])).join()).toContain(
      'step 2 (2029-05-02 19:59 mandant-votes): is earlier than the step before it',
    );
    expect(faultsIn(scenario([evening, `{ at: 2029-05-02 14:00 America/Toronto, ${VOTE} }`]))).toEqual([]);
    expect(faultsIn(scenario([evening, `{ at: 2029-05-03 04:00 Pacific/Noumea, ${VOTE} }`])).join()).toContain(
      'is earlier',
    );
  });
});

describe('The keys of an action go together', () => {
  test.for([
    ['request: { mandant: mona, mandataire: otto }', 'request: a procuration has a mandataire and covers something'],
    [
      'request: { mandant: mona, kind: revocation, mandataire: otto }',
      'request: a procuration has a mandataire and covers something',
    ],
    [
      'request: { mandant: mona, mandataire: otto, covers: { election: eur } }',
      'request.covers: says an election and its rounds, or until when',
    ],
    [
      'request: { mandant: mona, mandataire: otto, covers: { election: eur, rounds: [1], until: 2029-12-31 } }',
      'request.covers: says an election and its rounds, or until when',
    ],
    [
      'request: { mandant: mona, mandataire: otto, covers: { until: 2029-02-29 } }',
      'request.covers.until: is not a date that exists: 2029-02-29',
    ],
    ['counter: { identity: match }', 'counter: says a request or a reference'],
    [
      'proxy-votes: { mandant: mona, election: eur, round: 1 }',
      'proxy-votes: says a procuration, or a mandant and a mandataire',
    ],
    ['correct: { mark: m1 }', 'correct.reason: is missing'],
    ['revoke: { mandant: mona, established: 2029-05-01 }', 'revoke.established: goes with channel: paper'],
    ['together: { request: {} }', 'together: is no list of actions'],
    ['together: [{ check: { incidents: 0 } }]', 'together[0].check: is an unknown action'],
  ] as const)('%s', ([action, fault]) => {
    expect(step(`{ at: 2029-05-02 09:00, ${action} }`).join('\n')).toContain(`step 1, ${fault}`);
  });

  test('acts sent together have an answer each', () => {
    expect(step(`{ at: 2029-06-10 09:00, together: [{ ${VOTE} }, { ${VOTE} }], expect: [recorded] }`)).toEqual([
      'step 1, expect: has 1 answers for 2 actions',
    ]);
  });
});

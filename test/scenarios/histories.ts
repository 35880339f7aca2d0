import type { Day } from '#core/day.ts';
import { asOf, type Procuration, roundState } from '#core/procuration.ts';
import {
  type Act,
  EMPTY,
  isConsular,
  MANDANTS,
  MANDATAIRES,
  play,
  pres,
  type State,
} from '#test/core/histories/model.ts';
import { type Story, storiesIn } from '#test/scenarios/files.ts';

type Step = { readonly [key: string]: unknown };

/** Everything that a station may answer to a proxy that gives no vote. */
const NO_VOTE = [
  'already-voted-in-person',
  'already-voted-by-proxy',
  'not-received',
  'round-not-covered',
  'revoked',
  'expired',
  'cap-france',
  'cap-total',
  'overlap',
];

/** A history as a story: each step expects what the decisions of core alone make of it, the last check all that stands. */
export function storyOf(acts: readonly Act[]): Story {
  let state = EMPTY;
  const steps: Step[] = [];
  for (const [index, act] of acts.entries()) {
    const next = play(state, act);
    steps.push({ at: `${act.on} 10:${String(index).padStart(2, '0')}`, ...stepOf(act, state, next) });
    state = next;
  }
  const [last] = acts.slice(-1);
  const story = {
    id: 'history',
    title: 'what really happens is what the decisions of core alone make of it',
    elections: { pres: { type: 'presidential', rounds: pres.rounds.map(({ day }) => day) } },
    electors: Object.fromEntries([
      ...MANDANTS.map((name) => [name, { on: isConsular(name) ? 'londres' : 'denain' }]),
      ...MANDATAIRES.map((name) => [name, { on: 'marly' }]),
    ]),
    steps: [...steps, { check: checkOf(state, last?.on) }],
  };
  const [read] = storiesIn(JSON.stringify([story]), 'history');
  if (read === undefined) throw new Error('a history without a story');
  return read;
}

function stepOf(act: Act, before: State, after: State): Step {
  switch (act.kind) {
    case 'gives':
      return givesOf(act, before, after);
    case 'revokes': {
      const expect = after === before ? { refused: 'nothing-to-revoke' } : 'revoked';
      return { revoke: { mandant: act.mandant }, expect };
    }
    case 'votes':
      return votesOf(act, before, after);
  }
}

function givesOf(act: Extract<Act, { kind: 'gives' }>, before: State, after: State): Step {
  const { mandant, mandataire, rounds, place, onPaper, writtenOn } = act;
  const made = after.procurations[before.procurations.length];
  const keys = {
    as: made?.id ?? 'none',
    mandant,
    mandataire,
    covers: { election: 'pres', rounds: [...rounds] },
    place,
    ...(onPaper && { established: writtenOn }),
  };
  const expect = made === undefined ? { refused: ['overlap', 'round-not-covered'] } : answerOf(made);
  return { [onPaper ? 'paper' : 'establish']: keys, expect };
}

function answerOf(made: Procuration) {
  return made.status === 'rejected' ? { rejected: made.reasons.map(({ code }) => code) } : made.status;
}

function votesOf(act: Extract<Act, { kind: 'votes' }>, before: State, after: State): Step {
  const { mandant, round, by } = act;
  const mark = after.marks[before.marks.length];
  const refused = { refused: by === 'proxy' ? NO_VOTE : ['already-voted-in-person', 'already-voted-by-proxy'] };
  const expect = mark === undefined ? refused : 'recorded';
  if (by === 'in-person') return { 'mandant-votes': { mandant, election: 'pres', round }, expect };
  const mandataire = mark?.kind === 'proxy' ? mark.mandataire : MANDATAIRES[0];
  return { 'proxy-votes': { mandant, mandataire, election: 'pres', round }, expect };
}

function checkOf({ procurations, marks }: State, today: Day | undefined): Step {
  const things = procurations.map((its) => {
    const { status } = today ? asOf(its, today) : its;
    const rounds = pres.rounds.map(({ id, number }) => {
      const mark = marks.find((one) => one.elector === its.mandant && one.round === id);
      return [`pres/${number}`, roundState(its, id, mark)];
    });
    return [its.id, { status, rounds: Object.fromEntries(rounds) }];
  });
  const votes = MANDANTS.map((mandant) => {
    const kinds = pres.rounds.map(({ id, number }) => {
      const mark = marks.find((one) => one.elector === mandant && one.round === id);
      return [`pres/${number}`, mark?.kind ?? 'none'];
    });
    return [mandant, Object.fromEntries(kinds)];
  });
  return { ...Object.fromEntries(things), marks: Object.fromEntries(votes), audit: 'intact' };
}

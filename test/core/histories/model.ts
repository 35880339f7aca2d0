import { type Day, day } from '#core/day.ts';
import type { Elector } from '#core/elector.ts';
import type { ElectorId, MarkId, ProcurationId, RoundId } from '#core/ids.ts';
import { type Instant, instantOf, localTime, PARIS } from '#core/instant.ts';
import { type Active, asOf, type Procuration, type RoundNumber, revoke } from '#core/procuration.ts';
import { ask, control } from '#core/rules/control.ts';
import { endedByRevocation, revokedBefore } from '#core/rules/revocation.ts';
import { competitorsOf, stakeOf } from '#core/rules/stakes.ts';
import type { Stake } from '#core/rules/standing.ts';
import { voidRounds } from '#core/rules/void-rounds.ts';
import type { VoteMark } from '#core/vote-mark.ts';
import { commune, communes, election, elector, hours, officer, station } from '#test/core/make.ts';

/** Who gives, by name: those whose name begins with `k` are on a consular roll. */
export const MANDANTS = ['ana', 'ben', 'cleo', 'dan', 'eve', 'kim', 'ken'] as const;
export const MANDATAIRES = ['yan', 'zoe'] as const;
export type Mandant = (typeof MANDANTS)[number];
export type Mandataire = (typeof MANDATAIRES)[number];

/** One act of a history, on a day in Paris; a paper form was written that day or before. */
export type Act = { readonly on: Day } & (
  | {
      readonly kind: 'gives';
      readonly mandant: Mandant;
      readonly mandataire: Mandataire;
      readonly rounds: readonly RoundNumber[];
      readonly place: 'france' | 'abroad';
      /** Without it, by a request and at a counter: the request may say no, and then nothing is made. */
      readonly onPaper: boolean;
      readonly writtenOn: Day;
    }
  | { readonly kind: 'revokes'; readonly mandant: Mandant }
  | {
      readonly kind: 'votes';
      readonly mandant: Mandant;
      readonly round: RoundNumber;
      readonly by: 'proxy' | 'in-person';
    }
);

/** What stands after a history: every procuration in the order of recording, and every mark. */
export type State = {
  readonly procurations: readonly Procuration[];
  readonly marks: readonly VoteMark[];
  readonly revocations: readonly { readonly mandant: Mandant; readonly on: Day }[];
};
export const EMPTY: State = { procurations: [], marks: [], revocations: [] };

export const isMandant = (name: string): name is Mandant => MANDANTS.some((its) => its === name);
export const isMandataire = (name: string): name is Mandataire => MANDATAIRES.some((its) => its === name);

const PEOPLE: ReadonlyMap<string, Elector> = new Map([
  ...MANDANTS.map((name) => [name, elector(name, { on: isConsular(name) ? 'londres' : 'denain' })] as const),
  ...MANDATAIRES.map((name) => [name, elector(name, { on: 'marly' })] as const),
]);
export const pres = election('pres', 'presidential', { rounds: ['2027-04-11', '2027-04-25'] });

export function isConsular(name: string): boolean {
  return name.startsWith('k');
}

/** Plays one act by the decisions of core alone, as the server does by the same ones. */
export function play(state: State, act: Act): State {
  switch (act.kind) {
    case 'gives':
      return gives(state, act);
    case 'revokes':
      return revokes(state, act);
    case 'votes':
      return votes(state, act);
  }
}

export const playAll = (acts: readonly Act[]): State => acts.reduce(play, EMPTY);

const ten = (on: Day): Instant => instantOf(on, localTime('10:00'), PARIS);

function gives(state: State, act: Extract<Act, { kind: 'gives' }>): State {
  const { on, mandant, mandataire, rounds, place, onPaper, writtenOn } = act;
  const at = ten(on);
  const recordedNo = state.procurations.length + 1;
  const id = `p${recordedNo}` as ProcurationId;
  const procurations = state.procurations.map((its) => asOf(its, on));
  const facts = {
    mandant: personOf(mandant),
    mandataire: personOf(mandataire),
    elections: [pres],
    communes,
    hours,
    at,
  };
  const validity = { kind: 'election', election: pres.id, rounds } as const;
  const given = procurations.filter((its) => its.mandant === mandant);
  if (!onPaper && !ask({ ...facts, validity, given }).ok) return state;
  const mandantList = isConsular(mandant) ? ('consular' as const) : ('communal' as const);
  const controlled = control({
    ...facts,
    from: onPaper ? writtenOn : undefined,
    validity,
    given,
    mandantList,
    competitors: competitorsOf(
      { mandant: mandant as ElectorId, day: writtenOn, recordedNo, onPaper },
      procurations,
      stakeFacts(state.marks),
    ),
    act: { id, place, day: writtenOn, recordedNo, onPaper },
  });
  const established = {
    id,
    request: undefined,
    mandant: mandant as ElectorId,
    mandataire: mandataire as ElectorId,
    commune: commune(isConsular(mandant) ? 'londres' : 'denain').code,
    mandantList,
    validity,
    establishment: {
      at,
      day: writtenOn,
      localDay: writtenOn,
      way: onPaper ? ('paper' as const) : ('counter' as const),
      place,
      authority: officer,
      recordedNo,
      homeVisit: false,
    },
    heldFrom: writtenOn,
    flags: [],
    effectiveAt: undefined,
    rounds: controlled.rounds,
  };
  const [reason] = revokedSince(state, act);
  if (controlled.status !== 'rejected' && reason) {
    const rounds = controlled.rounds.map((round) => ({ ...round, coverage: 'not-covered' as const, reason }));
    const rejected: Procuration = { ...established, rounds, status: 'rejected', reasons: [reason] };
    return { ...state, procurations: [...state.procurations, rejected] };
  }
  if (controlled.status === 'rejected') {
    const rejected: Procuration = { ...established, status: 'rejected', reasons: controlled.reasons };
    return { ...state, procurations: [...state.procurations, rejected] };
  }
  const { voided, displaced } = controlled;
  const others = state.procurations.map((its) => {
    const reasons = displaced.voided.get(its.id);
    return reasons && its.status === 'active'
      ? voidRounds(its, { facts: { ...facts, mandant: personOf(its.mandant) }, marked: markedOf(state, its), reasons })
      : its;
  });
  const active: Active = { ...established, status: 'active', effectiveAt: at };
  const own = voidRounds(active, { facts, marked: markedOf(state, active), reasons: voided });
  return { ...state, procurations: [...others, own] };
}

/** a form written before a revocation that was recorded since was ended by it. */
function revokedSince(state: State, act: Extract<Act, { kind: 'gives' }>) {
  if (!act.onPaper) return [];
  const theirs = state.revocations.filter(({ mandant }) => mandant === act.mandant);
  const revocations = theirs.map(({ on: day }) => ({ day, onPaper: false }));
  return revokedBefore(revocations, { day: act.writtenOn, onPaper: true }).reasons;
}

function revokes(state: State, { on, mandant }: Extract<Act, { kind: 'revokes' }>): State {
  const given = state.procurations.map((its) => asOf(its, on)).filter((its) => its.mandant === mandant);
  const ending = endedByRevocation(given, { day: on, onPaper: false });
  if (!ending.ok) return state;
  const at = ten(on);
  const ended = new Map(
    ending.ended.map((its) => {
      const marked = markedOf(state, its);
      const stillToCome = its.rounds
        .filter(({ round, day: polls }) => on <= polls && !marked.includes(round))
        .map(({ round }) => round);
      return [its.id, revoke(its, { at, on, reason: { code: 'revoked', on }, stillToCome })] as const;
    }),
  );
  const procurations = state.procurations.map((its) => ended.get(its.id) ?? its);
  return { ...state, procurations, revocations: [...state.revocations, { mandant, on }] };
}

/** the first mark stands; a proxy needs a living procuration that covers the round. */
function votes(state: State, { mandant, round: number, by }: Extract<Act, { kind: 'votes' }>): State {
  const round = pres.rounds.find((its) => its.number === number);
  if (round === undefined) throw new RangeError(`no round ${number}`);
  if (state.marks.some((mark) => mark.elector === mandant && mark.round === round.id)) return state;
  const mark = {
    id: `v${state.marks.length + 1}` as MarkId,
    elector: mandant as ElectorId,
    round: round.id,
    station: station('denain'),
    at: ten(round.day),
    corrected: false,
  };
  if (by === 'in-person') {
    return { ...state, marks: [...state.marks, { ...mark, kind: 'in-person', courtDecision: undefined }] };
  }
  const usable = state.procurations.find(
    (its) => its.mandant === mandant && its.status === 'active' && covers(its, round.id),
  );
  if (usable === undefined) return state;
  const { id: procuration, mandataire } = usable;
  return { ...state, marks: [...state.marks, { ...mark, kind: 'proxy', procuration, mandataire }] };
}

/** What every procuration holds at its rounds. */
export function stakesOf({ procurations, marks }: State): readonly Stake[] {
  return procurations.map((its) => stakeOf(its, stakeFacts(marks)));
}

const stakeFacts = (marks: State['marks']) => ({
  marks: Map.groupBy(marks, ({ elector }) => elector),
  elections: [pres],
});

function markedOf({ marks }: State, { mandant }: Pick<Procuration, 'mandant'>): readonly RoundId[] {
  return marks.filter(({ elector: its }) => its === mandant).map(({ round }) => round);
}

const covers = (its: Procuration, round: RoundId) =>
  its.rounds.some((one) => one.round === round && one.coverage === 'covered');

function personOf(name: string): Elector {
  const person = PEOPLE.get(name);
  if (person === undefined) throw new RangeError(`nobody is called ${name}`);
  return person;
}

/** The first day of the histories. */
export const FIRST_DAY = day('2027-03-01');

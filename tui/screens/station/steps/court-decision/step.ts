import type { RefusalCode } from '#core/model/refusal.ts';
import type { State } from '#tui/screens/station/state.ts';
import {
  COURT_DECISION_FIELDS,
  type CourtDecisionField,
  type CourtDecisionStep,
  type CourtDecisionVote,
} from '#tui/screens/station/steps/court-decision/state.ts';
import { pressedInSearch } from '#tui/screens/station/steps/search/step.ts';
import { SEARCHING } from '#tui/screens/station/steps.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import { EMPTY, edit, edited } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';
import { readDate } from '#tui/terminal/read-date.ts';

const LONGEST: { readonly [field in CourtDecisionField]: number } = {
  lastName: 80,
  firstNames: 80,
  sex: 1,
  born: 10,
  decidedOn: 10,
  court: 120,
  nne: 9,
};

/** from a search, or from "your station is…", the presiding officer admits who bears a court decision; what was typed is kept. */
export function courtDecisionFrom({ step, mayCorrect }: State): CourtDecisionStep | undefined {
  if (!mayCorrect) return undefined;
  if (step.kind === 'elsewhere')
    return step.pending ? undefined : courtDecisionOf({ lastName: step.name, born: step.born });
  if (step.kind !== 'searching') return undefined;
  return courtDecisionOf({ lastName: edited(step.query.text.replace(/[\d/]+/g, ' ').trim()), born: EMPTY });
}

function courtDecisionOf(known: Pick<CourtDecisionStep['fields'], 'lastName' | 'born'>): CourtDecisionStep {
  const fields = { firstNames: EMPTY, sex: EMPTY, decidedOn: EMPTY, court: EMPTY, nne: EMPTY, ...known };
  const focus = known.lastName.text === '' ? 'lastName' : 'firstNames';
  const nothing = { asked: undefined, pending: undefined, recorded: undefined, notice: undefined };
  return { kind: 'bearing', fields, focus, isInside: false, isAnother: false, ...nothing };
}

export function pressedInCourtDecision(state: State, step: CourtDecisionStep, press: Press): State {
  if (step.recorded) return pressedAfter(state, press);
  if (step.pending) {
    const isGivenUp = isKey(press, 'escape') && step.pending.attempts > 0;
    return isGivenUp ? { ...state, step: { ...step, pending: undefined } } : state;
  }
  return step.asked ? pressedInAsked(state, step, press) : pressedInForm(state, step, press);
}

/** A name typed is the next person's. */
function pressedAfter(state: State, press: Press): State {
  const cleared = { ...state, step: SEARCHING };
  if (isKey(press, 'escape')) return cleared;
  return press.kind === 'sign' || press.kind === 'paste' ? pressedInSearch(cleared, SEARCHING, press) : state;
}

function pressedInAsked(state: State, step: CourtDecisionStep, press: Press): State {
  const { asked } = step;
  if (isKey(press, 'escape')) return { ...state, step: { ...step, asked: undefined } };
  if (!asked || !isKey(press, 'enter') || asked.in === press.burst) return state;
  return { ...state, step: { ...step, asked: undefined, pending: { call: asked.vote, attempts: 0 } } };
}

function pressedInForm(state: State, step: CourtDecisionStep, press: Press): State {
  const { focus } = step;
  if (isKey(press, 'escape')) return { ...state, step: SEARCHING };
  if (isKey(press, 'tab', 'down')) return { ...state, step: { ...step, focus: fieldAfter(focus, 1) } };
  if (isKey(press, 'back-tab', 'up')) return { ...state, step: { ...step, focus: fieldAfter(focus, -1) } };
  if (isKey(press, 'f8') && mayVoteAfterClose(step))
    return { ...state, step: asking({ ...step, isInside: true }, press) };
  if (isKey(press, 'f7') && mayBeAnother(step)) return { ...state, step: asking({ ...step, isAnother: true }, press) };
  if (isKey(press, 'enter')) return { ...state, step: entered(step, press) };
  const fields = { ...step.fields, [focus]: edit(step.fields[focus], press, LONGEST[focus]) };
  const isAnother = step.isAnother && fields[focus].text === step.fields[focus].text;
  return { ...state, step: { ...step, fields, isAnother, notice: undefined } };
}

/** past the close, who was inside by then still votes. */
export function mayVoteAfterClose({ notice, isInside }: CourtDecisionStep): boolean {
  if (isInside || notice?.kind !== 'failed' || notice.failure.kind !== 'refused') return false;
  return notice.failure.refusals.some(({ code }) => code === 'station-closed');
}

/** What a homonym born the same day may be the reason of. */
const OF_A_NAMESAKE: readonly RefusalCode[] = [
  'mandant-ambiguous',
  'already-voted-in-person',
  'already-voted-by-proxy',
  'already-voted-remotely',
];

/** Whom the server takes for a homonym, or cannot tell from one, is another when the bureau says so. */
export function mayBeAnother({ notice, isAnother }: CourtDecisionStep): boolean {
  if (isAnother || notice?.kind !== 'failed' || notice.failure.kind !== 'refused') return false;
  return notice.failure.refusals.some(({ code }) => OF_A_NAMESAKE.includes(code));
}

/** The last field is asked for by the server alone. */
function entered(step: CourtDecisionStep, press: Press): CourtDecisionStep {
  const isLast = step.focus === 'court' || step.focus === 'nne';
  return isLast ? asking(step, press) : { ...step, focus: fieldAfter(step.focus, 1) };
}

function asking(step: CourtDecisionStep, press: Press): CourtDecisionStep {
  const vote = voteOf(step);
  if (vote === undefined) return { ...step, notice: { kind: 'missing' } };
  return { ...step, asked: { vote, in: press.burst }, notice: undefined };
}

function voteOf({ fields, isInside, isAnother }: CourtDecisionStep): CourtDecisionVote | undefined {
  const said = (field: CourtDecisionField) => fields[field].text.trim();
  const [sex, born, on] = [said('sex').toUpperCase(), readDate(said('born')), readDate(said('decidedOn'))];
  const [lastName, firstNames, court, nne] = [
    said('lastName'),
    said('firstNames'),
    said('court'),
    countMeant(said('nne')),
  ];
  if (lastName === '' || firstNames === '' || court === '' || (sex !== 'F' && sex !== 'M')) return undefined;
  if (born === undefined || on === undefined) return undefined;
  const bearer = { lastName, firstNames, sex, born, nne: nne === '' ? undefined : nne, isAnother } as const;
  return { inside: isInside, bearer, decision: { on, court } };
}

function fieldAfter(focus: CourtDecisionField, step: 1 | -1): CourtDecisionField {
  const place = COURT_DECISION_FIELDS.indexOf(focus) + step + COURT_DECISION_FIELDS.length;
  return COURT_DECISION_FIELDS[place % COURT_DECISION_FIELDS.length] ?? 'lastName';
}

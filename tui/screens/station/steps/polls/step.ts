import { checklist, isClockOff } from '#core/law/polling-day/opening.ts';
import type { Polls } from '#core/model/polls.ts';
import { fold } from '#core/text/fold.ts';
import type { State } from '#tui/screens/station/state.ts';
import { factsHere } from '#tui/screens/station/steps/polls/facts-here.ts';
import type { FieldName } from '#tui/screens/station/steps/polls/names.ts';
import {
  type Declaration,
  fieldsOf,
  type PollsEvent,
  type PollsStep,
  pollsStep,
} from '#tui/screens/station/steps/polls/state.ts';
import { SEARCHING } from '#tui/screens/station/steps.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import { edit } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

const LONGEST: { readonly [name in FieldName]: number } = {
  terminals: 3,
  reason: 200,
  name: 100,
  password: 200,
  inside: 5,
  word: 12,
};

/** Fields of digits alone. */
const COUNTS: readonly FieldName[] = ['terminals', 'inside'];

/** What closes, in either language, whatever its case. */
const CLOSING_WORDS = ['fermer', 'close'];

/** What the presiding officer may declare next; nothing on another day. */
export function declarationFrom({ polls, mayCorrect, isToday }: State): PollsStep | undefined {
  if (polls === undefined || !mayCorrect || !isToday) return undefined;
  switch (polls.kind) {
    case 'undeclared':
      return pollsStep('check');
    case 'open':
      return pollsStep('close');
    case 'closed':
      return pollsStep('more');
  }
}

export function declarationChanged(state: State, event: PollsEvent): State {
  switch (event.kind) {
    case 'clock':
      return { ...state, isClockOff: isClockOff(event.here, event.server) };
    case 'declared':
      return declared(state, event.sitting);
    case 'packed':
      return packed(state, event);
  }
}

/** The first news of a station that has declared nothing shows its presiding officer the checklist. */
function declared(state: State, sitting: Polls): State {
  const after = { ...state, polls: sitting };
  const { step } = state;
  if (state.polls === undefined) {
    const isIdle = step.kind === 'searching' && step.query.text === '';
    const first = sitting.kind === 'undeclared' && isIdle ? declarationFrom(after) : undefined;
    return first ? { ...after, step: first } : after;
  }
  if (step.kind !== 'declaring' || state.polls.kind === sitting.kind) return withdrawn(after);
  return { ...after, step: step.act === 'open' ? pollsStep('opened', step.checked) : SEARCHING };
}

/** More people inside is declared without another kind of sitting. */
function withdrawn(state: State): State {
  const { step } = state;
  return step.kind === 'declaring' && step.pending?.call.kind === 'more' ? { ...state, step: SEARCHING } : state;
}

function packed(state: State, { pack, clock }: Extract<PollsEvent, { kind: 'packed' }>): State {
  const { step } = state;
  if (step.kind !== 'declaring' || step.pending?.call.kind !== 'pack') return state;
  const here = factsHere(state, { pack, clock, terminals: step.pending.call.terminals });
  return { ...state, step: pollsStep('open', { no: pack.no, here, checks: checklist(here, pack.facts) }) };
}

/** Enter goes from field to field, then declares; Escape goes back to the search, and nothing is declared. */
export function pressedInPolls(state: State, step: PollsStep, press: Press): State {
  if (step.pending) return state;
  if (isKey(press, 'escape')) return { ...state, step: SEARCHING };
  if (isKey(press, 'enter')) return { ...state, step: entered(step) };
  if (isKey(press, 'tab', 'down')) return { ...state, step: { ...step, focus: fieldAfter(step, 1) } };
  if (isKey(press, 'back-tab', 'up')) return { ...state, step: { ...step, focus: fieldAfter(step, -1) } };
  const { focus } = step;
  if (focus === undefined) return state;
  const typed = edit(step.fields[focus], press, LONGEST[focus]);
  const field = COUNTS.includes(focus) ? { ...typed, text: countMeant(typed.text) } : typed;
  const fields = { ...step.fields, [focus]: field };
  return { ...state, step: { ...step, fields, notice: undefined } };
}

function entered(step: PollsStep): PollsStep {
  const names = fieldsOf(step);
  if (step.focus !== undefined && step.focus !== names.at(-1)) return { ...step, focus: fieldAfter(step, 1) };
  if (names.some((name) => step.fields[name].text.trim() === '')) return { ...step, notice: { kind: 'missing' } };
  if (names.includes('word') && !CLOSING_WORDS.includes(fold(step.fields.word.text))) {
    return { ...step, notice: { kind: 'wrong-word' } };
  }
  const call = declarationOf(step);
  return call
    ? { ...step, pending: { call, attempts: 0 }, notice: undefined }
    : { ...step, notice: { kind: 'missing' } };
}

/** Undefined when a number is not one. */
function declarationOf({ act, checked, fields }: PollsStep): Declaration | undefined {
  const text = (name: FieldName) => fields[name].text.trim();
  const [terminals, inside] = [readCount(text('terminals')), readCount(text('inside'))];
  switch (act) {
    case 'check':
      return terminals === undefined ? undefined : { kind: 'pack', terminals };
    case 'open': {
      if (checked === undefined) return undefined;
      if (fieldsOf({ act, checked }).length === 0) return { kind: 'open', checked };
      const second = { name: text('name'), password: fields.password.text };
      return { kind: 'open', checked, reason: text('reason'), second };
    }
    case 'opened':
      return { kind: 'print' };
    case 'close':
      return inside === undefined ? undefined : { kind: 'close', inside };
    case 'more':
      return inside === undefined ? undefined : { kind: 'more', inside, reason: text('reason') };
  }
}

function readCount(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function fieldAfter(step: PollsStep, by: 1 | -1): FieldName | undefined {
  const names = fieldsOf(step);
  const place = step.focus === undefined ? 0 : names.indexOf(step.focus) + by + names.length;
  return names[place % Math.max(1, names.length)];
}

import type { ProcurationId } from '#core/ids.ts';
import { LENGTH, normaliseReference, type Reference, readReference, SIGNS } from '#core/reference.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Established, Found } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

export type Identity = 'match' | 'mismatch';
export type Act = { readonly reference: string; readonly identity: Identity };
export type Annul = { readonly procuration: ProcurationId };
export type Find = { readonly reference: Reference };

/** What the field says above what is typed next. */
export type Remark =
  | { readonly kind: 'malformed' | 'look-alike' }
  | { readonly kind: 'failed'; readonly reference: string; readonly failure: Failure }
  /** The act was given up before its answer came. */
  | { readonly kind: 'unknown-outcome'; readonly reference: string };

export type State =
  | {
      readonly phase: 'typing';
      readonly signs: string;
      readonly remark: Remark | undefined;
      /** The burst that completed a reference: the rest of it is dropped. */
      readonly spent: number | undefined;
    }
  | { readonly phase: 'finding'; readonly find: Find; readonly attempts: number }
  | {
      readonly phase: 'identity';
      readonly found: Found;
      readonly isPainted: boolean;
      readonly choice: Identity | undefined;
      readonly failure: Failure | undefined;
    }
  | { readonly phase: 'sending'; readonly found: Found; readonly act: Act; readonly attempts: number }
  | { readonly phase: 'outcome'; readonly found: Found; readonly outcome: Outcome; readonly isPainted: boolean }
  /** a slip, about to be annulled; `annul` once it is confirmed. */
  | {
      readonly phase: 'annulling';
      readonly found: Found;
      readonly act: Established;
      readonly annul: Annul | undefined;
      readonly attempts: number;
    };

export type Outcome =
  | { readonly kind: 'established'; readonly act: Established; readonly failure?: Failure }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'annulled' };

export type Event =
  | { readonly kind: 'press'; readonly press: Press }
  | { readonly kind: 'painted' }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'established'; readonly act: Established }
  | { readonly kind: 'annulled' }
  | Trouble;

/** How many times no answer came before the officer may give up waiting for one. */
export const PATIENT_ATTEMPTS = 3;

export const START: State = { phase: 'typing', signs: '', remark: undefined, spent: undefined };

/** The officer's counter: six signs, an identity to compare, one of two keys, Enter. */
export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'press':
      return pressed(state, event.press);
    case 'painted':
      return state.phase === 'identity' || state.phase === 'outcome' ? { ...state, isPainted: true } : state;
    case 'found':
      return state.phase === 'finding' ? identityOf(event.found) : state;
    case 'established':
      if (state.phase !== 'sending') return state;
      return outcomeOf(state.found, { kind: 'established', act: event.act });
    case 'annulled':
      return state.phase === 'annulling' ? outcomeOf(state.found, { kind: 'annulled' }) : state;
    case 'away':
      return 'attempts' in state ? { ...state, attempts: event.attempts } : state;
    case 'failed':
      return failed(state, event.failure);
  }
}

function identityOf(found: Found): State {
  return { phase: 'identity', found, isPainted: false, choice: undefined, failure: undefined };
}

function outcomeOf(found: Found, outcome: Outcome): State {
  return { phase: 'outcome', found, outcome, isPainted: false };
}

function failed(state: State, failure: Failure): State {
  if (state.phase === 'finding') {
    return { ...START, remark: { kind: 'failed', reference: state.find.reference, failure } };
  }
  if (state.phase === 'annulling') {
    return outcomeOf(state.found, { kind: 'established', act: state.act, failure });
  }
  if (state.phase !== 'sending') return state;
  if (failure.kind === 'refused') return outcomeOf(state.found, { kind: 'refused', refusals: failure.refusals });
  return { ...identityOf(state.found), failure };
}

function pressed(state: State, press: Press): State {
  switch (state.phase) {
    case 'typing':
      return typed(state, press);
    case 'finding':
      return isEscape(press) ? START : state;
    case 'identity':
      return state.isPainted ? compared(state, press) : state;
    case 'sending':
      if (!isEscape(press) || state.attempts < PATIENT_ATTEMPTS) return state;
      return { ...START, remark: { kind: 'unknown-outcome', reference: state.act.reference } };
    case 'outcome':
      return state.isPainted ? after(state, press) : state;
    case 'annulling':
      return confirmed(state, press);
  }
}

function typed(state: Extract<State, { phase: 'typing' }>, press: Press): State {
  if (press.chunk === state.spent) return state;
  if (press.kind === 'paste') return withSigns(normaliseReference(press.text), press.chunk);
  if (isEscape(press)) return START;
  if (press.kind === 'ctrl') return press.letter === 'u' ? START : state;
  if (press.kind === 'key') {
    if (press.name !== 'backspace') return state;
    return { ...START, signs: state.signs.slice(0, -1) };
  }

  const sign = normaliseReference(press.sign);
  if (sign === '' || !/^[A-Z\d]$/.test(sign)) return state;
  const before = state.signs.length < LENGTH ? state.signs : '';
  if (!SIGNS.includes(sign)) return { ...START, signs: before, remark: { kind: 'look-alike' } };
  return withSigns(before + sign, press.chunk);
}

/** The sixth sign looks up; a reference that cannot be one is said at once, with nothing sent. */
function withSigns(signs: string, chunk: number): State {
  if (signs.length < LENGTH) return { ...START, signs };
  const reference = readReference(signs);
  if (reference) return { phase: 'finding', find: { reference }, attempts: 0 };
  return { ...START, signs: signs.slice(0, LENGTH), remark: { kind: 'malformed' }, spent: chunk };
}

function compared(state: Extract<State, { phase: 'identity' }>, press: Press): State {
  if (isEscape(press)) return state.choice ? { ...state, choice: undefined } : START;
  if (press.kind === 'sign') {
    const choice = choiceOf(press.sign);
    return choice ? { ...state, choice, failure: undefined } : state;
  }
  if (!isEnter(press) || state.choice === undefined) return state;
  const act: Act = { reference: state.found.reference, identity: state.choice };
  return { phase: 'sending', found: state.found, act, attempts: 0 };
}

function choiceOf(sign: string): Identity | undefined {
  if (sign === 'v' || sign === 'V') return 'match';
  return sign === 'r' || sign === 'R' ? 'mismatch' : undefined;
}

/** The next reference may be typed over the outcome of the one before. */
function after(state: Extract<State, { phase: 'outcome' }>, press: Press): State {
  const { found, outcome } = state;
  if (isEscape(press) || isEnter(press)) return START;
  if (press.kind === 'ctrl' && press.letter === 'z' && outcome.kind === 'established' && mayAnnul(outcome.act)) {
    return { phase: 'annulling', found, act: outcome.act, annul: undefined, attempts: 0 };
  }
  const typing = typed({ ...START, phase: 'typing' }, press);
  return typing.phase === 'typing' && typing.signs === '' && typing.remark === undefined ? state : typing;
}

/** what an officer may annul is a procuration that lives. */
export function mayAnnul({ procuration, status }: Established): boolean {
  return procuration !== undefined && (status === 'active' || status === 'in-control');
}

function confirmed(state: Extract<State, { phase: 'annulling' }>, press: Press): State {
  if (state.annul) return state;
  if (isEscape(press)) return outcomeOf(state.found, { kind: 'established', act: state.act });
  if (!isEnter(press) || state.act.procuration === undefined) return state;
  return { ...state, annul: { procuration: state.act.procuration } };
}

function isEnter(press: Press): boolean {
  return press.kind === 'key' && press.name === 'enter';
}

function isEscape(press: Press): boolean {
  return press.kind === 'key' && press.name === 'escape';
}

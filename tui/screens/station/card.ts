import type { Card, Given } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { correctionOf } from '#tui/screens/station/correcting.ts';
import { isProven, proofFor } from '#tui/screens/station/proof.ts';
import { isUsable } from '#tui/screens/station/roll.ts';
import { pressedInSearch } from '#tui/screens/station/searching.ts';
import {
  type Asked,
  type CardStep,
  type Choice,
  cardOf,
  type MarkAct,
  type MarkingStep,
  type RefusedStep,
  SEARCHING,
  type State,
} from '#tui/screens/station/state.ts';
import { EMPTY, edit } from '#tui/terminal/edit.ts';
import { isKey, isSign, type Press } from '#tui/terminal/press.ts';

const LONGEST_PROOF = 10;

/** `P` or `M`, the proof that a homonym owes, then Enter. */
export function pressedInCard(state: State, step: CardStep, press: Press): State {
  if (step.asked) return pressedInProof(state, step, { press, asked: step.asked });
  if (isKey(press, 'escape')) return { ...state, step: step.choice ? { ...step, choice: undefined } : SEARCHING };
  if (isKey(press, 'up', 'down')) return { ...state, step: { ...step, pointed: pointedAfter(step, press) } };
  if (isSign(press, 'm')) return chosen(state, step, { kind: 'in-person' });
  if (isSign(press, 'p')) return proxyChosen(state, step);
  if (isSign(press, 'c')) return correcting(state, step);
  if (!isKey(press, 'enter')) return state;
  return step.choice ? marking(state, step, step.choice) : openPointed(state, step);
}

function pointedAfter({ card, pointed }: CardStep, press: Press): number {
  const moved = pointed + (isKey(press, 'up') ? -1 : 1);
  return Math.max(0, Math.min(card.holds.length - 1, moved));
}

function chosen(state: State, step: CardStep, choice: Choice): State {
  const proof = proofFor(state.roll, step.card.person, choice);
  const asked = proof && { proof, typed: EMPTY, isWrong: false };
  return { ...state, step: { ...step, choice, asked, remark: undefined } };
}

function proxyChosen(state: State, step: CardStep): State {
  const given = presented(step.card);
  if (given) return chosen(state, step, { kind: 'proxy', given });
  return { ...state, step: { ...step, remark: { kind: 'no-procuration' } } };
}

/** The procuration that a mandataire shows: the usable one, else the last that was given. */
function presented({ person }: Card): Given | undefined {
  return person.gives.find(isUsable) ?? person.gives.at(-1);
}

function correcting(state: State, step: CardStep): State {
  const correction = correctionOf(step.card);
  if (correction === undefined) return state;
  if (!state.mayCorrect) return { ...state, step: { ...step, remark: { kind: 'not-alone' } } };
  return { ...state, step: correction };
}

function openPointed(state: State, step: CardStep): State {
  const held = step.card.holds[step.pointed];
  if (held === undefined) return state;
  const opening = { call: { elector: held.mandant.elector }, attempts: 0 };
  return { ...state, step: { kind: 'opening', name: sayName(held.mandant), opening, remark: undefined } };
}

function pressedInProof(state: State, step: CardStep, { press, asked }: { press: Press; asked: Asked }): State {
  if (isKey(press, 'escape')) return { ...state, step: { ...step, choice: undefined, asked: undefined } };
  if (!isKey(press, 'enter')) {
    const typed = edit(asked.typed, press, LONGEST_PROOF);
    return { ...state, step: { ...step, asked: { ...asked, typed, isWrong: false } } };
  }
  if (!isProven(asked.proof, asked.typed.text))
    return { ...state, step: { ...step, asked: { ...asked, isWrong: true } } };
  return step.choice ? marking(state, step, step.choice) : state;
}

function marking(state: State, { card }: CardStep, choice: Choice): State {
  return { ...state, step: markingOf(card, { mandant: card.person.elector, choice, inside: false }) };
}

function markingOf(card: Card, call: MarkAct): MarkingStep {
  return { kind: 'marking', card, sending: { call, attempts: 0 } };
}

export function pressedWhileMarking(state: State, step: MarkingStep, press: Press): State {
  if (!isKey(press, 'escape') || step.sending.attempts === 0) return state;
  return { ...state, step: cardOf(step.card, { kind: 'unknown-outcome' }) };
}

/** The next name may be typed over what was recorded; a second, impatient Enter does not take it away. */
export function pressedInRecorded(state: State, press: Press): State {
  const cleared = { ...state, step: SEARCHING };
  if (isKey(press, 'escape')) return cleared;
  return press.kind === 'sign' || press.kind === 'paste' ? pressedInSearch(cleared, SEARCHING, press) : state;
}

/** Past the close, who was inside by then still votes. */
export function pressedInRefused(state: State, step: RefusedStep, press: Press): State {
  if (isSign(press, 'i') && mayBeInside(step)) {
    return { ...state, step: markingOf(step.card, { ...step.act, inside: true }) };
  }
  return isKey(press, 'escape') ? { ...state, step: cardOf(step.card) } : state;
}

export function mayBeInside({ refusals, act }: RefusedStep): boolean {
  return !act.inside && refusals.some(({ code }) => code === 'station-closed');
}

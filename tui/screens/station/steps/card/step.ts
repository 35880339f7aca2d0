import type { Card, ListedProcuration } from '#tui/answers.ts';
import { pointedAfter } from '#tui/forms/list.ts';
import type { State } from '#tui/screens/station/state.ts';
import { nextMandant } from '#tui/screens/station/steps/card/further-mandants.ts';
import { isProven, proofFor } from '#tui/screens/station/steps/card/proof.ts';
import { loadingCardOf } from '#tui/screens/station/steps/card-loading/state.ts';
import { correctionOf } from '#tui/screens/station/steps/correction/state.ts';
import { writingOfRefusal } from '#tui/screens/station/steps/minutes/step.ts';
import { pressedInSearch } from '#tui/screens/station/steps/search/step.ts';
import {
  type CardStep,
  type Choice,
  cardOf,
  type MarkAct,
  type MarkingStep,
  type ProofPrompt,
  type Recorded,
  type RefusedStep,
  SEARCHING,
} from '#tui/screens/station/steps.ts';
import { isUsable } from '#tui/screens/station/voter-list/voter-list.ts';
import { EMPTY, edit } from '#tui/terminal/edit.ts';
import { isKey, isSign, type Press } from '#tui/terminal/press.ts';

const LONGEST_PROOF = 10;

/**
 * `P` or `M`, or `E` of the presiding officer, the proof that a homonym owes, then Enter; a word typed over the card chooses
 * nothing and marks nobody.
 */
export function pressedInCard(state: State, step: CardStep, press: Press): State {
  if (step.asked) return pressedInProof(state, step, { press, asked: step.asked });
  if (isKey(press, 'escape')) return { ...state, step: step.choice ? unchosen(step) : SEARCHING };
  if (step.isStray || isStrayIn(state, step, press)) return { ...state, step: strayed(step, press) };
  if (isKey(press, 'up', 'down'))
    return { ...state, step: { ...step, pointed: pointedAfter(step.pointed, step.card.holds.length, press) } };
  if (isSign(press, 'm')) return chosen(state, step, { choice: { kind: 'in-person' }, press });
  if (isSign(press, 'e')) return chosen(state, step, { choice: { kind: 'envelope' }, press });
  if (isSign(press, 'p')) return proxyChosen(state, step, press);
  if (isSign(press, 'c')) return correcting(state, step);
  if (!isKey(press, 'enter') || step.chosenInBurst === press.burst) return state;
  return step.choice ? marking(state, step, step.choice) : openPointed(state, step);
}

function unchosen(step: CardStep): CardStep {
  return { ...step, choice: undefined, asked: undefined, chosenInBurst: undefined };
}

const CARD_SIGNS = ['m', 'p', 'c'] as const;
/** of the presiding officer alone; for an assessor it begins a name. */
const PRESIDING_SIGNS = [...CARD_SIGNS, 'e'] as const;

/** A sign that is no key of the card, or one more of the burst that chose: the beginning of a name, or the rest of it. */
function isStrayIn({ mayCorrect }: State, { chosenInBurst }: CardStep, press: Press): boolean {
  if (press.kind === 'paste') return true;
  if (press.kind !== 'sign') return false;
  const signs = mayCorrect ? PRESIDING_SIGNS : CARD_SIGNS;
  return chosenInBurst === press.burst || !signs.some((sign) => isSign(press, sign));
}

/** The word ends with Enter, which does nothing else. */
function strayed(step: CardStep, press: Press): CardStep {
  return { ...unchosen(step), isStray: !isKey(press, 'enter'), notice: { kind: 'stray' } };
}

type Chosen = { readonly choice: Choice; readonly press: Press };

function chosen(state: State, step: CardStep, { choice, press }: Chosen): State {
  const proof = proofFor(state.voterList, step.card.person, choice);
  const asked = proof && { proof, typed: EMPTY, isWrong: false };
  return { ...state, step: { ...step, choice, asked, chosenInBurst: press.burst, notice: undefined } };
}

function proxyChosen(state: State, step: CardStep, press: Press): State {
  const given = presented(step.card);
  if (given) return chosen(state, step, { choice: { kind: 'proxy', given }, press });
  const kind = step.card.holds.length > 0 ? 'holds-only' : 'no-procuration';
  return { ...state, step: { ...step, notice: { kind } } };
}

/** The procuration that a mandataire shows: the usable one, else the last that was given. */
function presented({ person }: Card): ListedProcuration | undefined {
  return person.gives.find(isUsable) ?? person.gives.at(-1);
}

function correcting(state: State, step: CardStep): State {
  const correction = correctionOf(step.card);
  if (correction === undefined) return state;
  if (!state.mayCorrect) return { ...state, step: { ...step, notice: { kind: 'not-alone' } } };
  return { ...state, step: correction };
}

function openPointed(state: State, step: CardStep): State {
  const held = step.card.holds[step.pointed];
  if (held === undefined) return state;
  return { ...state, step: loadingCardOf(held.mandant) };
}

function pressedInProof(state: State, step: CardStep, { press, asked }: { press: Press; asked: ProofPrompt }): State {
  if (isKey(press, 'escape')) return { ...state, step: unchosen(step) };
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
  return { kind: 'marking', card, pending: { call, attempts: 0 } };
}

export function pressedWhileMarking(state: State, step: MarkingStep, press: Press): State {
  if (!isKey(press, 'escape') || step.pending.attempts === 0) return state;
  return { ...state, step: cardOf(step.card, { kind: 'unknown-outcome' }) };
}

/** Tab opens the next mandant of the same mandataire; a name typed is the next person's; an impatient Enter takes nothing away. */
export function pressedInRecorded(state: State, recorded: Recorded, press: Press): State {
  const cleared = { ...state, step: SEARCHING };
  if (isKey(press, 'escape')) return cleared;
  if (isKey(press, 'tab')) {
    const mandant = nextMandant(state.voterList, recorded);
    return mandant ? { ...state, step: loadingCardOf(mandant) } : state;
  }
  return press.kind === 'sign' || press.kind === 'paste' ? pressedInSearch(cleared, SEARCHING, press) : state;
}

/** past the close, who was inside by then still votes, by `I` and then Enter. */
export function pressedInRefused(state: State, step: RefusedStep, press: Press): State {
  if (isKey(press, 'f6') && state.mayCorrect) {
    return { ...state, step: writingOfRefusal({ person: step.card.person, refusals: step.refusals }) };
  }
  const isInside = step.insideInBurst !== undefined;
  if (isKey(press, 'escape')) {
    return { ...state, step: isInside ? { ...step, insideInBurst: undefined } : cardOf(step.card) };
  }
  if (isSign(press, 'i') && !isInside && mayBeInside(step)) {
    return { ...state, step: { ...step, insideInBurst: press.burst } };
  }
  if (isKey(press, 'enter') && isInside && step.insideInBurst !== press.burst) {
    return { ...state, step: markingOf(step.card, { ...step.act, inside: true }) };
  }
  return press.kind === 'sign' ? { ...state, step: { ...step, insideInBurst: undefined } } : state;
}

export function mayBeInside({ refusals, act }: RefusedStep): boolean {
  return !act.inside && refusals.some(({ code }) => code === 'station-closed');
}

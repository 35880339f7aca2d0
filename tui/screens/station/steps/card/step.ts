import type { State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { CORRECT, cardBindings, ENVELOPE, IN_PERSON, PROXY } from '#tui/screens/station/steps/card/bindings.ts';
import { type CardStep, unchosen } from '#tui/screens/station/steps/card/state.ts';
import { CardStepView } from '#tui/screens/station/steps/card/view.tsx';
import { CARD_WORDS } from '#tui/screens/station/steps/card/words.ts';
import { edit } from '#tui/terminal/edit.ts';
import { isKey, isSign, type Press } from '#tui/terminal/press.ts';
import { LONGEST_DATE } from '#tui/terminal/read-date.ts';

export const CARD_STEP: StepModule<CardStep> = {
  bindings: cardBindings,
  whyNot: (lang) => {
    const { noProcuration, holdsOnly, notAlone } = CARD_WORDS[lang];
    return { 'no-procuration': noProcuration, 'holds-only': holdsOnly, 'not-alone': notAlone };
  },
  intercepted: strayed,
  pressed: typedProof,
  conceal: (step) => ({ ...unchosen(step), isPainted: false }),
  typing: ({ proofPrompt }) => (proofPrompt ? 'names' : 'keys'),
  View: CardStepView,
};

function typedProof(state: State, step: CardStep, press: Press): State {
  const { proofPrompt } = step;
  if (proofPrompt === undefined) return state;
  const typed = edit(proofPrompt.typed, press, LONGEST_DATE);
  return { ...state, step: { ...step, proofPrompt: { ...proofPrompt, typed, isWrong: false } } };
}

/** A word typed or read over the card chooses nothing and marks nobody; Enter only ends the word. */
function strayed(state: State, step: CardStep, press: Press): State | undefined {
  const isAwaited = !step.isPainted || step.proofPrompt !== undefined || isKey(press, 'escape');
  if (isAwaited || !(step.isStray || isStrayIn(state, step, press))) return undefined;
  return { ...state, step: { ...unchosen(step), isStray: !isKey(press, 'enter'), notice: { kind: 'stray' } } };
}

/** A sign that is no key of the card, or one more of the burst that chose: part of a name. */
function isStrayIn({ mayCorrect }: State, { chosenInBurst }: CardStep, press: Press): boolean {
  if (press.kind === 'paste') return true;
  if (press.kind !== 'sign') return false;
  const letters = [PROXY, IN_PERSON, CORRECT, ...(mayCorrect ? [ENVELOPE] : [])].flatMap(({ keys }) => keys);
  return chosenInBurst === press.burst || !letters.some((letter) => isSign(press, letter));
}

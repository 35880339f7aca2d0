import type { Card, ListedProcuration } from '#tui/answers.ts';
import { pointedAfter } from '#tui/forms/list.ts';
import { type Bindings, hidden, type KeyRow, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK } from '#tui/keys/common.ts';
import { RECORD } from '#tui/screens/station/keys.ts';
import type { State } from '#tui/screens/station/state.ts';
import { isProven, proofFor } from '#tui/screens/station/steps/card/proof.ts';
import { type CardStep, type Choice, type ProofPrompt, unchosen } from '#tui/screens/station/steps/card/state.ts';
import { loadingCardOf } from '#tui/screens/station/steps/card-loading/state.ts';
import { correctionOf } from '#tui/screens/station/steps/correction/state.ts';
import { markingOf } from '#tui/screens/station/steps/marking/state.ts';
import { backToSearch } from '#tui/screens/station/steps/search/results.ts';
import { isUsable } from '#tui/screens/station/voter-list/voter-list.ts';
import { EMPTY } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

export const PROXY = {
  keys: ['p'],
  label: { fr: 'vote par procuration', en: 'votes by proxy' },
  help: { thenKey: 'enter', text: { fr: 'le mandataire vote', en: 'the mandataire votes' } },
} as const satisfies LabelledRow;
export const IN_PERSON = {
  keys: ['m'],
  label: { fr: 'vote en personne', en: 'votes in person' },
  help: { thenKey: 'enter', text: { fr: 'l’électeur inscrit vote lui-même', en: 'the elector votes in person' } },
} as const satisfies LabelledRow;
/** the presiding officer alone; for an assessor the letter begins a name. */
export const ENVELOPE = {
  keys: ['e'],
  label: { fr: 'enveloppe', en: 'envelope' },
  help: {
    thenKey: 'enter',
    text: {
      fr: 'enregistrer l’enveloppe d’une personne détenue (président)',
      en: 'record the envelope of a person in prison (presiding officer)',
    },
  },
} as const satisfies LabelledRow;
export const CORRECT = {
  keys: ['c'],
  label: { fr: 'rectifier', en: 'correct' },
  help: {
    text: {
      fr: 'rectifier un émargement (président, à deux)',
      en: 'correct a mark (presiding officer, with a second person)',
    },
  },
} as const satisfies LabelledRow;
const OPEN_MANDANT = {
  keys: ['enter'],
  label: { fr: 'fiche du mandant', en: 'mandant’s card' },
} as const satisfies LabelledRow;

/**
 * A letter chooses the vote, a homonym owes a proof, Enter records; no key acts before the card is painted.
 */
export function cardBindings(
  state: State,
  step: CardStep,
): Bindings<State, 'no-procuration' | 'holds-only' | 'not-alone'> {
  if (!step.isPainted) return [];
  const { card, choice, proofPrompt } = step;
  const at = (next: State['step']) => ({ ...state, step: next });
  if (proofPrompt) {
    return [
      { ...RECORD, enabled: true, run: () => at(proven(step, proofPrompt)) },
      { ...BACK, enabled: true, run: () => at(unchosen(step)) },
    ];
  }

  const shown = <Row extends KeyRow>(row: Row, isShown = true) => (isShown && !choice ? row : hidden(row));
  const choose = (chosen: Choice) => (press: Press) => at(chosenOn(state, step, { choice: chosen, press }));
  const given = presented(card);
  const comesForOthers = card.person.gives.length === 0 && card.holds.length > 0;
  const correction = correctionOf(card);
  const proxy = {
    ...shown(PROXY, !comesForOthers),
    enabled: given ? true : card.holds.length > 0 ? 'holds-only' : 'no-procuration',
    run: given ? choose({ kind: 'proxy', given }) : () => state,
  } as const;
  const inPerson = {
    ...shown(IN_PERSON),
    enabled: true,
    run: choose({ kind: 'in-person' }),
  } as const;
  const envelope = {
    ...shown(ENVELOPE, card.person.mark === undefined),
    enabled: true,
    run: choose({ kind: 'envelope' }),
  } as const;
  const correct = correction && {
    ...shown(CORRECT, state.mayCorrect),
    enabled: state.mayCorrect ? true : ('not-alone' as const),
    run: () => at(correction),
  };
  const enter = {
    ...(choice ? RECORD : shown(OPEN_MANDANT, card.holds.length > 0)),
    enabled: true,
    run: (press: Press) => (press.burst === step.chosenInBurst ? state : at(confirmed(step))),
  } as const;
  return [
    proxy,
    inPerson,
    ...(state.mayCorrect ? [envelope] : []),
    ...(correct ? [correct] : []),
    enter,
    { ...BACK, enabled: true, run: () => (choice ? at(unchosen(step)) : backToSearch(state)) },
    {
      keys: ['up', 'down'],
      enabled: true,
      run: (press) => at({ ...step, pointed: pointedAfter(step.pointed, card.holds.length, press) }),
    },
  ];
}

/** The procuration that a mandataire shows: the usable one, else the last that was given. */
function presented({ person }: Card): ListedProcuration | undefined {
  return person.gives.find(isUsable) ?? person.gives.at(-1);
}

type Chosen = { readonly choice: Choice; readonly press: Press };

function chosenOn({ voterList }: State, step: CardStep, { choice, press }: Chosen): CardStep {
  const proof = proofFor(voterList, step.card.person, choice);
  const proofPrompt = proof && { proof, typed: EMPTY, isWrong: false };
  return { ...step, choice, proofPrompt, chosenInBurst: press.burst, notice: undefined };
}

function proven(step: CardStep, proofPrompt: ProofPrompt): State['step'] {
  if (!isProven(proofPrompt.proof, proofPrompt.typed.text)) {
    return { ...step, proofPrompt: { ...proofPrompt, isWrong: true } };
  }
  return confirmed(step);
}

/** The vote chosen is sent; with none chosen, the card of the mandant pointed at opens. */
function confirmed(step: CardStep): State['step'] {
  const { card, choice, pointed } = step;
  if (choice) return markingOf(card, { mandant: card.person.elector, choice, inside: false });
  const held = card.holds[pointed];
  return held ? loadingCardOf(held.mandant) : step;
}

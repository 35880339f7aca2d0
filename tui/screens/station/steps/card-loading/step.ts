import type { Card, NumberHolder } from '#tui/answers.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { cardOf } from '#tui/screens/station/steps/card/state.ts';
import { cardLoadingBindings } from '#tui/screens/station/steps/card-loading/bindings.ts';
import type { CardLoadingStep } from '#tui/screens/station/steps/card-loading/state.ts';
import { CardLoadingView } from '#tui/screens/station/steps/card-loading/view.tsx';
import { elsewhereFor } from '#tui/screens/station/steps/elsewhere/state.ts';
import { stepOfHolder } from '#tui/screens/station/steps/search/reader.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import { latestBirth, readDate } from '#tui/terminal/read-date.ts';

export const CARD_LOADING_STEP: StepModule<CardLoadingStep> = {
  bindings: cardLoadingBindings,
  async send({ call }, { client, round }, signal) {
    const query = { round, ...call };
    if ('nne' in query) return { kind: 'holder', holder: await client.station.holder.query(query, { signal }) };
    return { kind: 'opened', card: await client.station.card.query(query, { signal }) };
  },
  answered(state, step, answer) {
    if (answer.kind === 'opened') return opened(state, step, answer.card);
    return answer.kind === 'holder' ? { ...state, step: stepOfNumber(state, step, answer.holder) } : state;
  },
  failed: (state, _, failure) => ({
    ...state,
    step: { ...state.searchLeft, notice: { kind: 'failed', failure } },
  }),
  typing: () => 'keys',
  View: CardLoadingView,
};

/** Digits that nobody has as a number may be a birth date: the station is then looked for by it. */
function stepOfNumber({ voterList, round }: State, { name }: CardLoadingStep, holder: NumberHolder): State['step'] {
  const latest = latestBirth(round.day);
  const isDate = holder.elector === undefined && readDate(name, latest) !== undefined;
  return isDate ? elsewhereFor(name, round.day) : stepOfHolder(voterList, holder);
}

/** The line of the list takes what the card says of the elector. */
function opened(state: State, { notice }: CardLoadingStep, card: Card): State {
  const { commune: _, ...person } = card.person;
  return { ...state, voterList: withPeople(state.voterList, [person]), step: cardOf(card, notice) };
}

import type { Client, Mark } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { cardOf } from '#tui/screens/station/steps/card/state.ts';
import { markingBindings } from '#tui/screens/station/steps/marking/bindings.ts';
import type { MarkAct, MarkingStep } from '#tui/screens/station/steps/marking/state.ts';
import { MarkingView } from '#tui/screens/station/steps/marking/view.tsx';
import { recordedOf } from '#tui/screens/station/steps/recorded/state.ts';
import { refusedOf } from '#tui/screens/station/steps/refused/state.ts';
import { withMark } from '#tui/screens/station/voter-list/voter-list.ts';

export const MARKING_STEP: StepModule<MarkingStep> = {
  bindings: markingBindings,
  send({ call }, { client, round, keyring }, signal) {
    const { mandant, choice, inside } = call;
    const act = choice.kind === 'proxy' ? choice.given.procuration : mandant;
    return keyring.send(`${choice.kind} ${act} ${inside}`, async (keys) => {
      const { mark } = await vote(client.station, call, { voting: { ...keys, round }, signal });
      return { kind: 'marked', mark };
    });
  },
  answered: (state, step, answer) => (answer.kind === 'marked' ? marked(state, step, answer.mark) : state),
  failed,
  typing: () => 'keys',
  View: MarkingView,
};

type VoteCall = {
  readonly voting: { readonly key: string; readonly id: string; readonly round: string };
  readonly signal: AbortSignal;
};

/** the vote that was chosen. */
function vote(station: Client['station'], { mandant, choice, inside }: MarkAct, { voting, signal }: VoteCall) {
  switch (choice.kind) {
    case 'proxy': {
      const by = { procuration: choice.given.procuration };
      return station.proxyVotes.mutate({ ...voting, inside, by }, { signal });
    }
    case 'in-person':
      return station.mandantVotes.mutate({ ...voting, inside, mandant }, { signal });
    case 'envelope':
      return station.prisonerVotes.mutate({ ...voting, elector: mandant }, { signal });
  }
}

/** The vote is recorded only now: the local list follows the answer. */
function marked(state: State, { card, pending }: MarkingStep, mark: Mark): State {
  const { mandant, choice } = pending.call;
  const recorded = { mandant: card.person, choice, mark, elsewhere: card.elsewhere };
  const voterList = withMark(state.voterList, mandant, mark);
  return { ...state, voterList, lastRecorded: recorded, step: recordedOf(recorded) };
}

function failed(state: State, { card, pending }: MarkingStep, failure: Failure): State {
  if (failure.kind !== 'refused') return { ...state, step: cardOf(card, { kind: 'failed', failure }) };
  const { refusals } = failure;
  const refused = [...state.refused, { elector: card.person.elector, refusals }];
  return { ...state, step: refusedOf(card, pending.call, refusals), refused };
}

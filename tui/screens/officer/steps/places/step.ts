import type { OpenPlaces, PlaceOpening } from '#tui/answers.ts';
import type { Services } from '#tui/screens/officer/services.ts';
import type { Answer, State } from '#tui/screens/officer/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { placesBindings } from '#tui/screens/officer/steps/places/bindings.ts';
import type { PlacesStep } from '#tui/screens/officer/steps/places/state.ts';
import { PlacesView } from '#tui/screens/officer/steps/places/view.tsx';
import { START } from '#tui/screens/officer/steps/reference/state.ts';
import { NARROWED_STEP } from '#tui/steps/narrowed.ts';

export const PLACES_STEP: StepModule<PlacesStep> = {
  bindings: placesBindings,
  send,
  answered(state, step, answer) {
    if (answer.kind === 'places') return withPlaces(state, step, answer.open);
    return answer.kind === 'stands' ? stoodAt(state, answer.at) : state;
  },
  ...NARROWED_STEP,
  View: PlacesView,
};

async function send(
  { call }: NonNullable<PlacesStep['pending']>,
  { client, keyring }: Services,
  signal: AbortSignal,
): Promise<Answer> {
  if (call.kind === 'read') return { kind: 'places', open: await client.counter.places.query({}, { signal }) };
  return keyring.send(JSON.stringify(call), async ({ key }) => {
    const { at } = await client.counter.standAt.mutate({ key, ...call.at }, { signal });
    return { kind: 'stands', at };
  });
}

/** The place of the moment is pointed at first. */
function withPlaces(state: State, step: PlacesStep, open: OpenPlaces): State {
  const pointed = open.openings.findIndex(({ id }) => id === open.at?.id) + 1;
  return { ...state, step: { ...step, open, pointed, pending: undefined } };
}

function stoodAt(state: State, at: PlaceOpening | undefined): State {
  const notice = { kind: 'stands', at: at && `${at.name}, ${at.commune}` } as const;
  return { ...state, step: { ...START, notice } };
}

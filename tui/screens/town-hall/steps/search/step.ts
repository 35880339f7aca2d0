import type { State } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { searchBindings } from '#tui/screens/town-hall/steps/search/bindings.ts';
import type { SearchStep } from '#tui/screens/town-hall/steps/search/state.ts';
import { SearchView } from '#tui/screens/town-hall/steps/search/view.tsx';
import { digitsMeant } from '#tui/terminal/digit-row.ts';
import { edit } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

const LONGEST = 100;

export const SEARCH_STEP: StepModule<SearchStep> = {
  bindings: searchBindings,
  pressed,
  send: async ({ call: { typed } }, { client }, signal) => ({
    kind: 'found',
    typed,
    found: await client.search.find.query({ typed: typed.split(' ').map(digitsMeant).join(' ') }, { signal }),
  }),
  answered: (state, step, answer) =>
    answer.kind === 'found'
      ? {
          ...state,
          step: {
            ...step,
            found: answer.found,
            foundFor: answer.typed,
            pointed: 0,
            pending: undefined,
            notice: undefined,
          },
        }
      : state,
  typing: () => 'names',
  View: SearchView,
};

/** What is typed while a look-up is on its way stays: its answer is for what was sent. */
function pressed(state: State, step: SearchStep, press: Press): State {
  const query = edit(step.query, press, LONGEST);
  return query === step.query ? state : { ...state, step: { ...step, query, notice: undefined } };
}

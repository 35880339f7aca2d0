import { filterAfter } from '#tui/forms/filter.ts';
import type { Answer, State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { minutesBindings } from '#tui/screens/station/steps/minutes/bindings.ts';
import type { MinutesStep } from '#tui/screens/station/steps/minutes/state.ts';
import { MinutesView } from '#tui/screens/station/steps/minutes/view.tsx';
import { MINUTES_WORDS } from '#tui/screens/station/steps/minutes/words.ts';

export const MINUTES_STEP: StepModule<MinutesStep> = {
  bindings: minutesBindings,
  whyNot: (lang) => ({ 'not-alone': MINUTES_WORDS[lang].notAlone, 'no-refusal': MINUTES_WORDS[lang].noRefusal }),
  async send({ call }, { client, round, printer }, signal) {
    if (call.kind === 'print') return { kind: 'printed', outcome: await printer.minutes(call.entries) };
    const { entries } = await client.station.minutes.query({ round }, { signal });
    return { kind: 'minutes', entries };
  },
  answered,
  pressed: (state, step, press) => {
    const filter = filterAfter(step.filter, press);
    return filter === step.filter ? state : { ...state, step: { ...step, filter } };
  },
  typing: ({ filter }) => (filter.isOpen ? 'names' : 'keys'),
  View: MinutesView,
};

function answered(state: State, step: MinutesStep, answer: Answer): State {
  if (answer.kind === 'minutes') return { ...state, step: { ...step, pending: undefined, entries: answer.entries } };
  return answer.kind === 'printed' ? { ...state, step: { ...step, pending: undefined, notice: answer } } : state;
}

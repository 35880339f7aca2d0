import { listBindings } from '#tui/forms/bindings.ts';
import { NO_FILTER } from '#tui/forms/filter.ts';
import { type Binding, type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { OPEN_ATTENTION } from '#tui/screens/town-hall/steps/attention/bindings.ts';
import { linesShown } from '#tui/screens/town-hall/steps/attention/say.ts';
import { type AttentionStep, attentionOf, SUBJECTS } from '#tui/screens/town-hall/steps/attention/state.ts';
import { AttentionView } from '#tui/screens/town-hall/steps/attention/view.tsx';
import { homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import { NARROWED_STEP } from '#tui/steps/narrowed.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

const OTHER_LIST = {
  keys: ['left', 'right'],
  label: { fr: 'autre liste', en: 'another list' },
} as const satisfies LabelledRow;

export const ATTENTION_STEP: StepModule<AttentionStep> = {
  bindings: attentionBindings,
  async send(_, { client }, signal) {
    const [lists, report] = await Promise.all([
      client.procuration.attention.query({}, { signal }),
      client.procuration.concentrations.query({}, { signal }),
    ]);
    return { kind: 'attention', attention: { ...lists, ...report } };
  },
  answered: (state, step, answer) =>
    answer.kind === 'attention'
      ? { ...state, step: { ...step, attention: answer.attention, pending: undefined, notice: undefined } }
      : state,
  ...NARROWED_STEP,
  View: AttentionView,
};

function attentionBindings(state: State, step: AttentionStep): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const { shown, all } = linesShown(step);
  const list = listBindings(state, { ...step, count: shown.length }, (changes) => at({ ...step, ...changes }));
  if (list.typing) return list.typing;
  const back: Binding<State> = list.showAll ?? { ...BACK, enabled: true, run: () => at(homeOf()) };
  return [
    { ...OTHER_LIST, enabled: true, run: (press) => at(otherList(step, press)) },
    back,
    ...(all > 0 ? [list.narrow] : []),
    list.move,
    hidden({ ...OPEN_ATTENTION, enabled: true, run: () => at({ ...attentionOf(), subject: step.subject }) }),
    HELP,
  ];
}

function otherList(step: AttentionStep, press: Press): AttentionStep {
  const place = SUBJECTS.indexOf(step.subject) + (isKey(press, 'left') ? -1 : 1) + SUBJECTS.length;
  const subject = SUBJECTS[place % SUBJECTS.length] ?? step.subject;
  return { ...step, subject, pointed: 0, filter: NO_FILTER };
}

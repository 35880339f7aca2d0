import { pointingBinding } from '#tui/forms/bindings.ts';
import { textOf } from '#tui/forms/form.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP } from '#tui/keys/common.ts';
import type { Office } from '#tui/screens/town-hall/office.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import { eventPointedAt, ROLL_EVENTS, type RollEventStep } from '#tui/screens/town-hall/steps/roll-event/state.ts';
import { rollPersonWith } from '#tui/screens/town-hall/steps/roll-person/state.ts';
import { noticed } from '#tui/steps/notice.ts';
import { calling } from '#tui/steps/pending.ts';

const PREVIEW = {
  keys: ['enter'],
  label: { fr: 'voir ce qui prendra fin', en: 'see what will end' },
} as const satisfies LabelledRow;
const RECORD = { keys: ['v'], label: { fr: 'inscrire', en: 'record' } } as const satisfies LabelledRow;

/** Enter shows what the event would do; `V` records it once that is on the screen; Escape goes back. */
export function rollEventBindings(state: State, step: RollEventStep): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const { elector, pointed, preview, pending } = step;
  if (pending || !step.isPainted) return [];
  if (preview) {
    const { happened } = preview;
    return [
      { ...RECORD, enabled: true, run: () => at(calling(step, { what: 'record', elector, happened })) },
      { ...BACK, enabled: true, run: () => at({ ...step, preview: undefined, notice: undefined }) },
      HELP,
    ];
  }
  const move = pointingBinding(state, { pointed, count: ROLL_EVENTS.length }, (next) =>
    at({ ...step, pointed: next, notice: undefined }),
  );
  return [
    { ...PREVIEW, enabled: true, run: () => at(previewing(step, state.office)) },
    // A place is typed under the list: no letter points at another line.
    { ...move, aliases: ['tab', 'back-tab'] },
    { ...BACK, enabled: true, run: () => at(rollPersonWith(step.typed)) },
    HELP,
  ];
}

function previewing(step: RollEventStep, { ownCommune: own }: Office): RollEventStep {
  const { elector } = step;
  const event = eventPointedAt(step);
  if (event !== 'moves') return calling(step, { what: 'preview', elector, typed: { event }, own });
  const to = textOf(step.form, 'to');
  return to === '' ? noticed(step, 'no-place') : calling(step, { what: 'preview', elector, typed: { event, to }, own });
}

import { fieldBindings } from '#tui/forms/bindings.ts';
import { isOnLast, moved, textOf, typed } from '#tui/forms/form.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK } from '#tui/keys/common.ts';
import { readCommuneCode } from '#tui/screens/officer/steps/person/read.ts';
import { sheetOf } from '#tui/screens/town-hall/paper/calls.ts';
import { faultOf } from '#tui/screens/town-hall/paper/fields.ts';
import { nextPaper } from '#tui/screens/town-hall/paper/paper.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { PAPER_ON_THE_WAY } from '#tui/screens/town-hall/steps/paper-person/on-the-way.ts';
import { openingPaper, personPage } from '#tui/screens/town-hall/steps/paper-person/state.ts';
import type { PutAsideStep } from '#tui/screens/town-hall/steps/put-aside/state.ts';
import { PutAsideView } from '#tui/screens/town-hall/steps/put-aside/view.tsx';
import { noticed } from '#tui/steps/notice.ts';
import { calling } from '#tui/steps/pending.ts';

const LIMITS = { note: 500, to: 100 } as const;
const PUT = {
  keys: ['enter'],
  label: { fr: 'mettre de côté', en: 'put aside' },
} as const satisfies LabelledRow;

export const PUT_ASIDE_STEP: StepModule<PutAsideStep> = {
  bindings: putAsideBindings,
  pressed(state, step, press) {
    if (step.pending) return state;
    return { ...state, step: { ...step, form: typed(step.form, press, LIMITS), notice: undefined } };
  },
  send: ({ call }, { client, keyring }, signal) =>
    keyring.send(`aside ${JSON.stringify(call)}`, async ({ key }) => {
      const { note, to } = call;
      await client.paper.putAside.mutate({ key, note, ...(to && { to }), sheet: call.sheet }, { signal });
      return { kind: 'put-aside' };
    }),
  answered: (state, { paper }, answer) =>
    answer.kind === 'put-aside'
      ? { ...state, drafts: {}, step: openingPaper(nextPaper(paper, state.office), { kind: 'put-aside' }) }
      : state,
  typing: ({ pending }) => (pending ? 'keys' : 'names'),
  draft: PAPER_ON_THE_WAY,
  View: PutAsideView,
};

function putAsideBindings(state: State, step: PutAsideStep): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const { paper, form, pending } = step;
  const back = personPage(paper, 'mandant');
  if (pending) return [];
  return [
    { ...PUT, enabled: true, run: () => at(goneOn(step)) },
    ...fieldBindings(form, (next) => at({ ...step, form: next })),
    { ...BACK, enabled: true, run: () => at(back) },
  ];
}

/** A reason is always given; without a commune the sheet goes on the pile of what is unreadable. */
function goneOn(step: PutAsideStep): Step {
  const { paper, form } = step;
  const note = textOf(form, 'note');
  if (note === '') return noticed(step, 'no-note');
  if (!isOnLast(form)) return { ...step, form: moved(form, 1), notice: undefined };
  const typedTo = textOf(form, 'to');
  const to = typedTo === '' ? null : readCommuneCode(typedTo);
  if (to === undefined) return noticed(step, 'no-commune');
  const fault = faultOf(paper.pages.mandant, 'receivedOn', { today: paper.today, options: 0 });
  if (fault) return noticed(step, 'no-date');
  return calling(step, { note, to, sheet: sheetOf(paper) });
}

import { readDocument } from '#core/text/machine-readable.ts';
import { fieldBindings } from '#tui/forms/bindings.ts';
import { fieldOf, moved, textOf } from '#tui/forms/form.ts';
import { faultIn as faultOfField } from '#tui/forms/identity.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, GIVE_UP } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import { ADMIT } from '#tui/screens/station/steps/court-decision/bindings.ts';
import { courtDecisionFrom } from '#tui/screens/station/steps/court-decision/state.ts';
import type { ElsewhereQuery, ElsewhereStep } from '#tui/screens/station/steps/elsewhere/state.ts';
import { entered } from '#tui/screens/station/steps/search/enter.ts';
import { backToSearch } from '#tui/screens/station/steps/search/results.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';
import { calling } from '#tui/steps/pending.ts';
import { edited } from '#tui/terminal/edit.ts';
import { latestBirth, readDate } from '#tui/terminal/read-date.ts';

const SEND = { keys: ['enter'], label: { fr: 'chercher', en: 'search' } } as const satisfies LabelledRow;

export function elsewhereBindings(state: State, step: ElsewhereStep): Bindings<State> {
  const at = (next: State['step']) => ({ ...state, step: next });
  if (step.pending) return [{ ...GIVE_UP, enabled: true, run: () => at({ ...step, pending: undefined }) }];
  const admit = { ...ADMIT, enabled: true, run: () => at(courtDecisionFrom(step)) } as const;
  return [
    { ...SEND, enabled: true, run: () => sent(state, step) },
    ...(state.mayCorrect ? [admit] : []),
    ...fieldBindings(step.form, (form) => at({ ...step, form, fault: undefined })),
    { ...BACK, enabled: true, run: () => backToSearch(state) },
  ];
}

/** Enter reads a document, goes on to an empty birth date, or asks; a field that cannot be sent says so. */
function sent(state: State, step: ElsewhereStep): State {
  const { form } = step;
  const read = documentIn(step, state);
  if (read !== undefined) return entered(state, { ...SEARCH, query: edited(read) });
  const fault = faultIn({ form }, state);
  const isGoingOn = fault?.field === 'born' && form.focus === 'name' && textOf(form, 'born') === '';
  if (isGoingOn) return { ...state, step: { ...step, form: moved(form, 1), fault: undefined } };
  if (fault) return { ...state, step: { ...step, form: { ...form, focus: fault.field }, fault } };
  const query = queryIn(step, state);
  return query ? { ...state, step: { ...calling(step, query), answer: undefined, fault: undefined } } : state;
}

function faultIn({ form }: Pick<ElsewhereStep, 'form'>, { round }: State): ElsewhereStep['fault'] {
  const name = faultOfField('name', textOf(form, 'name'), round.day);
  if (name) return { field: 'name', why: name };
  const born = faultOfField('born', textOf(form, 'born'), round.day);
  return born && { field: 'born', why: born };
}

/** What a document reader typed into one of the fields. */
function documentIn({ form }: ElsewhereStep, { round }: State): string | undefined {
  const typed = form.names.map((name) => fieldOf(form, name).text);
  return typed.find((text) => readDocument(text, round.day).kind !== 'not-a-document');
}

function queryIn({ form }: ElsewhereStep, { round }: State): ElsewhereQuery | undefined {
  const [lastName, born] = [textOf(form, 'name'), readDate(fieldOf(form, 'born').text, latestBirth(round.day))];
  return lastName === '' || born === undefined ? undefined : { lastName, born };
}

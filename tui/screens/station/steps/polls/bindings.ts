import { fieldBindings } from '#tui/forms/bindings.ts';
import { fieldOf, isOnLast, moved, textOf } from '#tui/forms/form.ts';
import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, START_OVER } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import { atFault, faultOf, readCount } from '#tui/screens/station/steps/polls/fault.ts';
import {
  type Declaration,
  type PollsAct,
  type PollsField,
  type PollsStep,
  pollsStep,
} from '#tui/screens/station/steps/polls/state.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';
import { calling } from '#tui/steps/pending.ts';

/** Opens this step, from the search, by what the polls are. */
export const DECLARE = {
  undeclared: {
    keys: ['ctrl+o'],
    label: { fr: 'ouverture', en: 'opening' },
    help: {
      text: {
        fr: 'ouverture, clôture, électeurs dans la salle (président du bureau)',
        en: 'opening, close, voters inside (presiding officer)',
      },
    },
  },
  open: { keys: ['ctrl+o'], label: { fr: 'clôture', en: 'close' } },
  closed: { keys: ['ctrl+o'], label: { fr: 'dans la salle', en: 'inside' } },
} as const satisfies Record<string, LabelledRow>;

const SEND: { readonly [act in PollsAct]: LabelledRow } = {
  check: { keys: ['enter'], label: { fr: 'vérifier', en: 'check' } },
  open: { keys: ['enter'], label: { fr: 'ouvrir le bureau', en: 'open the station' } },
  opened: { keys: ['enter'], label: { fr: 'imprimer la liste complète', en: 'print the full list' } },
  close: { keys: ['enter'], label: { fr: 'déclarer la clôture', en: 'declare the close' } },
  more: { keys: ['enter'], label: { fr: 'confirmer', en: 'confirm' } },
};

/**
 * Enter goes from field to field, then declares; Escape goes back to the search, or from a mismatch to the
 * comparison, and nothing is declared.
 */
export function pollsBindings(state: State, step: PollsStep): Bindings<State> {
  if (step.pending) return [];
  const at = (next: State['step']) => ({ ...state, step: next });
  const { act, form } = step;
  const isMismatch = act === 'open' && form !== undefined;
  const again = { ...START_OVER, enabled: true, run: () => at(pollsStep('check')) } as const;
  return [
    { ...SEND[act], enabled: true, run: () => at(entered(state, step)) },
    isMismatch ? again : { ...BACK, enabled: true, run: () => at(SEARCH) },
    ...(form ? fieldBindings(form, (next) => at({ ...step, form: next, notice: undefined })).map(hidden) : []),
  ];
}

/** A wrong field is said under it and typed again; the last one declares. */
function entered(state: State, step: PollsStep): PollsStep {
  const { form } = step;
  const fault = form && faultOf(state, form, form.focus);
  if (fault) return { ...step, notice: { kind: fault } };
  if (form && !isOnLast(form)) return { ...step, form: moved(form, 1), notice: undefined };
  const declaration = declarationIn(step);
  return atFault(state, step) ?? (declaration ? calling(step, declaration) : step);
}

/** What is declared by a form in which nothing is wrong. */
function declarationIn({ act, checked, form }: PollsStep): Declaration | undefined {
  const text = (name: PollsField) => (form ? textOf(form, name) : '');
  const [terminals, inside] = [readCount(text('terminals')), readCount(text('inside'))];
  switch (act) {
    case 'check':
      return terminals === undefined ? undefined : { kind: 'pack', terminals };
    case 'open': {
      if (checked === undefined) return undefined;
      if (form === undefined) return { kind: 'open', checked };
      const second = { name: text('name'), password: fieldOf(form, 'password').text };
      return { kind: 'open', checked, reason: text('reason'), second };
    }
    case 'opened':
      return { kind: 'print' };
    case 'close':
      return inside === undefined ? undefined : { kind: 'close', inside };
    case 'more':
      return inside === undefined ? undefined : { kind: 'more', inside, reason: text('reason') };
  }
}

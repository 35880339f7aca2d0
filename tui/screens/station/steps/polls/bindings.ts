import { fold } from '#core/text/fold.ts';
import { fieldBindings } from '#tui/forms/bindings.ts';
import { fieldOf, isOnLast, moved, textOf } from '#tui/forms/form.ts';
import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { Declaration, PollsAct, PollsField, PollsStep } from '#tui/screens/station/steps/polls/state.ts';
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

/** The words that close the polls, in either language and case. */
const CLOSING_WORDS = ['fermer', 'close'];

/** Enter goes from field to field, then declares; Escape goes back to the search, and nothing is declared. */
export function pollsBindings(state: State, step: PollsStep): Bindings<State, 'missing' | 'wrong-word'> {
  if (step.pending) return [];
  const at = (next: State['step']) => ({ ...state, step: next });
  const { act, form } = step;
  const isNext = form !== undefined && !isOnLast(form);
  const declaration = declarationIn(step);
  return [
    {
      ...SEND[act],
      enabled: isNext || typeof declaration === 'object' ? true : declaration,
      run: () => {
        if (isNext) return at({ ...step, form: moved(form, 1) });
        return typeof declaration === 'object' ? at(calling(step, declaration)) : state;
      },
    },
    { ...BACK, enabled: true, run: () => at(SEARCH) },
    ...(form ? fieldBindings(form, (next) => at({ ...step, form: next })).map(hidden) : []),
  ];
}

/** What is declared, or why it cannot be: a field is empty, a number is none, or the word does not close. */
function declarationIn({ act, checked, form }: PollsStep): Declaration | 'missing' | 'wrong-word' {
  const text = (name: PollsField) => (form ? textOf(form, name) : '');
  if (form?.names.some((name) => text(name) === '')) return 'missing';
  const [terminals, inside] = [readCount(text('terminals')), readCount(text('inside'))];
  switch (act) {
    case 'check':
      return terminals === undefined ? 'missing' : { kind: 'pack', terminals };
    case 'open': {
      if (checked === undefined) return 'missing';
      if (form === undefined) return { kind: 'open', checked };
      const second = { name: text('name'), password: fieldOf(form, 'password').text };
      return { kind: 'open', checked, reason: text('reason'), second };
    }
    case 'opened':
      return { kind: 'print' };
    case 'close':
      if (!CLOSING_WORDS.includes(fold(text('word')))) return 'wrong-word';
      return inside === undefined ? 'missing' : { kind: 'close', inside };
    case 'more':
      return inside === undefined ? 'missing' : { kind: 'more', inside, reason: text('reason') };
  }
}

function readCount(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import type { CardStep } from '#tui/screens/town-hall/steps/card/state.ts';
import { inboxOf } from '#tui/screens/town-hall/steps/inbox/state.ts';
import { rejectionOf } from '#tui/screens/town-hall/steps/rejection/state.ts';
import { calling } from '#tui/steps/pending.ts';

export const ACCEPT = {
  keys: ['a'],
  label: { fr: 'accepter', en: 'accept' },
  help: {
    thenKey: 'enter',
    text: { fr: 'accepter la procuration', en: 'accept the procuration' },
  },
} as const satisfies LabelledRow;
export const REJECT = {
  keys: ['r'],
  label: { fr: 'rejeter', en: 'reject' },
  help: {
    text: {
      fr: 'rejeter la procuration, avec un motif destiné au mandant',
      en: 'reject the procuration, with a reason for the mandant',
    },
  },
} as const satisfies LabelledRow;
const CONFIRM = { keys: ['enter'], label: { fr: 'confirmer', en: 'confirm' } } as const satisfies LabelledRow;
const GIVE_BACK = {
  ...BACK,
  label: { fr: 'retour à la liste', en: 'back to the list' },
} as const satisfies LabelledRow;

/**
 * `A` then Enter, or `R` and a reason; Escape takes the choice back first, then gives the procuration back.
 */
export function cardBindings(state: State, step: CardStep): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const { card, choice, pending } = step;
  if (pending || !step.isPainted) return [];
  const reject = { ...REJECT, enabled: true, run: () => at(rejectionOf(card)) } as const;
  if (choice === undefined) {
    return [
      { ...ACCEPT, enabled: true, run: () => at({ ...step, choice: 'accept', notice: undefined }) },
      reject,
      { ...GIVE_BACK, enabled: true, run: () => at(inboxOf()) },
      HELP,
    ];
  }
  return [
    { ...CONFIRM, enabled: true, run: () => at(calling(step, { procuration: card.procuration })) },
    { ...BACK, enabled: true, run: () => at({ ...step, choice: undefined }) },
    reject,
  ];
}

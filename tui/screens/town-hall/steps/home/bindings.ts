import { pointingBinding } from '#tui/forms/bindings.ts';
import { type Binding, type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { HELP, LEAVE } from '#tui/keys/common.ts';
import type { Office } from '#tui/screens/town-hall/office.ts';
import { blankPaper } from '#tui/screens/town-hall/paper/paper.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import { OPEN_ATTENTION } from '#tui/screens/town-hall/steps/attention/bindings.ts';
import { attentionOf } from '#tui/screens/town-hall/steps/attention/state.ts';
import { OPEN_BOARD } from '#tui/screens/town-hall/steps/board/bindings.ts';
import { BOARD } from '#tui/screens/town-hall/steps/board/state.ts';
import type { HomeStep } from '#tui/screens/town-hall/steps/home/state.ts';
import { OPEN_INBOX } from '#tui/screens/town-hall/steps/inbox/bindings.ts';
import { inboxOf } from '#tui/screens/town-hall/steps/inbox/state.ts';
import { OPEN_PRINTS } from '#tui/screens/town-hall/steps/list-prints/bindings.ts';
import { listPrintsOf } from '#tui/screens/town-hall/steps/list-prints/state.ts';
import { OPEN_PAPER } from '#tui/screens/town-hall/steps/paper-person/bindings.ts';
import { openingPaper } from '#tui/screens/town-hall/steps/paper-person/state.ts';
import { OPEN_ROLL } from '#tui/screens/town-hall/steps/roll-person/bindings.ts';
import { rollPersonOf } from '#tui/screens/town-hall/steps/roll-person/state.ts';
import { OPEN_SEARCH } from '#tui/screens/town-hall/steps/search/bindings.ts';
import { searchOf } from '#tui/screens/town-hall/steps/search/state.ts';

const OPEN = { keys: ['enter'], label: { fr: 'ouvrir', en: 'open' } } as const satisfies LabelledRow;

/** The places of the first step, in the order of its lines; each is opened by a key of its own too. */
export const PLACES = [
  { row: OPEN_INBOX, open: () => inboxOf() },
  { row: OPEN_PAPER.procuration, open: (office: Office) => openingPaper(blankPaper('procuration', office)) },
  { row: OPEN_PAPER.revocation, open: (office: Office) => openingPaper(blankPaper('revocation', office)) },
  { row: OPEN_ATTENTION, open: () => attentionOf() },
  { row: OPEN_SEARCH, open: () => searchOf() },
  { row: OPEN_ROLL, open: (office: Office) => rollPersonOf(office) },
  { row: OPEN_PRINTS, open: () => listPrintsOf() },
  { row: OPEN_BOARD, open: () => BOARD },
] as const satisfies readonly { readonly row: LabelledRow; readonly open: (office: Office) => Step }[];
export type Place = (typeof PLACES)[number];

export function homeBindings(state: State, step: HomeStep): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const pointed = PLACES[step.pointed];
  const places = PLACES.map(
    ({ row, open }): Binding<State> => ({ ...row, enabled: true, run: () => at(open(state.office)) }),
  );
  return [
    ...(pointed ? [{ ...OPEN, enabled: true, run: () => at(pointed.open(state.office)) } as const] : []),
    pointingBinding(state, { pointed: step.pointed, count: PLACES.length }, (next) => at({ ...step, pointed: next })),
    ...places.map(hidden),
    LEAVE,
    HELP,
  ];
}

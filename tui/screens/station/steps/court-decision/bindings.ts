import { fieldBindings } from '#tui/forms/bindings.ts';
import { isTouched, moved } from '#tui/forms/form.ts';
import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, EMPTY_FORM, HELP } from '#tui/keys/common.ts';
import { NEXT_PERSON, RECORD } from '#tui/screens/station/keys.ts';
import type { State } from '#tui/screens/station/state.ts';
import {
  type CourtDecisionStep,
  courtDecisionFrom,
  mayBeAnother,
  mayVoteAfterClose,
} from '#tui/screens/station/steps/court-decision/state.ts';
import { faultAt, voteIn } from '#tui/screens/station/steps/court-decision/vote.ts';
import { typedInSearch } from '#tui/screens/station/steps/search/results.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';
import { calling } from '#tui/steps/pending.ts';
import type { Press } from '#tui/terminal/press.ts';

/** Opens this step, from the search or from "your station is…". */
export const ADMIT = {
  keys: ['f7'],
  label: { fr: 'décision de justice', en: 'court decision' },
  help: {
    text: {
      fr: 'le vote d’un électeur porteur d’une décision de justice (président)',
      en: 'the vote of an elector who has a court decision (presiding officer)',
    },
  },
} as const satisfies LabelledRow;
const SEND = {
  keys: ['enter'],
  label: { fr: 'continuer, puis enregistrer', en: 'continue, then record' },
} as const satisfies LabelledRow;
const INSIDE = {
  keys: ['f8'],
  label: { fr: 'entré avant la clôture', en: 'inside before the close' },
} as const satisfies LabelledRow;
const ANOTHER = {
  keys: ['f7'],
  label: { fr: 'une autre personne', en: 'another person' },
} as const satisfies LabelledRow;

type Rows = Bindings<State>;

export function courtDecisionBindings(state: State, step: CourtDecisionStep): Rows {
  const { recorded, pending, confirming } = step;
  if (recorded) return afterwards(state);
  if (pending) return [];
  return confirming ? confirmation(state, step, confirming) : form(state, step);
}

/** A name typed is the next person's. */
function afterwards(state: State): Rows {
  return [
    { ...NEXT_PERSON, enabled: true, run: (press) => typedInSearch(state, SEARCH, press) },
    HELP,
    hidden(leaving(state, BACK, SEARCH)),
  ];
}

function confirmation(
  state: State,
  step: CourtDecisionStep,
  { vote, burst }: NonNullable<CourtDecisionStep['confirming']>,
): Rows {
  const sent = { ...calling(step, vote), confirming: undefined };
  return [
    { ...RECORD, enabled: true, run: (press) => (press.burst === burst ? state : { ...state, step: sent }) },
    leaving(state, BACK, { ...step, confirming: undefined }),
  ];
}

/**
 * Enter goes from field to field, and sends from the court on: the number is typed only if the server asks.
 */
function form(state: State, step: CourtDecisionStep): Rows {
  const at = (next: CourtDecisionStep) => ({ ...state, step: next });
  const { focus } = step.form;
  const isSent = focus === 'court' || focus === 'nne';
  const inside = {
    ...INSIDE,
    enabled: true,
    run: (press: Press) => at(confirming(state, { ...step, isInside: true }, press)),
  } as const;
  const another = {
    ...ANOTHER,
    enabled: true,
    run: (press: Press) => at(confirming(state, { ...step, isAnother: true }, press)),
  } as const;
  return [
    ...(mayVoteAfterClose(step) ? [inside] : []),
    ...(mayBeAnother(step) ? [another] : []),
    {
      ...SEND,
      enabled: true,
      run: (press) => at(isSent ? confirming(state, step, press) : goneOn(state, step)),
    },
    ...fieldBindings(step.form, (next) => at({ ...step, form: next, fault: undefined })),
    leaving(state, BACK, SEARCH),
    ...(isTouched(step.form) ? [leaving(state, EMPTY_FORM, courtDecisionFrom(SEARCH))] : []),
  ];
}

/** A field that cannot be sent is said at once, and kept. */
function goneOn({ round }: State, step: CourtDecisionStep): CourtDecisionStep {
  const fault = faultAt(step.form, step.form.focus, { pollingDay: round.day });
  return { ...step, fault, form: fault ? step.form : moved(step.form, 1) };
}

/** The vote is said in a sentence before it is sent; a field that cannot be sent is the one typed in next. */
function confirming({ round }: State, step: CourtDecisionStep, press: Press): CourtDecisionStep {
  const vote = voteIn(step, { pollingDay: round.day });
  if ('field' in vote) return { ...step, fault: vote, form: { ...step.form, focus: vote.field }, notice: undefined };
  return { ...step, confirming: { vote, burst: press.burst }, fault: undefined, notice: undefined };
}

function leaving(state: State, row: LabelledRow, step: State['step']) {
  return { ...row, enabled: true, run: () => ({ ...state, step }) } as const;
}

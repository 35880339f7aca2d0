import { moved } from '#tui/forms/form.ts';
import { type Binding, type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, EMPTY_FORM, GIVE_UP, HELP, NEXT_FIELD } from '#tui/keys/common.ts';
import { namedOptions } from '#tui/screens/town-hall/paper/calls.ts';
import { entered } from '#tui/screens/town-hall/paper/fields.ts';
import { blankPaper, type Paper, withPage } from '#tui/screens/town-hall/paper/paper.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import { homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import { annulmentOf, type WhyNotAnnulled } from '#tui/screens/town-hall/steps/paper-annulment/state.ts';
import { openingPaper, type PaperPersonStep, personPage } from '#tui/screens/town-hall/steps/paper-person/state.ts';
import { putAsideOf } from '#tui/screens/town-hall/steps/put-aside/state.ts';
import { calling } from '#tui/steps/pending.ts';

/** Open this step, from the first one. */
export const OPEN_PAPER = {
  procuration: {
    keys: ['f3'],
    label: { fr: 'formulaires papier', en: 'paper forms' },
    help: {
      text: {
        fr: 'saisir les formulaires papier ou numérisés, dans l’ordre du formulaire',
        en: 'enter paper forms or scans, in the order of the form',
      },
    },
  },
  revocation: {
    keys: ['f4'],
    label: { fr: 'résiliations papier', en: 'paper revocations' },
    help: { text: { fr: 'saisir les résiliations faites sur papier', en: 'enter revocations made on paper' } },
  },
} as const satisfies { readonly [purpose: string]: LabelledRow };
export const PUT_ASIDE = {
  keys: ['f7'],
  label: { fr: 'mettre de côté', en: 'put aside' },
  help: {
    text: {
      fr: 'mettre de côté un formulaire illisible, ou le transmettre à une autre mairie',
      en: 'put an unreadable form aside, or send it on to another town hall',
    },
  },
} as const satisfies LabelledRow;
export const ANNUL_ENTRY = {
  keys: ['ctrl+z'],
  label: { fr: 'annuler ma dernière saisie', en: 'annul my last entry' },
  help: {
    text: {
      fr: 'annuler votre dernière saisie, dans les 15 minutes',
      en: 'annul your last entry, within 15 minutes',
    },
  },
} as const satisfies LabelledRow;
const FIND = { keys: ['enter'], label: { fr: 'continuer', en: 'go on' } } as const satisfies LabelledRow;

/** Enter goes from field to field, then looks for the person; Escape leads to the page before. */
export function paperPersonBindings(state: State, step: PaperPersonStep): Bindings<State, WhyNotAnnulled> {
  const at = (next: Step) => ({ ...state, step: next });
  const { paper, page, pending } = step;
  if (pending?.call.what === 'find') return [{ ...GIVE_UP, enabled: true, run: () => at(personPage(paper, page)) }];
  const form = paper.pages[page];
  const to = (by: 1 | -1) => () => at({ ...step, paper: withPage(paper, page, moved(form, by)), fault: undefined });
  const back = page === 'mandant' ? homeOf() : personPage(paper, 'mandant');
  const putAside: Binding<State> = { ...PUT_ASIDE, enabled: true, run: () => at(putAsideOf(paper)) };
  return [
    { ...FIND, enabled: true, run: () => at(goneOn(step)) },
    { ...NEXT_FIELD, enabled: true, run: to(1) },
    { keys: ['back-tab', 'up'], enabled: true, run: to(-1) },
    { ...BACK, enabled: true, run: () => at(back) },
    putAside,
    ...(page === 'mandant' ? annulling(state, paper) : []),
    hidden({ ...EMPTY_FORM, enabled: true, run: () => at(emptied(state, paper)) }),
    HELP,
  ];
}

/** What was typed is not read from the server again, which keeps it until the form is known to be empty. */
function emptied({ office }: State, paper: Paper): PaperPersonStep {
  const { purpose, elections, entries } = paper;
  const blank = blankPaper(purpose, office);
  return entries === undefined ? openingPaper(blank) : personPage({ ...blank, elections, entries }, 'mandant');
}

/** Only the last entry is annulled, and only for some minutes. */
function annulling(state: State, paper: Paper): Bindings<State, WhyNotAnnulled> {
  const annulment = annulmentOf(paper, state.office.now);
  if (typeof annulment === 'string') return [hidden({ ...ANNUL_ENTRY, enabled: annulment, run: () => state })];
  return [{ ...ANNUL_ENTRY, enabled: true, run: () => ({ ...state, step: annulment }) }];
}

function goneOn(step: PaperPersonStep): PaperPersonStep {
  const { paper, page } = step;
  const next = entered(paper.pages[page], { today: paper.today, options: namedOptions(paper).length });
  if (next === 'ready')
    return calling({ ...step, fault: undefined, entered: undefined }, { what: 'find', paper, page });
  return { ...step, paper: withPage(paper, page, next.form), fault: next.fault, notice: undefined };
}

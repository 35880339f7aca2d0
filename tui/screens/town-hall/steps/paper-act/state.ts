import { formOf } from '#tui/forms/form.ts';
import type { Fault } from '#tui/screens/town-hall/paper/fields.ts';
import { type Paper, withPage } from '#tui/screens/town-hall/paper/paper.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** the validity, the date and the authority that the form bears. */
export type PaperActStep = {
  readonly kind: 'paper-act';
  readonly paper: Paper;
  readonly fault: Fault | undefined;
  readonly pending: Pending<{ readonly paper: Paper }> | undefined;
  readonly notice: Failed | undefined;
};

/** of a protected mandant the form says the link. */
export function actPage(paper: Paper, notice?: Failed): PaperActStep {
  const { act } = paper.pages;
  const mustDeclare = paper.purpose === 'procuration' && paper.mandant?.isProtected === true;
  const [first, ...others] = act.names.filter((name) => name !== 'link');
  const names = first ? formOf([first, ...others, ...(mustDeclare ? (['link'] as const) : [])], act.fields) : act;
  const empty = names.names.find((name) => act.fields[name] === undefined || act.fields[name].text === '');
  const form = { ...names, focus: notice ? act.focus : (empty ?? names.focus) };
  return { kind: 'paper-act', paper: withPage(paper, 'act', form), fault: undefined, pending: undefined, notice };
}

import type { Day } from '#core/calendar/day.ts';
import type { Holder } from '#core/text/machine-readable.ts';
import { dayOf, findDate } from '#core/text/typed-date.ts';
import type { Elsewhere } from '#tui/answers.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
import type { Fault } from '#tui/forms/identity.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';
import { EMPTY, edited } from '#tui/terminal/edit.ts';
import { latestBirth } from '#tui/terminal/read-date.ts';

export type ElsewhereField = 'name' | 'born';
export type ElsewhereQuery = { readonly lastName: string; readonly born: Day };

/** "Your station is…": for a person who is not on this list, by last name and birth date. */
export type ElsewhereStep = {
  readonly kind: 'elsewhere';
  readonly form: Form<ElsewhereField>;
  readonly fault: Fault<ElsewhereField> | undefined;
  readonly pending: Pending<ElsewhereQuery> | undefined;
  readonly answer: Elsewhere['people'] | undefined;
  readonly notice: Failed | undefined;
};

/** From what was searched in the list. */
export function elsewhereFor(query: string, pollingDay: Day): ElsewhereStep {
  const date = findDate(query);
  const day = date && dayOf(date, latestBirth(pollingDay));
  const rest = date ? query.replace(date.text, ' ') : query;
  const name = edited(rest.replace(/(?:\bn ?[°º] *)?\d[\d/.-]*/gi, '').trim());
  const born = day ? edited(shortDay(day)) : EMPTY;
  const form = formOf(['name', 'born'], { name, born });
  return elsewhere({ ...form, focus: name.text === '' ? 'name' : 'born' }, undefined);
}

/** The station of a document's holder who is on no line here: asked at once. */
export function elsewhereOf({ lastName, born }: Holder): ElsewhereStep {
  const form = formOf(['name', 'born'], { name: edited(lastName), born: edited(shortDay(born)) });
  return elsewhere(form, { call: { lastName, born }, attempts: 0 });
}

function elsewhere(form: ElsewhereStep['form'], pending: ElsewhereStep['pending']): ElsewhereStep {
  return { kind: 'elsewhere', form, pending, answer: undefined, fault: undefined, notice: undefined };
}

import { article, explain } from '#core/messages/explain.ts';
import type { Writing } from '#core/model/minutes.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
import { sayVoter } from '#tui/screens/station/steps/refused-votes/say-voter.ts';
import type { KnownRefusal } from '#tui/screens/station/steps/refused-votes/state.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';
import { edited } from '#tui/terminal/edit.ts';

export type MinutesEntry = { readonly what: Writing; readonly text: string; readonly reasons: string | undefined };

/** an incident, a decision or a refusal being written for the procès-verbal. */
export type MinutesEntryStep = {
  readonly kind: 'minutes-entry';
  readonly what: Writing;
  readonly form: Form<'text' | 'reasons'>;
  readonly pending: Pending<MinutesEntry> | undefined;
  readonly notice: Notice<'missing'> | undefined;
};

/** What is being typed for the minutes, kept until it is written: Escape throws nothing away. */
export type MinutesDrafts = { readonly [what in Writing]?: MinutesEntryStep['form'] };

export function entryOf(what: Writing, form: MinutesEntryStep['form'] = EMPTY_FORM): MinutesEntryStep {
  return { kind: 'minutes-entry', what, form, pending: undefined, notice: undefined };
}

const EMPTY_FORM: MinutesEntryStep['form'] = formOf(['text', 'reasons']);

/** An entry for the procès-verbal is in French, whatever the language of the screen. */
export function entryOfRefusal({ elector, refusals }: KnownRefusal, voterList: VoterList): MinutesEntryStep {
  const reasons = refusals.map((refusal) => `${explain(refusal, 'fr')} (${article(refusal, 'fr')})`).join(' ');
  const voter = elector && voterList.get(elector);
  const text = `${sayVoter(voter, 'fr')}${voter ? ',' : ''} n’a pas pu voter`;
  return entryOf('refusal', formOf(['text', 'reasons'], { text: edited(text), reasons: edited(reasons) }));
}

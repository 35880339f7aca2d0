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
  /** The decision or the incident being written; or the refusal, by its voter. */
  readonly about: string;
  readonly form: Form<'text' | 'reasons'>;
  readonly pending: Pending<MinutesEntry> | undefined;
  readonly notice: Notice<'missing'> | undefined;
};

export function entryOf(what: Exclude<Writing, 'refusal'>): MinutesEntryStep {
  return entry({ what, about: what, form: formOf(['text', 'reasons']) });
}

/** An entry for the procès-verbal is in French, whatever the language of the screen. */
export function entryOfRefusal({ elector, no, refusals }: KnownRefusal, voterList: VoterList): MinutesEntryStep {
  const reasons = refusals.map((refusal) => `${explain(refusal, 'fr')} (${article(refusal, 'fr')})`).join(' ');
  const voter = elector && voterList.get(elector);
  const text = `${sayVoter(voter, 'fr')}${voter ? ',' : ''} n’a pas pu voter. `;
  const form = formOf(['text', 'reasons'], { text: edited(text), reasons: edited(`${reasons} `) });
  return entry({ what: 'refusal', about: `refusal ${elector ?? no}`, form });
}

function entry(of: Pick<MinutesEntryStep, 'what' | 'about' | 'form'>): MinutesEntryStep {
  return { kind: 'minutes-entry', ...of, pending: undefined, notice: undefined };
}

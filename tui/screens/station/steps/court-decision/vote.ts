import { textOf } from '#tui/forms/form.ts';
import type {
  CourtDecisionField,
  CourtDecisionStep,
  CourtDecisionVote,
} from '#tui/screens/station/steps/court-decision/state.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import { readDate } from '#tui/terminal/read-date.ts';

/** The vote that the form describes; undefined while a field says nothing, or no date. */
export function voteIn({ form, isInside, isAnother }: CourtDecisionStep): CourtDecisionVote | undefined {
  const text = (name: CourtDecisionField) => textOf(form, name);
  const [lastName, firstNames, court, sex] = [text('lastName'), text('firstNames'), text('court'), text('sex')];
  const [born, on, nne] = [readDate(text('born')), readDate(text('decidedOn')), countMeant(text('nne'))];
  const initial = sex.toUpperCase();
  if (lastName === '' || firstNames === '' || court === '' || (initial !== 'F' && initial !== 'M')) return undefined;
  if (born === undefined || on === undefined) return undefined;
  const bearer = { lastName, firstNames, sex: initial, born, nne: nne === '' ? undefined : nne, isAnother } as const;
  return { inside: isInside, bearer, decision: { on, court } };
}

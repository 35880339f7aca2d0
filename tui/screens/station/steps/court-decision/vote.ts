import type { Day } from '#core/calendar/day.ts';
import { fold } from '#core/text/fold.ts';
import type { ListLine, Mark } from '#tui/answers.ts';
import { type Form, textOf } from '#tui/forms/form.ts';
import { compact, type Fault, type FieldKind, faultIn } from '#tui/forms/identity.ts';
import type {
  CourtDecisionField,
  CourtDecisionStep,
  CourtDecisionVote,
} from '#tui/screens/station/steps/court-decision/state.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import { latestBirth, readDate, readWholeDate } from '#tui/terminal/read-date.ts';

const KINDS = {
  lastName: 'name',
  firstNames: 'name',
  sex: 'sex',
  born: 'born',
  decidedOn: 'past',
  court: 'text',
  nne: 'nne',
} as const satisfies { readonly [field in CourtDecisionField]: FieldKind };

type OnDay = { readonly pollingDay: Day };

/** What cannot be sent in a field; the number is asked of homonyms only. */
export function faultAt(
  form: Form<CourtDecisionField>,
  field: CourtDecisionField,
  { pollingDay }: OnDay,
): Fault<CourtDecisionField> | undefined {
  const text = field === 'nne' ? nneIn(form) : textOf(form, field);
  if (field === 'nne' && text === '') return undefined;
  const why = faultIn(KINDS[field], text, pollingDay);
  return why && { field, why };
}

/** The vote that the form describes, or its first field that cannot be sent. */
export function voteIn(
  { form, isInside, isAnother }: CourtDecisionStep,
  on: OnDay,
): CourtDecisionVote | Fault<CourtDecisionField> {
  const fault = form.names.map((name) => faultAt(form, name, on)).find((found) => found !== undefined);
  if (fault) return fault;
  const born = readDate(textOf(form, 'born'), latestBirth(on.pollingDay));
  const decidedOn = readWholeDate(textOf(form, 'decidedOn'), on.pollingDay);
  if (born === undefined) return { field: 'born', why: 'date' };
  if (decidedOn === undefined) return { field: 'decidedOn', why: 'date' };
  const [lastName, firstNames] = [textOf(form, 'lastName'), textOf(form, 'firstNames')];
  const sex = textOf(form, 'sex') === 'F' ? 'F' : 'M';
  const nne = nneIn(form) || undefined;
  return {
    inside: isInside,
    bearer: { lastName, firstNames, sex, born, nne, isAnother },
    decision: { on: decidedOn, court: textOf(form, 'court') },
  };
}

/** The elector of the list whom the document names: their vote is marked there, without a decision. */
export function listedAs(
  voterList: VoterList,
  { lastName, firstNames, born }: CourtDecisionVote['bearer'],
): ListLine | undefined {
  const [last, first] = [fold(lastName), firstWord(firstNames)];
  return [...voterList.values()].find((line) => {
    const names = [fold(line.lastName), fold(line.usageName ?? '')];
    return line.born === born && names.includes(last) && firstWord(line.firstNames) === first;
  });
}

/** The elector of the list who has the mark: the vote was recorded there, without the decision. */
export function markedAs(voterList: VoterList, { id }: Mark): ListLine | undefined {
  return [...voterList.values()].find(({ mark }) => mark?.id === id);
}

function firstWord(names: string): string | undefined {
  return fold(names).split(' ')[0];
}

function nneIn(form: Form<CourtDecisionField>): string {
  return countMeant(compact(textOf(form, 'nne')));
}

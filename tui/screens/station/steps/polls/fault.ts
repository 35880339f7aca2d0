import { fold } from '#core/text/fold.ts';
import { type Form, textOf } from '#tui/forms/form.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { PollsFault, PollsField, PollsStep } from '#tui/screens/station/steps/polls/state.ts';

/** The words that close the polls, in either language and case. */
const CLOSING_WORDS = ['fermer', 'close'];

/** Why what is typed in a field cannot be declared: the server would refuse the whole, and name no field. */
export function faultOf(state: State, form: Form<PollsField>, field: PollsField): PollsFault | undefined {
  const text = textOf(form, field);
  if (text === '' && field !== 'word') return 'missing';
  switch (field) {
    case 'terminals':
      return readCount(text) === 0 ? 'no-terminal' : notANumber(text);
    case 'inside':
      return notANumber(text) ?? insideFault(state, readCount(text) ?? 0);
    case 'word':
      return CLOSING_WORDS.includes(fold(text)) ? undefined : 'wrong-word';
    case 'reason':
    case 'name':
    case 'password':
      return undefined;
  }
}

/** The step at its first field that is wrong; undefined where none is. */
export function atFault(state: State, step: PollsStep): PollsStep | undefined {
  const { form } = step;
  const field = form?.names.find((name) => faultOf(state, form, name) !== undefined);
  const fault = form && field && faultOf(state, form, field);
  return fault && { ...step, form: { ...form, focus: field }, notice: { kind: fault } };
}

/** another count than declared, of at least those who have voted since, and at most the whole list. */
function insideFault({ polls, voterList }: State, inside: number): PollsFault | undefined {
  if (polls?.kind === 'closed' && inside === polls.inside.counted) return 'as-declared';
  if (polls?.kind === 'closed' && inside < polls.inside.voted) return 'have-voted';
  return inside > voterList.size ? 'too-many' : undefined;
}

function notANumber(text: string): 'missing' | undefined {
  return readCount(text) === undefined ? 'missing' : undefined;
}

export function readCount(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

import type { KnownPerson } from '#tui/answers.ts';
import { choicesFor, type KnownStep, type PersonFlow, type Step } from '#tui/screens/officer/person/state.ts';
import { asking, deciding, knowing } from '#tui/screens/officer/person/steps.ts';
import { pointedAfter } from '#tui/screens/officer/point.ts';
import { type Finding, finding } from '#tui/screens/officer/state.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

/** Nobody: said at the form. One: what he gave. Several: which? */
export function withPeople(flow: PersonFlow, people: readonly KnownPerson[]): PersonFlow {
  const [only, ...others] = people;
  if (only === undefined) return asking(flow, { who: 'mandant' }, { kind: 'nobody' });
  return others.length === 0 ? knowing(flow, only) : { ...flow, step: { kind: 'people', people, pointed: 0 } };
}

type PeopleStep = Extract<Step, { kind: 'people' }>;

export function pressedInPeople(flow: PersonFlow, step: PeopleStep, press: Press): PersonFlow {
  const { people, pointed } = step;
  if (isKey(press, 'escape')) return asking(flow, { who: 'mandant' });
  const known = people[pointed];
  if (isKey(press, 'enter') && known) return knowing(flow, known);
  return { ...flow, step: { ...step, pointed: pointedAfter(pointed, people.length, press) } };
}

/** the person is there, with a document; a request found so goes on as if its reference had been typed. */
export function pressedInKnown(flow: PersonFlow, step: KnownStep, press: Press): PersonFlow | Finding {
  const { known, pointed } = step;
  if (!step.isPainted) return flow;
  if (isKey(press, 'escape')) return asking(flow, { who: 'mandant' });
  const choices = choicesFor(known);
  if (!isKey(press, 'enter')) {
    return { ...flow, step: { ...step, pointed: pointedAfter(pointed, choices.length, press) } };
  }
  const choice = choices[pointed];
  switch (choice?.kind) {
    case 'request':
      return finding(choice.request.reference);
    case 'give':
      return asking(flow, { who: 'mandataire', known });
    case 'revoke':
      return deciding(flow, { kind: 'revocation', known });
    case undefined:
      return flow;
  }
}

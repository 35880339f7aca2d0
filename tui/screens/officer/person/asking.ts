import type { Commune } from '#tui/answers.ts';
import type { AskingStep, PersonFlow, Step, Whose } from '#tui/screens/officer/person/state.ts';
import { asking } from '#tui/screens/officer/person/steps.ts';
import { pointedAfter } from '#tui/screens/officer/point.ts';
import { type Draft, typedIn, withCommune } from '#tui/screens/officer/who/draft.ts';
import { readSought } from '#tui/screens/officer/who/read.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

/** The form of a person: Enter goes on to what is missing, then looks up. */
export function typedForPerson(flow: PersonFlow, { whose }: AskingStep, press: Press): PersonFlow {
  const draft = flow[whose.who];
  const typed = typedIn(draft, press, flow.today);
  if (typed === 'ready') return looking(flow, whose);
  return typed === draft ? flow : asking(withDraft(flow, whose, typed), whose);
}

function looking(flow: PersonFlow, whose: Whose): PersonFlow {
  const sought = readSought(flow[whose.who].fields, flow.today);
  return sought ? { ...flow, step: { kind: 'looking', whose, call: { sought, who: whose.who }, attempts: 0 } } : flow;
}

function withDraft(flow: PersonFlow, { who }: Whose, draft: Draft): PersonFlow {
  return { ...flow, [who]: draft };
}

type CommunesStep = Extract<Step, { kind: 'communes' }>;

/** None has that name: the field is where one types on. Several: which? */
export function withCommunes(flow: PersonFlow, whose: Whose, communes: readonly Commune[]): PersonFlow {
  if (communes.length > 0) return { ...flow, step: { kind: 'communes', whose, communes, pointed: 0 } };
  const draft: Draft = { ...flow[whose.who], focus: 'commune' };
  return asking(withDraft(flow, whose, draft), whose, { kind: 'no-commune' });
}

export function pressedInCommunes(flow: PersonFlow, step: CommunesStep, press: Press): PersonFlow {
  const { whose, communes, pointed } = step;
  if (isKey(press, 'escape')) return asking(flow, whose);
  const commune = communes[pointed];
  if (isKey(press, 'enter') && commune) {
    return looking(withDraft(flow, whose, withCommune(flow[whose.who], commune)), whose);
  }
  return { ...flow, step: { ...step, pointed: pointedAfter(pointed, communes.length, press) } };
}

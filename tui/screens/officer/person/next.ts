import type { Failure } from '#tui/client.ts';
import { pressedInCommunes, typedForPerson, withCommunes } from '#tui/screens/officer/person/asking.ts';
import { pressedInDeciding } from '#tui/screens/officer/person/deciding.ts';
import { pressedInKnown, pressedInPeople, withPeople } from '#tui/screens/officer/person/knowing.ts';
import type { PersonAnswer, PersonFlow, SendingStep, WhenStep } from '#tui/screens/officer/person/state.ts';
import { asking, choosing, deciding, knowing } from '#tui/screens/officer/person/steps.ts';
import { chosenBy, optionsOf } from '#tui/screens/officer/person/when.ts';
import {
  type Ended,
  ended,
  type Finding,
  type OfficerContext,
  START,
  type Typing,
} from '#tui/screens/officer/state.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

/** Where a person's work leads: on in it, back to the reference, to a request of theirs, or to what was recorded. */
type PersonOutcome = PersonFlow | Typing | Finding | Ended;

/** A person without a reference: who, what they already gave, what is asked, and what the law makes of it. */
export function pressedForPerson(flow: PersonFlow, press: Press, around: OfficerContext): PersonOutcome {
  const { step } = flow;
  switch (step.kind) {
    case 'asking':
      if (!isKey(press, 'escape')) return typedForPerson(flow, step, press);
      return step.whose.who === 'mandant' ? START : knowing(flow, step.whose.known);
    case 'looking':
      return isKey(press, 'escape') ? asking(flow, step.whose) : flow;
    case 'communes':
      return pressedInCommunes(flow, step, press);
    case 'people':
      return pressedInPeople(flow, step, press);
    case 'known':
      return pressedInKnown(flow, step, press);
    case 'when':
      return pressedInWhen(flow, step, press);
    case 'previewing':
      return isKey(press, 'escape') ? choosing(flow, step.asked) : flow;
    case 'deciding':
      return pressedInDeciding(flow, step, { press, around });
    case 'sending':
      if (!isKey(press, 'escape') || step.attempts === 0) return flow;
      return { ...START, notice: { kind: 'unknown-outcome', reference: undefined } };
  }
}

function pressedInWhen(flow: PersonFlow, step: WhenStep, press: Press): PersonFlow {
  const { asked } = step;
  if (isKey(press, 'escape')) return asking(flow, { who: 'mandataire', known: asked.known });
  const among = { options: optionsOf(asked.elections, flow.today), today: flow.today };
  const chosen = chosenBy(flow.when, press, among);
  if (!('kind' in chosen)) return chosen === flow.when ? flow : choosing({ ...flow, when: chosen }, asked);
  const call = { mandant: asked.known.person.elector, mandataire: asked.who, validity: chosen };
  return { ...flow, step: { kind: 'previewing', asked, call, attempts: 0 } };
}

export function answeredForPerson(flow: PersonFlow, answer: PersonAnswer): PersonFlow {
  const { step } = flow;
  if (step.kind === 'previewing' && answer.kind === 'preview') {
    return deciding(flow, {
      kind: 'procuration',
      ...step.asked,
      validity: step.call.validity,
      preview: answer.preview,
    });
  }
  if (step.kind !== 'looking') return flow;
  switch (answer.kind) {
    case 'communes':
      return withCommunes(flow, step.whose, answer.communes);
    case 'people':
      return withPeople(flow, answer.people);
    case 'mandataire': {
      if (step.whose.who === 'mandant') return flow;
      return choosing(flow, { known: step.whose.known, who: answer.who, elections: answer.elections });
    }
    case 'preview':
      return flow;
  }
}

/** A failure is said where it can be put right; a refused act is an outcome. */
export function failedForPerson(flow: PersonFlow, failure: Failure): PersonFlow | Ended {
  const { step } = flow;
  switch (step.kind) {
    case 'looking':
      return asking(flow, step.whose, { kind: 'failed', failure });
    case 'previewing': {
      if (!isOfMandataire(failure)) return choosing(flow, step.asked, failure);
      return asking(flow, { who: 'mandataire', known: step.asked.known }, { kind: 'failed', failure });
    }
    case 'sending':
      return failure.kind === 'refused' ? ended(aboutOf(step), failure) : returned(flow, step, failure);
    case 'asking':
    case 'communes':
    case 'people':
    case 'known':
    case 'when':
    case 'deciding':
      return flow;
  }
}

function returned(flow: PersonFlow, { plan, act }: SendingStep, failure: Failure): PersonFlow {
  const back = deciding(flow, plan, failure);
  if (back.step.kind !== 'deciding') return back;
  const link = act.kind === 'procuration' ? act.input.link : undefined;
  return { ...back, step: { ...back.step, visit: act.input.homeVisit, link } };
}

export function aboutOf({ plan }: SendingStep) {
  return { reference: undefined, mandant: plan.known.person };
}

const OF_THE_MANDATAIRE: readonly string[] = [
  'mandataire-unknown',
  'mandataire-ambiguous',
  'mandataire-not-elector',
  'mandataire-not-consular',
  'mandataire-dead',
  'mandataire-rights-lost',
  'eu-not-entitled',
  'guardianship',
  'self',
];

/** Whether another mandataire, not another date, is what would help. */
function isOfMandataire(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.refusals.some(({ code }) => OF_THE_MANDATAIRE.includes(code));
}

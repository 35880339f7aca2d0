import type { StepStates } from '#tui/screens/officer/state.ts';
import type { OfficerTypes } from '#tui/screens/officer/step.ts';
import { ANNULMENT_STEP } from '#tui/screens/officer/steps/annulment/step.ts';
import { COLLECTED_STEP } from '#tui/screens/officer/steps/collected/step.ts';
import { COMMUNES_STEP } from '#tui/screens/officer/steps/communes/step.ts';
import { COUNTERSIGNING_STEP } from '#tui/screens/officer/steps/countersigning/step.ts';
import { COUNTERSIGNING_ALL_STEP } from '#tui/screens/officer/steps/countersigning-all/step.ts';
import { IDENTITY_STEP } from '#tui/screens/officer/steps/identity/step.ts';
import { KNOWN_STEP } from '#tui/screens/officer/steps/known/step.ts';
import { LOG_STEP } from '#tui/screens/officer/steps/log/step.ts';
import { OUTCOME_STEP } from '#tui/screens/officer/steps/outcome/step.ts';
import { PEOPLE_STEP } from '#tui/screens/officer/steps/people/step.ts';
import { PERSON_STEP } from '#tui/screens/officer/steps/person/step.ts';
import { PLACES_STEP } from '#tui/screens/officer/steps/places/step.ts';
import { PLAN_STEP } from '#tui/screens/officer/steps/plan/step.ts';
import { RECEIPT_STEP } from '#tui/screens/officer/steps/receipt/step.ts';
import { REFERENCE_STEP } from '#tui/screens/officer/steps/reference/step.ts';
import { VALIDITY_STEP } from '#tui/screens/officer/steps/validity/step.ts';
import { stepsOf } from '#tui/steps/steps.tsx';

export const STEPS = stepsOf<OfficerTypes, StepStates>({
  reference: REFERENCE_STEP,
  identity: IDENTITY_STEP,
  outcome: OUTCOME_STEP,
  annulment: ANNULMENT_STEP,
  person: PERSON_STEP,
  communes: COMMUNES_STEP,
  people: PEOPLE_STEP,
  known: KNOWN_STEP,
  validity: VALIDITY_STEP,
  plan: PLAN_STEP,
  collected: COLLECTED_STEP,
  countersigning: COUNTERSIGNING_STEP,
  'countersigning-all': COUNTERSIGNING_ALL_STEP,
  log: LOG_STEP,
  receipt: RECEIPT_STEP,
  places: PLACES_STEP,
});

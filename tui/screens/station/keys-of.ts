import type { KeyLabel } from '#tui/labels/key-label.ts';
import type { Labels } from '#tui/labels/labels.ts';
import { mayBeInside, PATIENT_ATTEMPTS } from '#tui/screens/station/card.ts';
import type { CardStep, State } from '#tui/screens/station/state.ts';

/** The keys of the moment: none before what they act on is painted. */
export function keysOf(state: State, labels: Labels): readonly KeyLabel[] {
  const { keys, station } = labels;
  const { step } = state;
  if (!state.isLoaded) return [keys.leave, keys.quit];
  switch (step.kind) {
    case 'searching':
      return step.query.text === '' ? [keys.help, keys.leave, keys.quit] : [station.open, keys.move, keys.startOver, keys.help];
    case 'opening':
      return [keys.giveUp];
    case 'card':
      return step.isPainted ? cardKeys(state, step, labels) : [];
    case 'marking':
      return step.sending.attempts >= PATIENT_ATTEMPTS ? [keys.giveUp] : [];
    case 'recorded':
      return step.isPainted ? [station.nextOne, keys.help] : [];
    case 'refused':
      if (!step.isPainted) return [];
      return [...(mayBeInside(step) ? [station.inside] : []), keys.back, keys.help];
    case 'correcting':
      return step.sending ? [] : [station.correction.send, keys.nextField, keys.back];
    case 'elsewhere':
      return step.sending ? [keys.giveUp] : [station.elsewhere.send, keys.nextField, keys.back];
  }
}

function cardKeys({ mayCorrect }: State, step: CardStep, { keys, station }: Labels): readonly KeyLabel[] {
  const { card, asked, choice } = step;
  if (asked) return [station.confirm, keys.back];
  const acts = [station.proxy, station.inPerson];
  if (choice) return [station.confirm, ...acts, keys.back];
  return [
    ...acts,
    ...(card.person.mark && mayCorrect ? [station.correct] : []),
    ...(card.holds.length > 0 ? [station.openMandant] : []),
    keys.back,
  ];
}

import type { Lang } from '#core/model/lang.ts';
import { footerOf } from '#tui/keys/binding.ts';
import type { KeyLabel } from '#tui/labels/key-label.ts';
import type { Labels } from '#tui/labels/labels.ts';
import type { Lock } from '#tui/screens/station/lock/state.ts';
import type { State } from '#tui/screens/station/state.ts';
import { nextMandant } from '#tui/screens/station/steps/card/further-mandants.ts';
import { mayBeInside } from '#tui/screens/station/steps/card/step.ts';
import { correctionBindings } from '#tui/screens/station/steps/correction/bindings.ts';
import type { CourtDecisionStep } from '#tui/screens/station/steps/court-decision/state.ts';
import { mayBeAnother, mayVoteAfterClose } from '#tui/screens/station/steps/court-decision/step.ts';
import type { MinutesStep } from '#tui/screens/station/steps/minutes/state.ts';
import type { PollsStep } from '#tui/screens/station/steps/polls/state.ts';
import { declarationFrom } from '#tui/screens/station/steps/polls/step.ts';
import { totalsBindings } from '#tui/screens/station/steps/totals/bindings.ts';
import type { CardStep, PrintStep, RefusedStep, SearchStep } from '#tui/screens/station/steps.ts';

/** The keys of the moment: none before what they act on is painted. */
export function keysOf(state: State, labels: Labels, lang: Lang): readonly KeyLabel[] {
  const { keys, station } = labels;
  const { step, lock } = state;
  if (lock) return lockKeys(lock, labels);
  if (!state.isLoaded) return [keys.leave, keys.quit];
  switch (step.kind) {
    case 'searching':
      return searchKeys(state, step, labels);
    case 'opening':
      return [keys.giveUp];
    case 'card':
      return cardKeys(state, step, labels);
    case 'marking':
      return step.pending.attempts > 0 ? [keys.giveUp] : [];
    case 'recorded':
      return [
        ...(nextMandant(state.voterList, step.recorded) ? [station.nextMandant] : []),
        station.nextOne,
        keys.help,
      ];
    case 'refused':
      return refusedKeys(state, step, labels);
    case 'correcting':
      return footerOf(correctionBindings(state, step), lang);
    case 'minutes':
      return minutesKeys(state, step, labels);
    case 'writing':
      return step.pending ? [] : [station.minutes.send, keys.nextField, keys.back];
    case 'printing':
      return printingKeys(step, labels);
    case 'closing':
      return footerOf(totalsBindings(state, step), lang);
    case 'declaring':
      return declaringKeys(step, labels);
    case 'elsewhere':
      if (step.pending) return [keys.giveUp];
      return [station.elsewhere.send, ...bearKey(state, station), keys.nextField, keys.back];
    case 'bearing':
      return bearingKeys(step, labels);
  }
}

function lockKeys({ pending }: Lock, { keys, station }: Labels): readonly KeyLabel[] {
  return pending ? [keys.giveUp] : [station.lock.open, station.lock.otherName, keys.leave, keys.help];
}

function declaringKeys({ pending, act }: PollsStep, { keys, station }: Labels): readonly KeyLabel[] {
  return pending ? [] : [station.declaring.send[act], keys.back];
}

function searchKeys(
  state: State,
  { query, within, results }: SearchStep,
  { keys, station }: Labels,
): readonly KeyLabel[] {
  const other = within === 'list' ? station.showAwaited : station.showList;
  if (within === 'list' && query.text === '')
    return [
      other,
      ...declareKey(state, station),
      keys.help,
      station.minutes.open,
      station.printing.now,
      station.lock.now,
      keys.leave,
    ];
  const isNobody = within === 'list' && results.length === 0;
  return [station.open, ...(isNobody ? bearKey(state, station) : []), keys.move, other, keys.startOver, keys.help];
}

function minutesKeys({ mayCorrect }: State, step: MinutesStep, { keys, station }: Labels): readonly KeyLabel[] {
  if (step.pending || step.entries === undefined) return [keys.back];
  const { decision, incident, refusal, print } = station.minutes;
  return [...(mayCorrect ? [decision, incident, refusal] : []), print, keys.back, keys.help];
}

function bearKey({ mayCorrect }: State, { bearing }: Labels['station']): readonly KeyLabel[] {
  return mayCorrect ? [bearing.open] : [];
}

function bearingKeys(step: CourtDecisionStep, { keys, station }: Labels): readonly KeyLabel[] {
  if (step.recorded) return [station.nextOne, keys.help];
  if (step.pending) return step.pending.attempts > 0 ? [keys.giveUp] : [];
  if (step.asked) return [station.confirm, keys.back];
  const inside = mayVoteAfterClose(step) ? [station.bearing.inside] : [];
  const another = mayBeAnother(step) ? [station.bearing.another] : [];
  return [...inside, ...another, station.bearing.send, keys.nextField, keys.back];
}

function declareKey(state: State, { declaring, closing }: Labels['station']): readonly KeyLabel[] {
  const { polls } = state;
  return [
    ...(polls && declarationFrom(state) ? [declaring.now[polls.kind]] : []),
    ...(polls?.kind === 'closed' ? [closing.now] : []),
  ];
}

function printingKeys({ pending, outcome }: PrintStep, { keys, station }: Labels): readonly KeyLabel[] {
  if (pending) return [];
  return outcome === 'printed' ? [keys.back, keys.move] : [station.printing.print, keys.move, keys.back];
}

function refusedKeys({ mayCorrect }: State, step: RefusedStep, { keys, station }: Labels): readonly KeyLabel[] {
  if (!step.isPainted) return [];
  if (step.insideInBurst !== undefined) return [station.confirm, keys.back];
  return [
    ...(mayBeInside(step) ? [station.inside] : []),
    ...(mayCorrect ? [station.minutes.writeRefusal] : []),
    keys.back,
    keys.help,
  ];
}

function cardKeys({ mayCorrect }: State, step: CardStep, { keys, station }: Labels): readonly KeyLabel[] {
  const { card, asked, choice, isPainted } = step;
  if (!isPainted) return [];
  if (asked || choice) return [station.confirm, keys.back];
  const comesForOthers = card.person.gives.length === 0 && card.holds.length > 0;
  const acts = comesForOthers ? [station.inPerson] : [station.proxy, station.inPerson];
  const mayHaveEnvelope = mayCorrect && card.person.mark === undefined;
  return [
    ...acts,
    ...(mayHaveEnvelope ? [station.envelope.key] : []),
    ...(card.person.mark && mayCorrect ? [station.correct] : []),
    ...(card.holds.length > 0 ? [station.openMandant] : []),
    keys.back,
  ];
}

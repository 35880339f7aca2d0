import type { KeyLabel } from '#tui/labels/key-label.ts';
import type { Labels } from '#tui/labels/labels.ts';
import { type CountersigningFlow, unsigned } from '#tui/screens/officer/countersigning/state.ts';
import type { Decision, Powers } from '#tui/screens/officer/decision.ts';
import { type LogFlow, procurationToAnnul } from '#tui/screens/officer/log/state.ts';
import { type Choice, choicesFor, type PersonFlow } from '#tui/screens/officer/person/state.ts';
import type { PlacesFlow } from '#tui/screens/officer/places/state.ts';
import type { Paper } from '#tui/screens/officer/receipt/paper.ts';
import { signingOf } from '#tui/screens/officer/request.ts';
import { type Ended, mayAnnul, type State } from '#tui/screens/officer/state.ts';

/** The keys of the moment: none before what they act on is painted. */
export function keysOf(state: State, labels: Labels, powers: Powers): readonly KeyLabel[] {
  const { act } = powers;
  const { keys, officer } = labels;
  const { form, revoke, slips, log } = officer.work;
  switch (state.phase) {
    case 'typing':
      return [keys.help, form, revoke, ...(act === 'collect' ? [] : [slips]), log, keys.leave];
    case 'finding':
      return [keys.giveUp];
    case 'identity':
      return ofDecision(state, { ...officer.signing[signingOf(state.found, act)], ...powers }, labels);
    case 'sending':
      return state.attempts > 0 ? [keys.giveUp] : [];
    case 'outcome':
      return ofOutcome(state, labels);
    case 'annulling':
      return state.annul || !state.isPainted ? [] : [officer.annulConfirm, keys.back];
    case 'person':
      return ofPerson(state.step, labels, powers);
    case 'countersigning':
      return ofCountersigning(state, labels, powers);
    case 'log':
      return ofLog(state, labels);
    case 'places':
      return ofPlaces(state, labels);
  }
}

function ofDecision(
  { isPainted, choice, visit, link }: Decision,
  { matches, leavesUnit }: Pick<Powers, 'leavesUnit'> & { readonly matches: KeyLabel },
  { keys, officer }: Labels,
): readonly KeyLabel[] {
  if (!isPainted) return [];
  const { key, tick } = officer.person.visit;
  const ticking = [...(link ? [officer.person.link.key] : []), ...(visit ? [tick] : [])];
  if (choice) return [officer.confirm, keys.back, ...ticking, matches, officer.mismatches];
  return [matches, officer.mismatches, ...(leavesUnit ? [key] : []), ...ticking, keys.back, keys.help];
}

function ofOutcome({ outcome, paper }: Ended, { keys, officer }: Labels): readonly KeyLabel[] {
  const annul = outcome.kind === 'established' && mayAnnul(outcome.act) ? [officer.annul] : [];
  return [officer.nextOne, ...annul, ...printing(paper, officer), keys.help, keys.leave];
}

function printing(paper: Paper | undefined, { day }: Labels['officer']): readonly KeyLabel[] {
  return paper?.receipt && !paper.printing ? [day.receipt.print] : [];
}

function ofPerson(step: PersonFlow['step'], labels: Labels, powers: Powers): readonly KeyLabel[] {
  const { keys, officer } = labels;
  const { person } = officer;
  switch (step.kind) {
    case 'asking':
      return [person.next, person.otherField, keys.back, keys.help];
    case 'looking':
    case 'previewing':
      return [keys.giveUp];
    case 'communes':
    case 'people':
      return [keys.move, keys.choose, keys.back];
    case 'known':
      return step.isPainted ? [...choosing(choicesFor(step.known), labels), keys.back, keys.help] : [];
    case 'when':
      return [keys.move, person.preview, keys.back];
    case 'deciding':
      return ofDecision(step, { ...officer.signing[powers.act], ...powers }, labels);
    case 'sending':
      return step.attempts > 0 ? [keys.giveUp] : [];
  }
}

function choosing(choices: readonly Choice[], { keys }: Labels): readonly KeyLabel[] {
  return choices.length > 0 ? [keys.move, keys.choose] : [];
}

function ofCountersigning(flow: CountersigningFlow, labels: Labels, powers: Powers): readonly KeyLabel[] {
  const { keys, officer } = labels;
  const { slips } = officer.day;
  const { step } = flow;
  switch (step.kind) {
    case 'loading':
      return step.failure ? [slips.again, keys.back] : [keys.back];
    case 'list':
      return [...(unsigned(flow).length > 0 ? [slips.open, keys.move, slips.signAll] : []), keys.back, keys.help];
    case 'opening':
      return [keys.giveUp];
    case 'reading':
      return ofDecision(step, { ...officer.signing.countersign, ...powers }, labels);
    case 'signing':
      return step.attempts > 0 ? [keys.giveUp] : [];
    case 'confirming':
      return [slips.sign, keys.back];
    case 'signing-all':
      return step.isStopping ? [] : [slips.stop];
  }
}

function ofPlaces({ step }: PlacesFlow, { keys }: Labels): readonly KeyLabel[] {
  switch (step.kind) {
    case 'loading':
      return [keys.back];
    case 'list':
      return [keys.choose, keys.move, keys.back];
    case 'standing':
      return step.attempts > 0 ? [keys.giveUp] : [];
  }
}

function ofLog({ log, step }: LogFlow, { keys, officer }: Labels): readonly KeyLabel[] {
  const { log: words } = officer.day;
  switch (step.kind) {
    case 'loading':
      return step.failure ? [words.again, words.days, keys.back] : [words.days, keys.back];
    case 'list': {
      const entry = log?.acts[step.pointed];
      const annul = entry && procurationToAnnul(entry) ? [officer.annul] : [];
      return [...(entry ? [words.receipt, keys.move] : []), words.days, ...annul, keys.back];
    }
    case 'receipt':
      return [...printing(step.paper, officer), keys.back];
    case 'annulling':
      return step.annul || !step.isPainted ? [] : [officer.annulConfirm, keys.back];
  }
}

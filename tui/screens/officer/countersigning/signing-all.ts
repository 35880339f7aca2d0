import {
  type CountersigningFlow,
  type CountersigningStep,
  type SigningAll,
  unsigned,
} from '#tui/screens/officer/countersigning/state.ts';
import { edit } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

const LONGEST_NUMBER = 4;

type Confirming = Extract<CountersigningStep, { kind: 'confirming' }>;

/** Signing them all is confirmed by typing how many they are. */
export function confirmed(flow: CountersigningFlow, step: Confirming, press: Press): CountersigningFlow {
  if (isKey(press, 'escape')) return { ...flow, step: { kind: 'list', failure: undefined } };
  if (!isKey(press, 'enter')) {
    return { ...flow, step: { ...step, typed: edit(step.typed, press, LONGEST_NUMBER), isWrong: false } };
  }
  const waiting = unsigned(flow).map(({ reference }) => reference);
  const [first, ...rest] = waiting;
  if (first === undefined || step.typed.text.trim() !== String(waiting.length)) {
    return { ...flow, step: { ...step, isWrong: true } };
  }
  const act = { reference: first, identity: 'match' } as const;
  return { ...flow, step: { kind: 'signing-all', act, rest, count: waiting.length, isStopping: false, attempts: 0 } };
}

/** The next one in hand, or the list again when there is none, or one asked to stop. */
export function signedNext(flow: CountersigningFlow, step: SigningAll): CountersigningFlow {
  const [next, ...rest] = step.rest;
  if (next === undefined || step.isStopping) return { ...flow, step: { kind: 'list', failure: undefined } };
  return { ...flow, step: { ...step, act: { reference: next, identity: 'match' }, rest, attempts: 0 } };
}

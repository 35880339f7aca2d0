import type { ProcurationId } from '#core/ids.ts';
import type { Reference } from '#core/reference.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Established, Found } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

export type Identity = 'match' | 'mismatch';
export type Act = { readonly reference: string; readonly identity: Identity };
export type Annul = { readonly procuration: ProcurationId };
export type Find = { readonly reference: Reference };

/** What the field says above what is typed next. */
export type Remark =
  | { readonly kind: 'malformed' | 'look-alike' }
  | { readonly kind: 'failed'; readonly reference: string; readonly failure: Failure }
  /** The act was given up before its answer came. */
  | { readonly kind: 'unknown-outcome'; readonly reference: string };

export type Outcome =
  | { readonly kind: 'established'; readonly act: Established; readonly failure?: Failure }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'annulled' };

export type Typing = {
  readonly phase: 'typing';
  readonly signs: string;
  readonly remark: Remark | undefined;
  /** The burst that completed a reference: the rest of it is dropped. */
  readonly spent: number | undefined;
};
export type Finding = { readonly phase: 'finding'; readonly find: Find; readonly attempts: number };
export type Comparing = {
  readonly phase: 'identity';
  readonly found: Found;
  readonly isPainted: boolean;
  readonly choice: Identity | undefined;
  readonly failure: Failure | undefined;
};
export type Sending = {
  readonly phase: 'sending';
  readonly found: Found;
  readonly act: Act;
  readonly attempts: number;
};
export type Ended = { readonly phase: 'outcome'; readonly found: Found; readonly outcome: Outcome };
/** a slip, about to be annulled; `annul` once it is confirmed. */
export type Annulling = {
  readonly phase: 'annulling';
  readonly found: Found;
  readonly act: Established;
  readonly isPainted: boolean;
  readonly annul: Annul | undefined;
  readonly attempts: number;
};
export type State = Typing | Finding | Comparing | Sending | Ended | Annulling;

export type Event =
  | { readonly kind: 'press'; readonly press: Press }
  | { readonly kind: 'painted' }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'established'; readonly act: Established }
  | { readonly kind: 'annulled' }
  | Trouble;

export const START: Typing = { phase: 'typing', signs: '', remark: undefined, spent: undefined };

export function comparing(found: Found, failure?: Failure): Comparing {
  return { phase: 'identity', found, isPainted: false, choice: undefined, failure };
}

export function ended(found: Found, outcome: Outcome): Ended {
  return { phase: 'outcome', found, outcome };
}

/** what an officer may annul is a procuration that lives. */
export function mayAnnul({ procuration, status }: Established): boolean {
  return procuration !== undefined && (status === 'active' || status === 'in-control');
}

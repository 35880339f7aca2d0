import { createElement, type ReactNode } from 'react';
import type { Lang } from '#core/model/lang.ts';
import type { KeyRow } from '#tui/keys/binding.ts';
import type { Edit } from '#tui/terminal/edit.ts';

/**
 * When a sentence is said: as soon as it is new; once, whatever its figures become; when nobody is typing;
 * only when the person asks for the screen again.
 */
export type Manner = 'new' | 'once' | 'between' | 'asked';

/** A line that a digit chooses. */
export type OfferedChoice = {
  readonly kind: 'choice';
  /** What tells it from the other lines, whatever its text becomes. */
  readonly id: string;
  readonly text: string;
  readonly isPointed: boolean;
  /** A field follows, in which one types once the line is chosen. */
  readonly asks: boolean;
};

/** A field in which one types. */
export type Question = {
  readonly kind: 'question';
  readonly label: string;
  /** The words before what is typed. */
  readonly prompt: string;
  readonly value: Edit;
  readonly isSecret: boolean;
};

export type Sentence = { readonly kind: 'sentence'; readonly text: string; readonly manner: Manner };
type OfferedKeys = { readonly kind: 'keys'; readonly rows: readonly KeyRow[]; readonly lang: Lang };

/** Whom or what the sentences after it are about: of another one they are said again. */
type Topic = { readonly kind: 'topic'; readonly id: string };

/** What a screen says in the linear mode, in the place of what it draws. */
export type Part = Sentence | OfferedChoice | Question | OfferedKeys | Topic;

export function Said({ part }: { readonly part: Part }): ReactNode {
  return createElement('said', { part });
}

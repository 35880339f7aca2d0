import type { Lang } from '#core/model/lang.ts';
import type { OfferedChoice, Part, Question, Sentence } from '#tui/components/said.tsx';
import type { KeyRow, LabelledRow } from '#tui/keys/binding.ts';
import { MOVE, SCROLL } from '#tui/keys/common.ts';
import type { Typing } from '#tui/terminal/keyboard.tsx';

/** A sentence, and whom or what it is about. */
export type ToldSentence = Sentence & { readonly topic: string };

/** What there is to say at one moment. */
export type LinearScreen = {
  readonly sentences: readonly ToldSentence[];
  readonly choices: readonly OfferedChoice[];
  /** The place of the choice pointed at. */
  readonly pointed: number;
  readonly question: Question | undefined;
  /** The keys that are offered by name. */
  readonly rows: readonly LabelledRow[];
  readonly typing: Typing;
  readonly lang: Lang;
};

export function screenOf(parts: readonly Part[], typing: Typing): LinearScreen {
  const choices = parts.filter((part) => part.kind === 'choice');
  const keys = parts.find((part) => part.kind === 'keys');
  return {
    sentences: toldIn(parts),
    choices,
    pointed: Math.max(
      0,
      choices.findIndex(({ isPointed }) => isPointed),
    ),
    question: parts.find((part) => part.kind === 'question'),
    rows: (keys?.rows ?? []).filter(isNamed),
    typing,
    lang: keys?.lang ?? 'fr',
  };
}

function toldIn(parts: readonly Part[]): readonly ToldSentence[] {
  let topic = '';
  return parts.flatMap((part) => {
    if (part.kind === 'topic') topic = part.id;
    return part.kind === 'sentence' ? [{ ...part, topic }] : [];
  });
}

/** The arrows that only move something on a screen are not named: lines are chosen by their digits. */
const MOVING: readonly unknown[] = [MOVE.label, SCROLL.label];

function isNamed(row: KeyRow): row is LabelledRow {
  return row.label !== undefined && !row.isHidden && !MOVING.includes(row.label);
}

/** Whether digits choose without being asked for: elsewhere they are text. */
export function isMenu({ typing, choices, pointed }: LinearScreen): boolean {
  return typing === 'keys' && choices[pointed]?.asks !== true;
}

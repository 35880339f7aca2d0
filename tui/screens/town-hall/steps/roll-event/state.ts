import type { FoundElector, RollEventPreview } from '#tui/answers.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
import type { PaperForm } from '#tui/screens/town-hall/paper/fields.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** The events of section 8 of the rules, in the order in which town halls are told of them. */
export const ROLL_EVENTS = ['dies', 'loses-rights', 'struck-off', 'moves'] as const;
export type RollEventName = (typeof ROLL_EVENTS)[number];

/** An event as the server takes it; `to`: the station or the commune where somebody moves. */
export type HappenedEvent =
  | { readonly event: Exclude<RollEventName, 'moves'> }
  | { readonly event: 'moves'; readonly to: string };

/** What an event would do; or why the place of a move is not known. */
export type PreviewedEvent =
  | { readonly kind: 'preview'; readonly happened: HappenedEvent; readonly preview: RollEventPreview }
  | { readonly kind: 'no-commune' | 'several-communes' };

export type RollEventCall =
  | { readonly what: 'preview'; readonly elector: FoundElector; readonly typed: HappenedEvent; readonly own: string }
  | { readonly what: 'record'; readonly elector: FoundElector; readonly happened: HappenedEvent };

/** the event of a person, and what it would do before it is recorded. */
export type RollEventStep = {
  readonly kind: 'roll-event';
  readonly elector: FoundElector;
  /** How the elector was typed, for Escape. */
  readonly typed: PaperForm;
  readonly pointed: number;
  readonly form: Form<'to'>;
  readonly preview: Extract<PreviewedEvent, { readonly kind: 'preview' }> | undefined;
  readonly isPainted: boolean;
  readonly pending: Pending<RollEventCall> | undefined;
  readonly notice: Notice<'no-place' | 'no-station' | 'no-commune' | 'several-communes'> | undefined;
};

export function rollEventOf(elector: FoundElector, typed: PaperForm): RollEventStep {
  return {
    kind: 'roll-event',
    elector,
    typed,
    pointed: 0,
    form: formOf(['to']),
    preview: undefined,
    isPainted: false,
    pending: undefined,
    notice: undefined,
  };
}

export function eventPointedAt({ pointed }: RollEventStep): RollEventName {
  return ROLL_EVENTS[pointed] ?? 'dies';
}

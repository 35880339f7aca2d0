import type { Day } from '#core/calendar/day.ts';

/** A value of the law from a day on, and the text that set it, as docs/rules.md names it. */
type Dated<Value> = {
  /** Undefined: since ever. */
  readonly from: Day | undefined;
  readonly value: Value;
  readonly source: string;
};

/** The versions of one value of the law, the oldest first. */
export type Timeline<Value> = readonly [Dated<Value>, ...Dated<Value>[]];

export function valueOn<Value>(timeline: Timeline<Value>, on: Day): Value {
  const dated = timeline.findLast(({ from }) => from === undefined || from <= on) ?? timeline[0];
  return dated.value;
}

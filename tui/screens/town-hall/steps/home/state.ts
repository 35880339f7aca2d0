import type { TownHallOverview } from '#tui/answers.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** What waits for the town hall, and where its work is done. */
export type HomeStep = {
  readonly kind: 'home';
  readonly pointed: number;
  /** Undefined until the server says. */
  readonly overview: TownHallOverview | undefined;
  readonly pending: Pending<object> | undefined;
  readonly notice: Failed | undefined;
};

export function homeOf(): HomeStep {
  return { kind: 'home', pointed: 0, overview: undefined, pending: { call: {}, attempts: 0 }, notice: undefined };
}

/** The counts again; those known stay until the answer. */
export function lookingAgain(step: HomeStep): HomeStep {
  return { ...step, pending: { call: {}, attempts: 0 } };
}

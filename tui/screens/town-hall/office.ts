import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant } from '#core/calendar/instant.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';

/** Where the agent works, the day there, and the hour, to the second. */
export type Office = { readonly today: Day; readonly now: Instant; readonly ownCommune: string };

/** The office of the account, and the day there now: in Nouméa the morning is still yesterday in Paris. */
export function officeOf(context: Pick<ScreenContext, 'account' | 'now'>): Office {
  const { commune, zone } = context.account;
  const ownCommune = commune ? `${commune.name} (${commune.code})` : '';
  const now = context.now();
  return { today: dayAt(now, zone), now, ownCommune };
}

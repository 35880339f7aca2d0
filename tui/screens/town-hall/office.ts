import { dayAt } from '#core/calendar/instant.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import type { Office } from '#tui/screens/town-hall/state.ts';

/** The office of the account, and the day there now: in Nouméa the morning is still yesterday in Paris. */
export function officeOf(context: Pick<ScreenContext, 'account' | 'now'>): Office {
  const { commune, zone } = context.account;
  const ownCommune = commune ? `${commune.name} (${commune.code})` : '';
  const now = context.now();
  return { today: dayAt(now, zone), now, ownCommune };
}

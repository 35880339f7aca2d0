import type { Lang } from '#core/model/lang.ts';
import { helpOf, type KeySection } from '#tui/keys/binding.ts';
import { NEXT_FILTER, OPEN_AREA, OTHER_ROUND, OTHER_VIEW, POINT } from '#tui/screens/dashboard/bindings.ts';
import { DASHBOARD_WORDS } from '#tui/screens/dashboard/words.ts';
import { LOCK } from '#tui/screens/lock/bindings.ts';

const ROWS = [OTHER_VIEW, NEXT_FILTER, OTHER_ROUND, POINT, OPEN_AREA, LOCK];

/** The keys of the board of a polling day, for the help page. */
export function dashboardHelp(lang: Lang): KeySection {
  return { heading: DASHBOARD_WORDS[lang].title, keys: helpOf(ROWS, lang), notes: [] };
}

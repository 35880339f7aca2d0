import type { Lang } from '#core/model/lang.ts';
import { helpOf, type KeySection } from '#tui/keys/binding.ts';
import { EMPTY_FORM } from '#tui/keys/common.ts';
import { dashboardHelp } from '#tui/screens/dashboard/help.ts';
import { LOCK } from '#tui/screens/lock/bindings.ts';
import { OPEN_ATTENTION } from '#tui/screens/town-hall/steps/attention/bindings.ts';
import { OPEN_BOARD } from '#tui/screens/town-hall/steps/board/bindings.ts';
import { ACCEPT, REJECT } from '#tui/screens/town-hall/steps/card/bindings.ts';
import { OPEN_INBOX } from '#tui/screens/town-hall/steps/inbox/bindings.ts';
import { OPEN_PRINTS } from '#tui/screens/town-hall/steps/list-prints/bindings.ts';
import { ANNUL_ENTRY, OPEN_PAPER, PUT_ASIDE } from '#tui/screens/town-hall/steps/paper-person/bindings.ts';
import { OPEN_ROLL } from '#tui/screens/town-hall/steps/roll-person/bindings.ts';
import { OPEN_SEARCH } from '#tui/screens/town-hall/steps/search/bindings.ts';
import { TOWN_HALL_WORDS } from '#tui/screens/town-hall/words.ts';

const { procuration, revocation } = OPEN_PAPER;
const ROWS = [
  OPEN_INBOX,
  ACCEPT,
  REJECT,
  procuration,
  revocation,
  PUT_ASIDE,
  ANNUL_ENTRY,
  EMPTY_FORM,
  OPEN_ATTENTION,
  OPEN_SEARCH,
  OPEN_ROLL,
  OPEN_PRINTS,
  OPEN_BOARD,
  LOCK,
];

/** The keys of the town hall, then those of its board, for the help page. */
export function townHallHelp(lang: Lang): readonly KeySection[] {
  return [{ heading: TOWN_HALL_WORDS[lang].heading, keys: helpOf(ROWS, lang), notes: [] }, dashboardHelp(lang)];
}

import type { Lang } from '#core/model/lang.ts';
import { type HelpedRow, helpOf, type KeySection } from '#tui/keys/binding.ts';
import { COPY, EMPTY_FORM } from '#tui/keys/common.ts';
import { LOCK } from '#tui/screens/lock/bindings.ts';
import { AT_HOME, MATCH, MISMATCH } from '#tui/screens/officer/decision/bindings.ts';
import { PRINT } from '#tui/screens/officer/paper/bindings.ts';
import { ANNUL } from '#tui/screens/officer/steps/annulment/bindings.ts';
import { OPEN_COLLECTED } from '#tui/screens/officer/steps/collected/bindings.ts';
import { OPEN_LOG } from '#tui/screens/officer/steps/log/bindings.ts';
import { REVOKE, WITHOUT_REQUEST } from '#tui/screens/officer/steps/person/bindings.ts';
import { OPEN_PLACES } from '#tui/screens/officer/steps/places/bindings.ts';
import { OFFICER_WORDS } from '#tui/screens/officer/words.ts';

/** What is typed: no key of its own. */
const REFERENCE = {
  keys: ['text'],
  help: {
    keys: { fr: 'six caractères', en: 'six characters' },
    text: { fr: 'la demande s’affiche, sans Entrée', en: 'the request appears without pressing Enter' },
  },
} as const satisfies HelpedRow;

const ROWS = [
  ...[REFERENCE, MATCH.establish, MISMATCH, WITHOUT_REQUEST, REVOKE, OPEN_COLLECTED, OPEN_LOG, AT_HOME],
  ...[PRINT, OPEN_PLACES, ANNUL, EMPTY_FORM, LOCK],
];

/** The keys of the counter, for the help page; the linear mode writes text alone, and copies nothing. */
export function officerHelp(lang: Lang, isLinear: boolean): KeySection {
  const { heading, note } = OFFICER_WORDS[lang];
  return { heading, keys: helpOf(isLinear ? ROWS : [...ROWS, COPY], lang), notes: [note] };
}

import type { Bilingual, Lang } from '#core/model/lang.ts';
import { helpOf, type KeySection } from '#tui/keys/binding.ts';
import { EMPTY_FORM } from '#tui/keys/common.ts';
import { LOCK } from '#tui/screens/lock/bindings.ts';
import { ACKNOWLEDGE } from '#tui/screens/station/steps/acknowledgement/bindings.ts';
import { CORRECT, ENVELOPE, IN_PERSON, PROXY } from '#tui/screens/station/steps/card/bindings.ts';
import { ADMIT } from '#tui/screens/station/steps/court-decision/bindings.ts';
import { OPEN_MINUTES } from '#tui/screens/station/steps/minutes/bindings.ts';
import { DECLARE } from '#tui/screens/station/steps/polls/bindings.ts';
import { PRINT_LIST } from '#tui/screens/station/steps/print/bindings.ts';
import { OPEN_CARD, SHOW_AWAITED } from '#tui/screens/station/steps/search/bindings.ts';
import { SHOW_TOTALS } from '#tui/screens/station/steps/totals/bindings.ts';

/** Rows of text, typed or read by a machine. */
const TYPED = {
  keys: ['text'],
  help: {
    keys: { fr: 'lettres, chiffres', en: 'letters, digits' },
    text: {
      fr: 'chercher : nom, prénom, date de naissance, numéro',
      en: 'search: name, first name, date of birth, number',
    },
  },
} as const;
const READ = {
  keys: ['text'],
  help: {
    keys: { fr: 'une pièce, un code', en: 'a document, a code' },
    text: {
      fr: 'lus par un lecteur : la fiche s’ouvre, rien n’est enregistré',
      en: 'read by a scanner: the card opens, nothing is recorded',
    },
  },
} as const;

const ROWS = [
  ...[TYPED, READ, OPEN_CARD, PROXY, IN_PERSON, ENVELOPE, SHOW_AWAITED, OPEN_MINUTES, ADMIT, SHOW_TOTALS, LOCK],
  ...[DECLARE.undeclared, PRINT_LIST, ACKNOWLEDGE, CORRECT, EMPTY_FORM],
];

const WORDS: Bilingual<{ readonly heading: string; readonly note: string }> = {
  fr: {
    heading: 'Bureau de vote',
    note: 'Accents, tirets et majuscules ne comptent pas. On trouve aussi les mandataires.',
  },
  en: {
    heading: 'Polling station',
    note: 'Accents, hyphens and capitals do not count. Mandataires are found too.',
  },
};

/** The keys of the polling station, for the help page. */
export function stationHelp(lang: Lang): KeySection {
  const { heading, note } = WORDS[lang];
  return { heading, keys: helpOf(ROWS, lang), notes: [note] };
}

import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { labelOf } from '#tui/keys/binding.ts';
import * as common from '#tui/keys/common.ts';
import type { Labels } from '#tui/labels/labels.ts';
import { officerWords } from '#tui/screens/officer/words.ts';

export const en: Labels = {
  round: COMPONENT_WORDS.en.round,
  being: COMPONENT_WORDS.en.colon,
  keys: {
    help: labelOf(common.HELP, 'en'),
    leave: labelOf(common.LEAVE, 'en'),
    quit: labelOf(common.QUIT, 'en'),
    back: labelOf(common.BACK, 'en'),
    startOver: labelOf(common.START_OVER, 'en'),
    giveUp: labelOf(common.GIVE_UP, 'en'),
    otherLanguage: labelOf(common.OTHER_LANGUAGE, 'en'),
    nextField: labelOf(common.NEXT_FIELD, 'en'),
    move: labelOf(common.MOVE, 'en'),
    scroll: labelOf(common.SCROLL, 'en'),
    choose: labelOf(common.CHOOSE, 'en'),
  },
  person: PERSON_WORDS.en,
  officer: officerWords.en,
  spoken: SPOKEN_WORDS.en,
  help: {
    officer: {
      heading: 'Counter',
      keys: [
        ['six signs', 'the request appears, with no Enter'],
        ['V then Enter', 'the identity document matches: establish'],
        ['R then Enter', 'it does not match: refuse'],
        ['F3', 'a person without a request, or a lost reference'],
        ['F4', 'revoke the procurations of who is there'],
        ['F5', 'sign what your delegates collected'],
        ['F6', 'the log of the day’s acts, and their receipts'],
        ['F7', 'the act is made at the mandant’s home (police, gendarmerie)'],
        ['F8', 'print the receipt'],
        ['F9', 'act in a place that the prefect opened to the public'],
        ['Ctrl+Z', 'annul your own act, within 15 minutes'],
      ],
      notes: ['A reference has six signs, without 0, O, 1, I or L. Capitals, spaces and hyphens do not count.'],
    },
  },
};

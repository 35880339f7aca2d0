import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { labelOf } from '#tui/keys/binding.ts';
import * as common from '#tui/keys/common.ts';
import type { WordTree } from '#tui/labels/key-label.ts';
import { officerWords } from '#tui/screens/officer/words.ts';

export const fr = {
  round: COMPONENT_WORDS.fr.round,
  being: COMPONENT_WORDS.fr.colon,
  keys: {
    help: labelOf(common.HELP, 'fr'),
    leave: labelOf(common.LEAVE, 'fr'),
    quit: labelOf(common.QUIT, 'fr'),
    back: labelOf(common.BACK, 'fr'),
    startOver: labelOf(common.START_OVER, 'fr'),
    giveUp: labelOf(common.GIVE_UP, 'fr'),
    otherLanguage: labelOf(common.OTHER_LANGUAGE, 'fr'),
    nextField: labelOf(common.NEXT_FIELD, 'fr'),
    move: labelOf(common.MOVE, 'fr'),
    scroll: labelOf(common.SCROLL, 'fr'),
    choose: labelOf(common.CHOOSE, 'fr'),
  },
  person: PERSON_WORDS.fr,
  officer: officerWords.fr,
  spoken: SPOKEN_WORDS.fr,
  help: {
    officer: {
      heading: 'Guichet',
      keys: [
        ['six signes', 'la demande s’affiche, sans Entrée'],
        ['V puis Entrée', 'la pièce d’identité correspond : établir'],
        ['R puis Entrée', 'elle ne correspond pas : refuser'],
        ['F3', 'une personne sans demande, ou sa référence perdue'],
        ['F4', 'résilier les procurations de qui est là'],
        ['F5', 'signer ce que les délégués ont recueilli'],
        ['F6', 'le journal des actes du jour, et leurs récépissés'],
        ['F7', 'l’acte est établi au domicile du mandant (police, gendarmerie)'],
        ['F8', 'imprimer le récépissé'],
        ['F9', 'agir dans un lieu ouvert au public par le préfet'],
        ['Ctrl+Z', 'annuler son propre acte, dans les 15 minutes'],
      ],
      notes: ['Une référence a six signes, sans 0, O, 1, I ni L. Majuscules, espaces et tirets ne comptent pas.'],
    },
  },
} satisfies WordTree;

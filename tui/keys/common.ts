import type { HelpedRow, LabelledRow } from '#tui/keys/binding.ts';

/** The keys that several screens share, and those of the frame around every screen. */
export const HELP = {
  keys: ['f1'],
  aliases: ['?'],
  label: { fr: 'aide', en: 'help' },
  help: { text: { fr: 'cette aide', en: 'this help' }, hasAliases: true },
} as const satisfies LabelledRow;
/** Opens all that can be done from here; the footer of every screen ends with it. */
export const MENU = {
  keys: ['ctrl+f'],
  label: { fr: 'menu', en: 'menu' },
  help: {
    text: {
      fr: 'chercher une action, un écran ou une personne, en quelques lettres',
      en: 'find an action, a screen or a person, by a few letters',
    },
  },
} as const satisfies LabelledRow;
export const LEAVE = {
  keys: ['ctrl+d'],
  label: { fr: 'partir', en: 'leave' },
  help: {
    text: { fr: 'partir : se déconnecter, laisser le poste', en: 'leave: sign out, hand over the terminal' },
  },
} as const satisfies LabelledRow;
export const QUIT = {
  keys: ['ctrl+c'],
  label: { fr: 'quitter', en: 'quit' },
  help: { text: { fr: 'quitter le programme', en: 'quit the program' } },
} as const satisfies LabelledRow;
/** In the place of the keys of the moment, once Ctrl+C was pressed over something unfinished. */
export const QUIT_ANYWAY = {
  text: {
    keys: QUIT.keys,
    label: {
      fr: 'encore une fois pour quitter : la saisie en cours sera perdue',
      en: 'once more to quit: what you are typing will be lost',
    },
  },
  act: {
    keys: QUIT.keys,
    label: {
      fr: 'encore une fois pour quitter : un acte attend sa réponse',
      en: 'once more to quit: an act is waiting for its answer',
    },
  },
} as const satisfies { readonly [unfinished: string]: LabelledRow };
/** Copies the reference or the number on the screen; where letters are typed, by its other key alone. */
export const COPY = {
  keys: ['y'],
  aliases: ['ctrl+y'],
  label: { fr: 'copier', en: 'copy' },
  help: {
    text: {
      fr: 'copier la référence ou le numéro d’acte, si le terminal le permet (OSC 52)',
      en: 'copy the reference or the act number, if the terminal allows it (OSC 52)',
    },
    hasAliases: true,
  },
} as const satisfies LabelledRow;
export const COPY_ANYWHERE = { ...COPY, keys: ['ctrl+y'], aliases: [] } as const satisfies LabelledRow;
export const BACK = {
  keys: ['escape'],
  label: { fr: 'retour', en: 'back' },
  help: { text: { fr: 'revenir en arrière', en: 'go back' } },
} as const satisfies LabelledRow;
/** Escape keeps what is typed in a form: this key throws it away, for another person. */
export const EMPTY_FORM = {
  keys: ['ctrl+n'],
  label: { fr: 'tout vider', en: 'empty all' },
  help: {
    text: { fr: 'vider le formulaire, pour une autre personne', en: 'empty the form, for another person' },
  },
} as const satisfies LabelledRow;
export const START_OVER = {
  keys: ['escape'],
  label: { fr: 'recommencer', en: 'start over' },
} as const satisfies LabelledRow;
export const GIVE_UP = {
  keys: ['escape'],
  label: { fr: 'ne plus attendre', en: 'stop waiting' },
} as const satisfies LabelledRow;
export const OTHER_LANGUAGE = {
  keys: ['f2'],
  aliases: ['ctrl+l'],
  label: { fr: 'English', en: 'français' },
  help: { text: { fr: 'français, anglais', en: 'French, English' }, hasAliases: true },
} as const satisfies LabelledRow;
export const NEXT_FIELD = {
  keys: ['tab'],
  aliases: ['down'],
  label: { fr: 'champ suivant', en: 'next field' },
} as const satisfies LabelledRow;
export const EMPTY_FIELD = {
  keys: ['ctrl+u'],
  help: { text: { fr: 'vider le champ', en: 'clear the field' } },
} as const satisfies HelpedRow;
export const MOVE = { keys: ['up', 'down'], label: { fr: 'choisir', en: 'choose' } } as const satisfies LabelledRow;
/** The keys that go through a list or a long text besides the arrows, where no text is typed. */
export const GO_THROUGH = ['page-up', 'page-down', 'home', 'end', 'j', 'k', 'g'] as const;
export const TO_THE_ENDS = {
  keys: ['j', 'k'],
  help: {
    keys: { fr: 'J K g G Début Fin', en: 'J K g G Home End' },
    text: {
      fr: 'dans une liste : ligne suivante, précédente, première, dernière',
      en: 'in a list: the next line, the one before, the first, the last',
    },
  },
} as const satisfies HelpedRow;
export const FILTER = {
  keys: ['/'],
  label: { fr: 'filtrer', en: 'filter' },
  help: {
    text: {
      fr: 'filtrer une liste, ou cette aide, en quelques lettres ; N va au suivant',
      en: 'filter a list, or this help, by a few letters; N goes to the next one',
    },
  },
} as const satisfies LabelledRow;
export const KEEP_FILTER = { keys: ['enter'], label: { fr: 'garder', en: 'keep' } } as const satisfies LabelledRow;
export const SHOW_ALL = {
  keys: ['escape'],
  label: { fr: 'tout montrer', en: 'show all' },
} as const satisfies LabelledRow;
export const SCROLL = {
  keys: ['up', 'down'],
  aliases: ['home', 'end', 'j', 'k', 'g'],
  label: { fr: 'défiler', en: 'scroll' },
} as const satisfies LabelledRow;
export const PAGES = {
  keys: ['page-up', 'page-down'],
  help: { text: { fr: 'voir la suite, indiquée par ▲ ou ▼', en: 'see the rest, shown by ▲ or ▼' } },
} as const satisfies HelpedRow;
export const CHOOSE = { keys: ['enter'], label: { fr: 'valider', en: 'confirm' } } as const satisfies LabelledRow;

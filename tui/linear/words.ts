import type { Bilingual } from '#core/model/lang.ts';

/** What the linear mode says of itself, and of what is offered. */
const fr = {
  welcome:
    'Procuration, mode linéaire. Un chiffre choisit, Entrée valide, le point d’interrogation relit l’écran, F1 ouvre l’aide, Ctrl+C quitte.',
  numbered: (digit: number, text: string) => `${digit} : ${text}`,
  numberedKey: (digit: number, key: string, does: string) => `${digit} ou ${key} : ${does}`,
  key: (key: string, does: string) => `${key}, ${does}`,
  keys: (keys: string) => `Touches : ${keys}`,
  pointed: (text: string) => `Choisi, ${text}`,
  /** The cursor is after the last character. */
  end: 'fin',
  before: (count: number) => `Avant, ${count === 1 ? 'un autre choix' : `${count} autres choix`} : page précédente`,
  after: (count: number) => `Ensuite, ${count === 1 ? 'un autre choix' : `${count} autres choix`} : page suivante`,
};

const en: typeof fr = {
  welcome:
    'Procuration, linear mode. A digit chooses, Enter confirms, the question mark reads the screen again, F1 opens the help, Ctrl+C quits.',
  numbered: (digit, text) => `${digit}: ${text}`,
  numberedKey: (digit, key, does) => `${digit} or ${key}: ${does}`,
  key: (key, does) => `${key}, ${does}`,
  keys: (keys) => `Keys: ${keys}`,
  pointed: (text) => `Chosen, ${text}`,
  end: 'end',
  before: (count) => `Before, ${count === 1 ? 'one more choice' : `${count} more choices`}: page up`,
  after: (count) => `After, ${count === 1 ? 'one more choice' : `${count} more choices`}: page down`,
};

export const LINEAR_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { NextStep } from '#core/law/polling-day/next-step.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';

/** The bureau's next step, in words to say and acts to do. */
const SENTENCES: Bilingual<{ readonly [step in NextStep]: string }> = {
  fr: {
    'read-again': 'Rouvrez la fiche : elle a changé.',
    wait: 'Recommencez dans quelques instants.',
    'other-station': 'Dites-lui son bureau. Ici, rien n’est à écrire.',
    'ask-town-hall': 'Appelez la mairie : ce qu’elle ajoute ou corrige aujourd’hui paraît aussitôt sur cet écran.',
    'mandant-votes': 'La personne inscrite peut venir voter elle-même, jusqu’à la clôture.',
    'court-decision': 'Avec une décision de justice, elle vote : le président l’enregistre à sa date.',
    'presiding-officer': 'Appelez le président du bureau.',
    correct: 'Si la marque est une erreur, le président la corrige, à deux, jusqu’à la clôture.',
    'write-down': 'Si la personne insiste, le président écrit ce refus, que le bureau motive, pour le procès-verbal.',
  },
  en: {
    'read-again': 'Open the card again: it has changed.',
    wait: 'Try again in a moment.',
    'other-station': 'Say which station is theirs. There is nothing to write here.',
    'ask-town-hall': 'Call the town hall: what it adds or corrects today is seen at once on this screen.',
    'mandant-votes': 'The elector may come and vote in person, until the close.',
    'court-decision': 'With a court decision they vote: the presiding officer records it with its date.',
    'presiding-officer': 'Call the presiding officer.',
    correct: 'If the mark is a mistake, the presiding officer and a second person correct it, until the close.',
    'write-down':
      'If the person insists, the presiding officer writes this refusal, with the bureau’s reasons, for the record.',
  },
};

export function sayNextStep(step: NextStep, lang: Lang): string {
  return typesetIn(SENTENCES[lang][step], lang);
}

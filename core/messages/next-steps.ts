import type { NextStep } from '#core/law/polling-day/next-step.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';

/** The bureau's next step, in words to say and acts to do. */
const SENTENCES: Bilingual<{ readonly [step in NextStep]: string }> = {
  fr: {
    'read-again': 'Rouvrez la fiche : elle a changé.',
    wait: 'Recommencez dans quelques instants.',
    'other-station': 'Indiquez-lui son bureau de vote. Il n’y a rien à inscrire ici.',
    'ask-town-hall': 'Appelez la mairie : ce qu’elle ajoute ou corrige aujourd’hui s’affiche aussitôt sur cet écran.',
    'mandant-votes': 'L’électeur inscrit peut venir voter lui-même jusqu’à la clôture.',
    'court-decision':
      'Si elle présente une décision de justice, elle peut voter : le président enregistre ce vote avec la date de la décision.',
    'presiding-officer': 'Appelez le président du bureau.',
    correct: 'Si l’émargement est une erreur, le président le rectifie avec une seconde personne, jusqu’à la clôture.',
    'write-down': 'Si la personne insiste, ce refus est inscrit au procès-verbal avec les motifs du bureau.',
  },
  en: {
    'read-again': 'Open the card again: it has changed.',
    wait: 'Try again in a moment.',
    'other-station': 'Tell them which polling station is theirs. Nothing needs to be entered here.',
    'ask-town-hall': 'Call the town hall: whatever it adds or corrects today appears at once on this screen.',
    'mandant-votes': 'The elector may come and vote in person until the close.',
    'court-decision':
      'If they present a court decision they may vote: the presiding officer records the vote with the date of the decision.',
    'presiding-officer': 'Call the presiding officer.',
    correct: 'If the mark is a mistake, the presiding officer corrects it with a second person, until the close.',
    'write-down': 'If the person insists, this refusal is entered in the minutes with the bureau’s reasons.',
  },
};

export function sayNextStep(step: NextStep, lang: Lang): string {
  return typesetIn(SENTENCES[lang][step], lang);
}

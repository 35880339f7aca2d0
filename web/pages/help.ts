import type { TextPage } from '#web/pages/text-page.ts';
import { PATHS } from '#web/paths.ts';

export const HELP: TextPage = {
  path: PATHS.help,
  title: { fr: 'Aide', en: 'Help' },
  sections: [
    {
      heading: { fr: 'Qui peut être mon mandataire ?', en: 'Who may be my mandataire?' },
      sentences: {
        fr: [
          'Tout électeur inscrit sur une liste de même nature que la vôtre, même dans une autre commune. Il vote dans votre bureau de vote.',
        ],
        en: [
          'Any elector registered on a roll of the same kind as yours, even in another commune. They vote at your polling station.',
        ],
      },
    },
    {
      heading: { fr: 'Où trouver le numéro national d’électeur ?', en: 'Where is the national elector number?' },
      sentences: {
        fr: [
          'Il est sur la carte électorale. Sans ce numéro, votre mandataire est désigné par son état civil et sa commune d’inscription.',
        ],
        en: [
          'It is on the elector’s card. Without this number, your mandataire is named by civil status and commune of registration.',
        ],
      },
    },
    {
      heading: { fr: 'Où présenter ma référence ?', en: 'Where do I present my reference?' },
      sentences: {
        fr: [
          'Dans tout commissariat ou toute gendarmerie, où que vous habitiez, avec une pièce d’identité. À l’étranger, à l’ambassade ou au consulat.',
          'Si une maladie ou une infirmité vous empêche de vous déplacer, demandez par écrit qu’un officier vienne chez vous.',
        ],
        en: [
          'At any police station or gendarmerie, wherever you live, with an identity document. Abroad, at the embassy or the consulate.',
          'If an illness or a disability keeps you at home, ask in writing for an officer to come to you.',
        ],
      },
    },
    {
      heading: { fr: 'Et si je me trompe ?', en: 'What if I make a mistake?' },
      sentences: {
        fr: [
          'Tant qu’elle n’a pas été présentée, une demande se retire. Une procuration établie se résilie, avec toutes les autres que vous avez données.',
        ],
        en: [
          'A request that was not presented yet may be withdrawn. A procuration that was established is revoked, with all others that you gave.',
        ],
      },
    },
  ],
};

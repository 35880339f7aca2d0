import type { TextPage } from '#web/pages/text-page.ts';
import { PATHS } from '#web/paths.ts';

export const HOME: TextPage = {
  path: PATHS.home,
  title: { fr: 'Voter par procuration', en: 'Voting by proxy' },
  sections: [
    {
      heading: { fr: 'Ce que c’est', en: 'What it is' },
      sentences: {
        fr: [
          'Vous ne pourrez pas vous rendre à votre bureau de vote : un autre électeur, votre mandataire, peut voter à votre place, dans votre bureau de vote.',
          'C’est gratuit, et sans motif à donner.',
        ],
        en: [
          'You will not be able to go to your polling station: another elector, your mandataire, may vote in your place, at your polling station.',
          'It is free, and you need to give no reason.',
        ],
      },
    },
    {
      heading: { fr: 'Comment faire', en: 'How to do it' },
      items: {
        fr: [
          'Vous faites une demande en ligne : elle donne une référence de six caractères.',
          'Dans les deux mois, vous présentez en personne cette référence et votre pièce d’identité dans un commissariat ou une gendarmerie, ou au consulat si vous êtes à l’étranger.',
          'Un avis vous dit si la procuration est acceptée. C’est à vous de prévenir votre mandataire.',
        ],
        en: [
          'You make a request online, which gives a reference of six characters.',
          'Within two months, you present this reference and your identity document in person at a police station or gendarmerie, or at the consulate if you are abroad.',
          'A message tells you whether the procuration is accepted. It is for you to tell your mandataire.',
        ],
      },
    },
    {
      heading: { fr: 'À savoir', en: 'Good to know' },
      items: {
        fr: [
          'Vous gardez le droit de voter vous-même, si vous vous présentez avant votre mandataire.',
          'Vous pouvez résilier vos procurations à tout moment, toutes ensemble.',
          'Si vous êtes inscrit en Nouvelle-Calédonie, ou si votre mandataire l’est, la procuration se fait sur papier.',
        ],
        en: [
          'You may still vote in person, if you come before your mandataire does.',
          'You may revoke your procurations at any time, all of them together.',
          'If you are registered in New Caledonia, or your mandataire is, the procuration is made on paper.',
        ],
      },
    },
  ],
};

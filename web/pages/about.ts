import type { TextPage } from '#web/pages/text-page.ts';
import { PATHS } from '#web/paths.ts';

const ACCESSIBILITY: TextPage = {
  path: PATHS.accessibility,
  title: { fr: 'Déclaration d’accessibilité', en: 'Accessibility statement' },
  sections: [
    {
      heading: { fr: 'État de conformité', en: 'Compliance' },
      sentences: {
        fr: [
          'Ce site n’a pas fait l’objet d’un audit : il est donc déclaré non conforme au référentiel général d’amélioration de l’accessibilité (RGAA).',
          'Il fonctionne sans JavaScript, au clavier, et à toute taille de caractères.',
        ],
        en: [
          'This site has not been audited: it is therefore declared not compliant with the French accessibility standard (RGAA).',
          'It works without JavaScript, by keyboard, and at any size of text.',
        ],
      },
    },
    {
      heading: { fr: 'Si une page vous résiste', en: 'If a page does not work for you' },
      sentences: {
        fr: [
          'Vous pouvez faire la même demande en personne, sans ce site, dans un commissariat, une gendarmerie ou un consulat. Signalez la difficulté à l’exploitant du site ; sans réponse, au Défenseur des droits.',
        ],
        en: [
          'You may make the same request in person, without this site, at a police station, a gendarmerie or a consulate. Tell the difficulty to whoever runs this site; without an answer, to the Défenseur des droits.',
        ],
      },
    },
  ],
};

const LEGAL: TextPage = {
  path: PATHS.legal,
  title: { fr: 'Mentions légales', en: 'Legal notices' },
  sections: [
    {
      heading: { fr: 'Éditeur', en: 'Publisher' },
      sentences: {
        fr: [
          'Ce site est publié par l’exploitant du serveur. Le logiciel est libre (EUPL-1.2) et n’est pas celui du ministère de l’Intérieur.',
        ],
        en: [
          'This site is published by whoever runs the server. The software is free (EUPL-1.2) and is not that of the Ministry of the Interior.',
        ],
      },
    },
    {
      heading: { fr: 'Données personnelles', en: 'Personal data' },
      items: {
        fr: [
          'Une demande qui n’est jamais présentée est gardée deux mois.',
          'Les données d’une procuration sont gardées un an après la fin de sa validité.',
          'Le site ne dépose qu’un cookie, celui de votre connexion ; il ne mesure aucune audience.',
        ],
        en: [
          'A request that is never presented is kept for two months.',
          'The data of a procuration are kept for one year after the end of its validity.',
          'The site sets one cookie, that of your session; it measures no audience.',
        ],
      },
    },
  ],
};

export const ABOUT_PAGES: readonly TextPage[] = [ACCESSIBILITY, LEGAL];

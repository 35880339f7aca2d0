import { LINKS } from '#core/model/declaration.ts';
import { explained, plain } from '#tui/cli/choices.ts';
import type { Option } from '#tui/cli/command.ts';
import { DRY_RUN_OPTION, JSON_OPTION, KEY_OPTION } from '#tui/cli/options.ts';

/** the mandataire, by number and birth date or by civil status and commune. */
export const MANDATAIRE_OPTIONS: readonly Option[] = [
  {
    flags: '--mandataire-nne <number>',
    summary: { fr: 'son numéro national d’électeur', en: 'their national elector number' },
  },
  {
    flags: '--mandataire-born <date>',
    summary: { fr: 'sa date de naissance, AAAA-MM-JJ', en: 'their date of birth, YYYY-MM-DD' },
  },
  {
    flags: '--mandataire-last-name <name>',
    summary: { fr: 'sans numéro : son nom de naissance', en: 'without a number: their birth name' },
  },
  { flags: '--mandataire-first-names <names>', summary: { fr: 'ses prénoms', en: 'their first names' } },
  { flags: '--mandataire-sex <F|M>', summary: { fr: 'son sexe', en: 'their sex' }, choices: plain('F', 'M') },
  {
    flags: '--mandataire-commune <code>',
    summary: {
      fr: 'le code INSEE de sa commune, ou le code de son poste consulaire',
      en: 'the INSEE code of their commune, or the code of their consular post',
    },
  },
];

export const UNTIL_OPTION: Option = {
  flags: '--until <date>',
  summary: { fr: 'pour une période, jusqu’à cette date incluse', en: 'for a period, up to and including this date' },
};

/** what a protected adult declares. */
export const LINK_OPTION: Option = {
  flags: '--link <link>',
  summary: {
    fr: 'pour un majeur protégé : son lien avec le mandataire',
    en: 'for a protected adult: their link to the mandataire',
  },
  choices: explained(LINKS, {
    fr: {
      none: 'aucun',
      guardian: 'son mandataire judiciaire à la protection des majeurs',
      'care-staff': 'l’établissement ou le service qui l’accueille',
      'home-employee': 'son employé à domicile',
    },
    en: {
      none: 'none',
      guardian: 'their professional guardian',
      'care-staff': 'the establishment or service that cares for them',
      'home-employee': 'their home employee',
    },
  }),
};

/** */
export const EMAIL_OPTION: Option = {
  flags: '--email <address>',
  summary: {
    fr: 'l’adresse où recevoir la référence et la suite, dans la langue de la commande (sinon celle déjà connue)',
    en: 'the address where the reference and what follows are sent, in the language of the command (otherwise the one already known)',
  },
};

/** */
export const ONLINE_OPTION: Option = {
  flags: '--online',
  summary: {
    fr: 'sans guichet, par une identité numérique certifiée : prend effet aussitôt',
    en: 'without a counter, by a certified digital identity: takes effect at once',
  },
};

export const SUBMIT_OPTIONS: readonly Option[] = [
  ...MANDATAIRE_OPTIONS,
  {
    flags: '--election <name>',
    summary: {
      fr: 'pour cette élection : son nom, ou une partie qui la distingue',
      en: 'for this election: its name, or a part that tells it apart',
    },
    names: 'election',
  },
  {
    flags: '--rounds <numbers>',
    summary: { fr: '1, 2 ou 1,2 (sinon tous les tours à venir)', en: '1, 2 or 1,2 (otherwise all future rounds)' },
  },
  UNTIL_OPTION,
  LINK_OPTION,
  EMAIL_OPTION,
  {
    flags: '--revocation',
    summary: {
      fr: 'demander la résiliation de toutes ses procurations',
      en: 'ask for the revocation of all your procurations',
    },
  },
  ONLINE_OPTION,
  DRY_RUN_OPTION,
  KEY_OPTION,
  JSON_OPTION,
];

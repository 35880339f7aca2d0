import { ROLES } from '#core/law/access/permissions.ts';
import { WORDS } from '#core/messages/words.ts';
import { CAPACITIES } from '#core/model/authority.ts';
import { explained } from '#tui/cli/choices.ts';
import type { Argument, Option } from '#tui/cli/command.ts';

export const ACCOUNT_ARGUMENT: Argument = {
  name: '<name>',
  summary: { fr: 'le nom du compte', en: 'the name of the account' },
  names: 'account',
};

/** The fields of an account: see fields.ts. */
export const ACCOUNT_OPTIONS: readonly Option[] = [
  {
    flags: '--name <name>',
    isNeeded: true,
    summary: { fr: 'le nom du compte', en: 'the name of the account' },
  },
  {
    flags: '--role <role>',
    isNeeded: true,
    summary: { fr: 'son rôle', en: 'its role' },
    choices: explained(ROLES, { fr: WORDS.fr.role, en: WORDS.en.role }),
  },
  {
    flags: '--who <text>',
    isNeeded: true,
    summary: { fr: 'la personne ou le service, tel qu’il est affiché', en: 'the person or office, as displayed' },
  },
  {
    flags: '--commune <code>',
    summary: {
      fr: 'pour une mairie : le code INSEE, ou celui du poste ; pour un électeur sans numéro : celui de sa commune',
      en: 'for a town hall: the INSEE code, or the post’s; for an elector without a number: that of the commune',
    },
  },
  {
    flags: '--station <id>',
    summary: { fr: 'pour un bureau de vote : COMMUNE/NNNN', en: 'for a polling station: COMMUNE/NNNN' },
  },
  {
    flags: '--nne <number>',
    summary: {
      fr: 'pour un électeur : son numéro national (sans numéro en Nouvelle-Calédonie : noms et commune)',
      en: 'for an elector: the national number (without one in New Caledonia: names and commune)',
    },
  },
  {
    flags: '--born <date>',
    summary: { fr: 'et sa date de naissance, AAAA-MM-JJ', en: 'and the date of birth, YYYY-MM-DD' },
  },
  {
    flags: '--identity-certified-on <date>',
    summary: {
      fr: 'le jour où son identité numérique a été certifiée',
      en: 'the day on which the digital identity was certified',
    },
  },
  {
    flags: '--last-name <name>',
    summary: {
      fr: 'pour un officier, ou un électeur sans numéro : son nom de naissance',
      en: 'for an officer, or an elector without a number: the birth name',
    },
  },
  {
    flags: '--first-name <name>',
    summary: { fr: 'son prénom, ou tous ceux de l’électeur', en: 'the first name, or all those of the elector' },
  },
  {
    flags: '--capacity <capacity>',
    summary: { fr: 'la qualité de l’officier', en: 'the officer’s capacity' },
    choices: explained(CAPACITIES, { fr: WORDS.fr.capacity, en: WORDS.en.capacity }),
  },
  {
    flags: '--unit <text>',
    summary: { fr: 'son unité, telle qu’elle figure sur les actes', en: 'the unit, as it appears on acts' },
  },
  {
    flags: '--place-name <name>',
    summary: {
      fr: 'le lieu où il exerce, tel qu’il figure sur les actes',
      en: 'where they act, as it appears on acts',
    },
  },
  {
    flags: '--place <place>',
    summary: { fr: 'la situation de ce lieu', en: 'the situation of that place' },
    choices: explained(['france', 'abroad'], {
      fr: { france: 'en France', abroad: 'à l’étranger' },
      en: { france: 'in France', abroad: 'outside France' },
    }),
  },
  {
    flags: '--zone <zone>',
    summary: {
      fr: 'le fuseau horaire de son unité, qui date ses actes : Europe/Paris',
      en: 'the time zone of the unit, which dates its acts: Europe/Paris',
    },
  },
  {
    flags: '--designated-from <date>',
    summary: { fr: 'désigné par le juge depuis ce jour', en: 'designated by the judge from this day' },
  },
  {
    flags: '--designated-to <date>',
    summary: {
      fr: 'désigné par le juge jusqu’à ce jour inclus',
      en: 'designated by the judge up to and including this day',
    },
  },
  {
    flags: '--chosen-by <name>',
    summary: {
      fr: 'pour un délégué : le compte de l’OPJ qui l’a choisi',
      en: 'for a delegate: the account of the OPJ who chose them',
    },
    names: 'account',
  },
];

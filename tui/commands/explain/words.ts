import type { Bilingual } from '#core/model/lang.ts';

/** What the command that explains says. */
const fr = {
  which:
    'Il faut un mandataire (--mandataire-born avec --mandataire-nne, ou avec --mandataire-last-name, --mandataire-first-names, --mandataire-sex et --mandataire-commune), au guichet un mandant de même (--mandant-…), et une durée (--for ou --until).',
  whoGives: 'Au guichet, dites qui donne la procuration : --mandant-born avec --mandant-nne, ou avec son état civil.',
  yourself: 'Un électeur ne demande que pour lui-même. Relancez la commande sans --mandant-….',
  nobody: 'Aucun électeur ne correspond à ce mandant. Vérifiez ces valeurs sur sa pièce d’identité.',
  several: 'Plusieurs électeurs correspondent à ce mandant. Donnez son numéro national : --mandant-nne.',
  requestRefused: 'La demande serait refusée :',
  would: {
    requested: 'La demande serait acceptée. Au guichet, le contrôle décidera.',
    refused: 'Rien ne serait établi :',
    collected: 'La demande serait recueillie, et attendrait l’officier. Le contrôle décidera.',
    active: 'La procuration serait établie et valable.',
    'in-control': 'La procuration serait établie ; la mairie devrait encore la contrôler.',
    rejected: 'La procuration serait établie, et rejetée au contrôle :',
  },
  rounds: (article: string) => `Tours (${article}) :`,
  until: (day: string) => `Du jour de l’établissement au ${day} inclus.`,
  longest: (day: string, article: string) => `Une période peut aller jusqu’au ${day} inclus (${article}).`,
  held: (article: string) => `Places déjà prises chez le mandataire (${article}) :`,
  places: ({ taken, most }: { readonly taken: number; readonly most: number | undefined }) =>
    most === undefined ? `${taken}, sans limite propre` : `${taken} sur ${most}`,
  place: {
    inFrance: (taken: string) => `établies en France : ${taken}`,
    inAll: (taken: string) => `en tout : ${taken}`,
  },
  withoutCounter: 'Elle peut se faire entièrement en ligne, sans guichet : l’identité numérique est certifiée.',
  nothing: 'Rien n’a été fait.',
};

export type ExplainWords = typeof fr;

const en: ExplainWords = {
  which:
    'It takes a mandataire (--mandataire-born with --mandataire-nne, or with --mandataire-last-name, --mandataire-first-names, --mandataire-sex and --mandataire-commune), at the counter a mandant likewise (--mandant-…), and a duration (--for or --until).',
  whoGives:
    'At the counter, say who gives the procuration: --mandant-born with --mandant-nne, or with the civil status.',
  yourself: 'An elector asks for oneself alone. Run the command again without --mandant-….',
  nobody: 'No elector is that mandant. Check these values on the identity document.',
  several: 'Several electors are that mandant. Give the national number: --mandant-nne.',
  requestRefused: 'The request would be refused:',
  would: {
    requested: 'The request would be accepted. At the counter, control will decide.',
    refused: 'Nothing would be established:',
    collected: 'The request would be collected, and would wait for the officer. Control will decide.',
    active: 'The procuration would be established and valid.',
    'in-control': 'The procuration would be established; the town hall would still have to control it.',
    rejected: 'The procuration would be established, and rejected at control:',
  },
  rounds: (article) => `Rounds (${article}):`,
  until: (day) => `From the day of establishment to ${day} included.`,
  longest: (day, article) => `A period may last until ${day} included (${article}).`,
  held: (article) => `Places already taken with the mandataire (${article}):`,
  places: ({ taken, most }) => (most === undefined ? `${taken}, no limit of its own` : `${taken} of ${most}`),
  place: {
    inFrance: (taken) => `made in France: ${taken}`,
    inAll: (taken) => `in all: ${taken}`,
  },
  withoutCounter: 'It may be made wholly online, without a counter: the digital identity is certified.',
  nothing: 'Nothing was done.',
};

export const EXPLAIN_WORDS = { fr, en } satisfies Bilingual<ExplainWords>;

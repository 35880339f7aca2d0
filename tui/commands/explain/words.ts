import type { Bilingual } from '#core/model/lang.ts';

/** What the command that explains says. */
const fr = {
  which:
    'Il faut un mandataire (--mandataire-born avec --mandataire-nne, ou avec --mandataire-last-name, --mandataire-first-names, --mandataire-sex et --mandataire-commune), au guichet un mandant de même (--mandant-…), et une durée (--for ou --until).',
  whoGives:
    'Au guichet, indiquez qui donne la procuration : --mandant-born avec --mandant-nne, ou avec son état civil.',
  yourself: 'Un électeur ne demande que pour lui-même. Relancez la commande sans --mandant-….',
  nobody: 'Aucun électeur ne correspond à ce mandant. Vérifiez ces valeurs sur sa pièce d’identité.',
  several: 'Plusieurs électeurs correspondent à ce mandant. Donnez son numéro national : --mandant-nne.',
  requestRefused: 'La demande serait refusée :',
  would: {
    requested: 'La demande serait acceptée. Au guichet, le contrôle décidera.',
    refused: 'Rien ne serait établi :',
    collected: 'La demande serait recueillie, et attendrait l’officier. Ensuite, le contrôle décidera.',
    active: 'La procuration serait établie et valable.',
    'in-control': 'La procuration serait établie ; la mairie devrait encore la contrôler.',
    rejected: 'La procuration serait établie, puis rejetée au contrôle :',
  },
  rounds: (article: string) => `Tours (${article}) :`,
  until: (day: string) => `Du jour de l’établissement au ${day} inclus.`,
  longest: (day: string, article: string) => `Une période peut aller jusqu’au ${day} inclus (${article}).`,
  held: (article: string) => `Procurations que le mandataire détient déjà (${article}) :`,
  places: ({ taken, most }: { readonly taken: number; readonly most: number | undefined }) =>
    most === undefined ? `${taken}, sans limite propre` : `${taken} sur ${most}`,
  place: {
    inFrance: (taken: string) => `établies en France : ${taken}`,
    inAll: (taken: string) => `en tout : ${taken}`,
  },
  withoutCounter: 'Elle peut être établie entièrement en ligne, sans guichet : l’identité numérique est certifiée.',
  nothing: 'Rien n’a été fait.',
};

export type ExplainWords = typeof fr;

const en: ExplainWords = {
  which:
    'This needs a mandataire (--mandataire-born with --mandataire-nne, or with --mandataire-last-name, --mandataire-first-names, --mandataire-sex and --mandataire-commune), at the counter a mandant likewise (--mandant-…), and a duration (--for or --until).',
  whoGives:
    'At the counter, say who gives the procuration: --mandant-born with --mandant-nne, or with the civil status.',
  yourself: 'Electors may only ask for themselves. Run the command again without --mandant-….',
  nobody: 'No elector matches this mandant. Check these values on the identity document.',
  several: 'Several electors match this mandant. Give the national number: --mandant-nne.',
  requestRefused: 'The request would be refused:',
  would: {
    requested: 'The request would be accepted. At the counter, the checks will decide.',
    refused: 'Nothing would be established:',
    collected: 'The request would be collected, and would wait for the officer. The checks will then decide.',
    active: 'The procuration would be established and valid.',
    'in-control': 'The procuration would be established; the town hall would still have to check it.',
    rejected: 'The procuration would be established, then rejected by the checks:',
  },
  rounds: (article) => `Rounds (${article}):`,
  until: (day) => `From the day of establishment to ${day} inclusive.`,
  longest: (day, article) => `A period may run up to and including ${day} (${article}).`,
  held: (article) => `Procurations that the mandataire already holds (${article}):`,
  places: ({ taken, most }) => (most === undefined ? `${taken}, with no separate limit` : `${taken} of ${most}`),
  place: {
    inFrance: (taken) => `established in France: ${taken}`,
    inAll: (taken) => `in total: ${taken}`,
  },
  withoutCounter: 'It may be established entirely online, without a counter: the digital identity is certified.',
  nothing: 'Nothing was done.',
};

export const EXPLAIN_WORDS = { fr, en } satisfies Bilingual<ExplainWords>;

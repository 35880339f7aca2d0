import type { BoardLabels } from '#tui/labels/board.ts';

const bureaux = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;

export const boardFr: BoardLabels = {
  title: 'Journée de vote',
  heading: (place) => `Journée de vote, ${place}`,
  everywhere: 'partout',
  department: (code) => (code.startsWith('Z') ? `postes de ${code.slice(1)}` : `département ${code}`),
  asking: 'Le serveur rassemble les bureaux…',
  awaited: 'demande…',
  noRound: 'Aucune élection n’est connue.',
  asOf: (time) => `à ${time}`,
  states: {
    'other-day': 'vote un autre jour',
    'not-yet': 'pas encore l’heure',
    'not-opened': 'n’a pas ouvert',
    open: 'ouvert',
    silent: 'silencieux',
    closed: 'clos',
  },
  counts: {
    'other-day': (count) => bureaux(count, 'un autre jour', 'un autre jour'),
    'not-yet': (count) => bureaux(count, 'pas encore à l’heure', 'pas encore à l’heure'),
    'not-opened': (count) => bureaux(count, 'n’a pas ouvert', 'n’ont pas ouvert'),
    open: (count) => bureaux(count, 'ouvert', 'ouverts'),
    silent: (count) => bureaux(count, 'silencieux', 'silencieux'),
    closed: (count) => bureaux(count, 'clos', 'clos'),
  },
  stations: (count) => bureaux(count, 'bureau', 'bureaux'),
  votes: ({ proxy, inPerson, remote, corrected }) =>
    [
      `${proxy} par procuration`,
      `${inPerson} en personne`,
      ...(remote > 0 ? [`${remote} à distance`] : []),
      ...(corrected > 0 ? [bureaux(corrected, 'marque corrigée', 'marques corrigées')] : []),
    ].join(' · '),
  shown: {
    areas: 'Par département ou commune',
    all: 'Tous les bureaux',
    'not-opened': 'Ceux qui n’ont pas ouvert',
    silent: 'Ceux qui se taisent',
  },
  none: 'Aucun.',
  more: (count) => `… et ${count} autres : procuration board --csv les donne tous.`,
  shortVotes: (proxy, inPerson) => `${proxy} proc., ${inPerson} pers.`,
  lastVote: (time) => `dernier vote ${time}`,
  noVote: 'aucun vote',
  opened: (time) => `ouvert à ${time}`,
  closed: (time) => `clos à ${time}`,
  quarter: (proxy, inPerson) => `${proxy + inPerson} (dont ${proxy} par procuration)`,
  noQuarter: 'Aucun vote n’a encore été marqué.',
  keys: {
    filter: ['F', 'lesquels'],
    view: ['Tab', 'quarts d’heure'],
    round: ['← →', 'autre tour'],
    enter: ['Entrée', 'y voir'],
    back: ['Échap', 'remonter'],
  },
  help: [
    ['Tab', 'les bureaux, ou les votes par quart d’heure'],
    ['F', 'tous les bureaux, ceux qui n’ont pas ouvert, ceux qui se taisent'],
    ['← →', 'un autre tour'],
    ['↑ ↓', 'parcourir'],
    ['Entrée, Échap', 'un département, une commune, et retour, quand les bureaux sont trop nombreux'],
  ],
};

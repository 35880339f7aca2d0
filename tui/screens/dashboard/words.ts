import type { Bilingual } from '#core/model/lang.ts';
import type { WordTree } from '#tui/labels/key-label.ts';

const bureaux = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;

const are = (count: number, what: string) => `${count} ${what}`;

/** The words of the board of a polling day, on the screen and by command. */
const fr = {
  title: 'Journée de vote',
  heading: (place: string) => `Journée de vote, ${place}`,
  everywhere: 'partout',
  department: (code: string) => (code.startsWith('Z') ? `postes de ${code.slice(1)}` : `département ${code}`),
  asking: 'Le serveur rassemble les bureaux…',
  awaited: 'demande…',
  noRound: 'Aucune élection n’est connue.',
  asOf: (time: string) => `à ${time}`,
  states: {
    'other-day': 'vote un autre jour',
    'not-yet': 'pas encore l’heure',
    'not-opened': 'n’a pas ouvert',
    open: 'ouvert',
    silent: 'silencieux',
    closed: 'clos',
  },
  counts: {
    'other-day': (count: number) => bureaux(count, 'un autre jour', 'un autre jour'),
    'not-yet': (count: number) => bureaux(count, 'pas encore à l’heure', 'pas encore à l’heure'),
    'not-opened': (count: number) => bureaux(count, 'n’a pas ouvert', 'n’ont pas ouvert'),
    open: (count: number) => bureaux(count, 'ouvert', 'ouverts'),
    silent: (count: number) => bureaux(count, 'silencieux', 'silencieux'),
    closed: (count: number) => bureaux(count, 'clos', 'clos'),
  },
  stations: (count: number) => bureaux(count, 'bureau', 'bureaux'),
  votes: ({
    proxy,
    inPerson,
    remote,
    corrected,
  }: {
    readonly proxy: number;
    readonly inPerson: number;
    readonly remote: number;
    readonly corrected: number;
  }) =>
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
  more: (count: number) => `… et ${count} autres : procuration board --csv les donne tous.`,
  shortVotes: (proxy: number, inPerson: number) => `${proxy} proc., ${inPerson} pers.`,
  lastVote: (time: string) => `dernier vote ${time}`,
  noVote: 'aucun vote',
  opened: (time: string) => `ouvert à ${time}`,
  closed: (time: string) => `clos à ${time}`,
  quarter: (proxy: number, inPerson: number) => `${proxy + inPerson} (dont ${proxy} par procuration)`,
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
} satisfies WordTree;

export type DashboardWords = typeof fr;

const en: DashboardWords = {
  title: 'Polling day',
  heading: (place) => `Polling day, ${place}`,
  department: (code) => (code.startsWith('Z') ? `posts of ${code.slice(1)}` : `department ${code}`),
  everywhere: 'everywhere',
  asking: 'The server is gathering the stations…',
  awaited: 'asking…',
  noRound: 'No election is known.',
  asOf: (time) => `at ${time}`,
  states: {
    'other-day': 'votes on another day',
    'not-yet': 'not time yet',
    'not-opened': 'has not opened',
    open: 'open',
    silent: 'silent',
    closed: 'closed',
  },
  counts: {
    'other-day': (count) => are(count, 'on another day'),
    'not-yet': (count) => are(count, 'before their hour'),
    'not-opened': (count) => are(count, 'not opened'),
    open: (count) => are(count, 'open'),
    silent: (count) => are(count, 'silent'),
    closed: (count) => are(count, 'closed'),
  },
  stations: (count) => `${count} ${count === 1 ? 'station' : 'stations'}`,
  votes: ({ proxy, inPerson, remote, corrected }) =>
    [
      `${proxy} by proxy`,
      `${inPerson} in person`,
      ...(remote > 0 ? [`${remote} remotely`] : []),
      ...(corrected > 0 ? [`${corrected} corrected`] : []),
    ].join(' · '),
  shown: {
    areas: 'By department or commune',
    all: 'All stations',
    'not-opened': 'Those that have not opened',
    silent: 'Those that are silent',
  },
  none: 'None.',
  more: (count) => `… and ${count} more: procuration board --csv gives them all.`,
  shortVotes: (proxy, inPerson) => `${proxy} proxy, ${inPerson} own`,
  lastVote: (time) => `last vote ${time}`,
  noVote: 'no vote',
  opened: (time) => `opened at ${time}`,
  closed: (time) => `closed at ${time}`,
  quarter: (proxy, inPerson) => `${proxy + inPerson} (${proxy} by proxy)`,
  noQuarter: 'No vote has been marked yet.',
  keys: {
    filter: ['F', 'which ones'],
    view: ['Tab', 'quarters'],
    round: ['← →', 'another round'],
    enter: ['Enter', 'look there'],
    back: ['Esc', 'go back up'],
  },
  help: [
    ['Tab', 'the stations, or the votes by quarter of an hour'],
    ['F', 'all stations, those that have not opened, those that are silent'],
    ['← →', 'another round'],
    ['↑ ↓', 'go through them'],
    ['Enter, Esc', 'a department, a commune, and back, where the stations are too many'],
  ],
};

export const dashboardWords = { fr, en } satisfies Bilingual<DashboardWords>;

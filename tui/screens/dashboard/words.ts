import type { Bilingual } from '#core/model/lang.ts';

const plural = (count: number, single: string, several: string) => `${count} ${count > 1 ? several : single}`;

type Votes = {
  readonly proxy: number;
  readonly inPerson: number;
  readonly remote: number;
  readonly corrected: number;
};

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
    'other-day': (count: number) => plural(count, 'un autre jour', 'un autre jour'),
    'not-yet': (count: number) => plural(count, 'pas encore à l’heure', 'pas encore à l’heure'),
    'not-opened': (count: number) => plural(count, 'n’a pas ouvert', 'n’ont pas ouvert'),
    open: (count: number) => plural(count, 'ouvert', 'ouverts'),
    silent: (count: number) => plural(count, 'silencieux', 'silencieux'),
    closed: (count: number) => plural(count, 'clos', 'clos'),
  },
  stations: (count: number) => plural(count, 'bureau', 'bureaux'),
  votes: ({ proxy, inPerson, remote, corrected }: Votes) =>
    [
      `${proxy} par procuration`,
      `${inPerson} en personne`,
      ...(remote > 0 ? [`${remote} à distance`] : []),
      ...(corrected > 0 ? [plural(corrected, 'marque corrigée', 'marques corrigées')] : []),
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
};

const en: typeof fr = {
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
    'other-day': (count) => `${count} on another day`,
    'not-yet': (count) => `${count} before their hour`,
    'not-opened': (count) => `${count} not opened`,
    open: (count) => `${count} open`,
    silent: (count) => `${count} silent`,
    closed: (count) => `${count} closed`,
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
};

export const DASHBOARD_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

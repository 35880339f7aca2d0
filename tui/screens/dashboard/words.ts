import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

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
  everywhere: 'tous les bureaux',
  department: (code: string) =>
    code.startsWith('Z') ? `postes consulaires (${code.slice(1)})` : `département ${code}`,
  asking: 'Recherche des bureaux de vote',
  awaited: 'actualisation…',
  noRound: 'Aucune élection n’est enregistrée.',
  asOf: (time: string) => `à ${time}`,
  states: {
    'other-day': 'vote un autre jour',
    'not-yet': 'avant l’ouverture',
    'not-opened': 'n’a pas ouvert',
    open: 'ouvert',
    silent: 'sans activité',
    closed: 'clos',
  },
  counts: {
    'other-day': (count: number) => plural.fr(count, 'vote un autre jour', 'votent un autre jour'),
    'not-yet': (count: number) => `${count} avant l’ouverture`,
    'not-opened': (count: number) => plural.fr(count, 'n’a pas ouvert', 'n’ont pas ouvert'),
    open: (count: number) => plural.fr(count, 'ouvert', 'ouverts'),
    silent: (count: number) => `${count} sans activité`,
    closed: (count: number) => `${count} clos`,
  },
  stations: (count: number) => plural.fr(count, 'bureau', 'bureaux'),
  votes: ({ proxy, inPerson, remote, corrected }: Votes) =>
    [
      `${proxy} par procuration`,
      `${inPerson} en personne`,
      ...(remote > 0 ? [`${remote} à distance`] : []),
      ...(corrected > 0 ? [plural.fr(corrected, 'émargement rectifié', 'émargements rectifiés')] : []),
    ].join(' · '),
  shown: {
    areas: 'Par département ou commune',
    all: 'Tous les bureaux',
    'not-opened': 'Bureaux qui n’ont pas ouvert',
    silent: 'Bureaux sans activité',
  },
  none: 'Aucun bureau.',
  more: (count: number) => `… et ${plural.fr(count, 'autre', 'autres')} : procuration board --csv les donne tous.`,
  shortVotes: (proxy: number, inPerson: number) => `${proxy} proc., ${inPerson} pers.`,
  lastVote: (time: string) => `dernier vote ${time}`,
  noVote: 'aucun vote',
  opened: (time: string) => `ouvert à ${time}`,
  closed: (time: string) => `clos à ${time}`,
  quarter: (proxy: number, inPerson: number) => `${proxy + inPerson} (dont ${proxy} par procuration)`,
  noQuarter: 'Aucun vote n’a encore été enregistré.',
};

const en: typeof fr = {
  title: 'Polling day',
  heading: (place) => `Polling day, ${place}`,
  department: (code) => (code.startsWith('Z') ? `consular posts (${code.slice(1)})` : `department ${code}`),
  everywhere: 'all stations',
  asking: 'Looking for the polling stations',
  awaited: 'updating…',
  noRound: 'No election is recorded.',
  asOf: (time) => `at ${time}`,
  states: {
    'other-day': 'votes on another day',
    'not-yet': 'before opening',
    'not-opened': 'has not opened',
    open: 'open',
    silent: 'no activity',
    closed: 'closed',
  },
  counts: {
    'other-day': (count) => plural.en(count, 'votes on another day', 'vote on another day'),
    'not-yet': (count) => `${count} before opening`,
    'not-opened': (count) => `${count} not opened`,
    open: (count) => `${count} open`,
    silent: (count) => `${count} with no activity`,
    closed: (count) => `${count} closed`,
  },
  stations: (count) => plural.en(count, 'station', 'stations'),
  votes: ({ proxy, inPerson, remote, corrected }) =>
    [
      `${proxy} by proxy`,
      `${inPerson} in person`,
      ...(remote > 0 ? [`${remote} remotely`] : []),
      ...(corrected > 0 ? [plural.en(corrected, 'mark corrected', 'marks corrected')] : []),
    ].join(' · '),
  shown: {
    areas: 'By department or commune',
    all: 'All stations',
    'not-opened': 'Stations not opened',
    silent: 'Stations with no activity',
  },
  none: 'No station.',
  more: (count) => `… and ${count} more: procuration board --csv gives them all.`,
  shortVotes: (proxy, inPerson) => `${proxy} proxy, ${inPerson} in person`,
  lastVote: (time) => `last vote ${time}`,
  noVote: 'no vote',
  opened: (time) => `opened at ${time}`,
  closed: (time) => `closed at ${time}`,
  quarter: (proxy, inPerson) => `${proxy + inPerson} (${proxy} by proxy)`,
  noQuarter: 'No vote has been recorded yet.',
};

export const DASHBOARD_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

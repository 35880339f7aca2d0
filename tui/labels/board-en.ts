import type { BoardLabels } from '#tui/labels/board.ts';

const are = (count: number, what: string) => `${count} ${what}`;

export const boardEn: BoardLabels = {
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

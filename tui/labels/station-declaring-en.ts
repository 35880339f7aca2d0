import type { DeclaringLabels } from '#tui/labels/station-declaring.ts';

export const stationDeclaringEn: DeclaringLabels = {
  now: { undeclared: ['Ctrl+O', 'opening'], open: ['Ctrl+O', 'close'], closed: ['Ctrl+O', 'inside'] },
  send: {
    check: ['Enter', 'check'],
    open: ['Enter', 'open the station'],
    opened: ['Enter', 'print the whole list'],
    close: ['Enter', 'declare the close'],
    more: ['Enter', 'confirm'],
  },
  heading: {
    check: 'Opening of the station: check this terminal against the server.',
    open: 'Opening of the station: this terminal and the server.',
    opened: 'The station is open. Print the whole list, even when nothing fails.',
    close: 'Close of the poll: after it, only voters who are inside already vote.',
    more: 'More voters were inside at the close.',
  },
  fields: {
    terminals: 'Terminals in use at this station',
    reason: 'Reason',
    name: 'Second person of the station',
    password: 'Their password',
    inside: 'Voters inside at the close',
    word: 'Type CLOSE to confirm',
  },
  agrees: 'the same',
  here: 'here',
  server: 'server',
  differs: 'Not all agrees: Esc and check again, or open by two people with a reason.',
  sending: 'Declaring',
  missing: 'An answer is missing, or a number is none.',
  wrongWord: 'The word is not CLOSE: nothing is declared.',
  printed: 'The printer took the whole list. Esc: search.',
  clockOff: 'This terminal’s clock is not the server’s. Have it set; votes are still taken.',
  notOpen: (opens, closes) => `Opening not declared: planned hours, ${opens} to ${closes}. Search works.`,
  closed: (at, counted, voted) => `Close declared at ${at} · inside: ${counted}, have voted: ${voted}`,
};

import type { StationMinutesLabels } from '#tui/labels/station-minutes.ts';

export const stationMinutesEn: StationMinutesLabels = {
  open: ['F6', 'minutes'],
  writeRefusal: ['F6', 'write this refusal'],
  decision: ['D', 'decision'],
  incident: ['I', 'incident'],
  refusal: ['R', 'last refusal'],
  print: ['P', 'print'],
  send: ['Enter', 'go on, then write'],
  reading: 'Reading what is written',
  sending: 'Writing',
  written: 'It is written, with its hour.',
  printed: 'The printer took these pages.',
  noPrinter:
    'This terminal has no print command (PROCURATION_PRINT). In another terminal: procuration station minutes > minutes.txt.',
  notAlone: 'The presiding officer writes for the record, from their own account.',
  noRefusal: 'No vote was refused on this terminal since it was opened.',
  what: 'What is written',
  reasons: 'Reasons',
  anyReasons: 'Reasons, if any',
  missing: 'A text is needed, and the reasons of a decision or a refusal.',
};

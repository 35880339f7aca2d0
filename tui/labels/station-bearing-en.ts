import type { BearingLabels } from '#tui/labels/station-bearing.ts';

export const stationBearingEn: BearingLabels = {
  open: ['F7', 'court decision'],
  send: ['Enter', 'go on, then record'],
  inside: ['F8', 'inside before the close'],
  heading: 'Vote by court decision (art. R59): copy the identity document and the decision.',
  lastName: 'Last name',
  firstNames: 'First names',
  sex: 'Sex (F or M)',
  decidedOn: 'Date of the decision',
  court: 'Court and number',
  courtHint: 'tribunal judiciaire de…, n° …',
  nne: 'National number',
  nneHint: 'only if it is asked for',
  missing: 'A name, first names, the sex, a date like 31/12/1980, or the court is missing.',
  several: 'Several electors have this name and birth date: type the national number (NNE) of this person.',
  isInside: 'This person was inside before the close.',
  confirm: (name, decidedOn) => `${name} votes in person, by decision of ${decidedOn}. Enter records.`,
  sending: 'Recording',
  recorded: (name, time) => `${name} voted at ${time}, by court decision. It is written for the record.`,
};

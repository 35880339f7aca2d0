import type { BearingLabels } from '#tui/labels/station-bearing.ts';

export const stationBearingEn: BearingLabels = {
  open: ['F7', 'court decision'],
  send: ['Enter', 'go on, then record'],
  inside: ['F8', 'inside before the close'],
  another: ['F7', 'another person'],
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
  orAnother: 'If this is not the known elector of that name and birth date: F7.',
  isAnother: 'This is not the known elector of that name and birth date: it will be written for the record.',
  isInside: 'This person was inside before the close.',
  confirm: (name, decidedOn) => `${name} votes in person, by decision of ${decidedOn}. Enter records.`,
  sending: 'Recording',
  forPresident:
    'This person has already voted, by court decision. Only the presiding officer, from their own account, may correct that vote.',
  recorded: (name, time) => `${name} voted at ${time}, by court decision. It is written for the record.`,
};

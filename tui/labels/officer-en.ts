import type { OfficerLabels } from '#tui/labels/officer.ts';
import { officerDayEn } from '#tui/labels/officer-day-en.ts';
import { officerPersonEn } from '#tui/labels/officer-person-en.ts';

export const officerEn: OfficerLabels = {
  heading: 'Counter',
  type: 'Type the reference of the request',
  typeNext: 'Next reference',
  malformed: 'One sign is wrong, or two are swapped. Read the reference again with the person.',
  lookAlike: 'A reference has no 0, O, 1, I or L. Read that sign again.',
  finding: (reference) => `Looking up ${reference}`,
  request: (reference, day) => `Procuration ${reference}, requested on ${day}`,
  revocationRequest: (reference, day) => `Revocation ${reference}, requested on ${day}`,
  collected: 'Already checked by a delegate',
  compare: 'Compare with the document',
  mandataire: 'Mandataire',
  validity: 'Validity',
  until: (day) => `from today to ${day}, included`,
  longest: 'At the latest',
  rounds: 'Rounds',
  notCovered: 'Not covered',
  revokesAll: 'Ends every procuration that this person has given.',
  late: 'The poll is close: the procuration may not reach the station in time. Tell the person.',
  signing: {
    establish: {
      matches: ['V', 'identity matches'],
      confirm: {
        procuration: 'The identity matches. Enter establishes the procuration.',
        revocation: 'The identity matches. Enter records the revocation.',
      },
    },
    collect: {
      matches: ['V', 'identity matches'],
      confirm: {
        procuration: 'The identity matches. Enter collects the request for the officer.',
        revocation: 'The identity matches. Enter collects the revocation for the officer.',
      },
    },
    countersign: {
      matches: ['V', 'sign'],
      confirm: {
        procuration: 'Checked by your delegate. Enter establishes the procuration.',
        revocation: 'Checked by your delegate. Enter records the revocation.',
      },
    },
  },
  mismatches: ['R', 'refuse'],
  confirmMismatch: 'Refusal: the document is not theirs. Enter records the refusal.',
  confirm: ['Enter', 'confirm'],
  sending: 'Recording',
  unknownOutcome: (reference) =>
    reference === undefined
      ? 'The server did not answer. The act may be recorded, or not. The log (F6) will tell.'
      : `${reference}: the server did not answer. The act may be recorded, or not. Type the reference again to find out.`,
  outcome: {
    active: 'Procuration established',
    'in-control': 'Procuration established; the town hall has yet to control it',
    rejected: 'Procuration established, and rejected by control',
    void: 'Procuration established, and of no effect: another took its place',
    collected: 'Request collected; the officer who chose you has yet to establish it',
    revoked: 'Revocation recorded',
  },
  refused: 'Nothing is established',
  annulled: 'The act is annulled. It has no effect any more.',
  recorded: (number, at) => `Number ${number}, ${at}`,
  coverage: { covered: 'covered', 'not-covered': 'not covered', void: 'void' },
  nextOne: ['A-Z 2-9', 'next reference'],
  annul: ['Ctrl+Z', 'undo a slip'],
  annulQuestion: 'Annul this act, made in error? Enter annuls it; the person will have to ask again.',
  annulConfirm: ['Enter', 'annul the act'],
  annulling: 'Annulling',
  work: {
    form: ['F3', 'no request'],
    revoke: ['F4', 'revoke'],
    slips: ['F5', 'sign'],
    log: ['F6', 'log'],
  },
  person: officerPersonEn,
  day: officerDayEn,
};

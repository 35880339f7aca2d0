import type { Bilingual } from '#core/model/lang.ts';
import type { WordTree } from '#tui/labels/key-label.ts';
import { countersigningWords } from '#tui/screens/officer/countersigning/words.ts';
import { logWords } from '#tui/screens/officer/log/words.ts';
import { personWords } from '#tui/screens/officer/person/words.ts';
import { placesWords } from '#tui/screens/officer/places/words.ts';
import { receiptWords } from '#tui/screens/officer/receipt/words.ts';

/** The words of the counter. */
const fr = {
  heading: 'Guichet',
  type: 'Tapez la référence de la demande',
  typeNext: 'Référence suivante',
  malformed: 'Un signe est faux, ou deux sont inversés. Relisez la référence avec la personne.',
  lookAlike: 'Une référence n’a ni 0, ni O, ni 1, ni I, ni L. Relisez ce signe.',
  finding: (reference: string) => `Recherche de ${reference}`,
  request: (reference: string, day: string) => `Procuration ${reference}, demandée le ${day}`,
  revocationRequest: (reference: string, day: string) => `Résiliation ${reference}, demandée le ${day}`,
  collected: 'Déjà vérifiée par un délégué',
  compare: 'Comparez avec la pièce',
  mandataire: 'Mandataire',
  validity: 'Durée',
  until: (day: string) => `d’aujourd’hui au ${day} inclus`,
  longest: 'Au plus tard',
  rounds: 'Scrutins',
  notCovered: 'Non couverts',
  revokesAll: 'Met fin à toutes les procurations que cette personne a données.',
  late: 'Le scrutin est proche : la procuration peut ne pas parvenir à temps au bureau de vote. Dites-le à la personne.',
  signing: {
    establish: {
      matches: ['V', 'l’identité correspond'],
      confirm: {
        procuration: 'L’identité correspond. Entrée établit la procuration.',
        revocation: 'L’identité correspond. Entrée enregistre la résiliation.',
      },
    },
    collect: {
      matches: ['V', 'l’identité correspond'],
      confirm: {
        procuration: 'L’identité correspond. Entrée recueille la demande pour l’officier.',
        revocation: 'L’identité correspond. Entrée recueille la résiliation pour l’officier.',
      },
    },
    countersign: {
      matches: ['V', 'signer'],
      confirm: {
        procuration: 'Vérifiée par votre délégué. Entrée établit la procuration.',
        revocation: 'Vérifiée par votre délégué. Entrée enregistre la résiliation.',
      },
    },
  },
  mismatches: ['R', 'refuser'],
  confirmMismatch: 'Refus : la pièce n’est pas la sienne. Entrée enregistre le refus.',
  confirm: ['Entrée', 'confirmer'],
  sending: 'Enregistrement en cours',
  unknownOutcome: (reference: string | undefined) =>
    reference === undefined
      ? 'Le serveur n’a pas répondu. L’acte est peut-être enregistré, peut-être pas. Le journal (F6) le dira.'
      : `${reference} : le serveur n’a pas répondu. L’acte est peut-être enregistré, peut-être pas. Tapez de nouveau la référence pour le savoir.`,
  outcome: {
    active: 'Procuration établie',
    'in-control': 'Procuration établie ; la mairie doit encore la contrôler',
    rejected: 'Procuration établie, et rejetée au contrôle',
    void: 'Procuration établie, et sans effet : une autre a pris sa place',
    collected: 'Demande recueillie ; l’officier qui vous a choisi doit encore l’établir',
    revoked: 'Résiliation enregistrée',
  },
  refused: 'Rien n’est établi',
  annulled: 'L’acte est annulé. Il n’a plus aucun effet.',
  recorded: (number: number, at: string) => `Numéro ${number}, ${at}`,
  coverage: { covered: 'couvert', 'not-covered': 'non couvert', void: 'nulle' },
  nextOne: ['A-Z 2-9', 'référence suivante'],
  annul: ['Ctrl+Z', 'annuler une erreur'],
  annulQuestion: 'Annuler cet acte établi par erreur ? Entrée l’annule ; la personne devra refaire une demande.',
  annulConfirm: ['Entrée', 'annuler l’acte'],
  annulling: 'Annulation en cours',
  work: {
    form: ['F3', 'sans demande'],
    revoke: ['F4', 'résilier'],
    slips: ['F5', 'signer'],
    log: ['F6', 'journal'],
  },
  person: personWords.fr,
  day: {
    slips: countersigningWords.fr,
    log: logWords.fr,
    places: placesWords.fr,
    receipt: receiptWords.fr,
  },
} satisfies WordTree;

export type OfficerWords = typeof fr;

const en: OfficerWords = {
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
  person: personWords.en,
  day: {
    slips: countersigningWords.en,
    log: logWords.en,
    places: placesWords.en,
    receipt: receiptWords.en,
  },
};

export const officerWords = { fr, en } satisfies Bilingual<OfficerWords>;

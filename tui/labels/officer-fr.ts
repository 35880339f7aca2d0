import type { OfficerLabels } from '#tui/labels/officer.ts';
import { officerDayFr } from '#tui/labels/officer-day-fr.ts';
import { officerPersonFr } from '#tui/labels/officer-person-fr.ts';

export const officerFr: OfficerLabels = {
  heading: 'Guichet',
  type: 'Tapez la référence de la demande',
  typeNext: 'Référence suivante',
  malformed: 'Un signe est faux, ou deux sont inversés. Relisez la référence avec la personne.',
  lookAlike: 'Une référence n’a ni 0, ni O, ni 1, ni I, ni L. Relisez ce signe.',
  finding: (reference) => `Recherche de ${reference}`,
  request: (reference, day) => `Procuration ${reference}, demandée le ${day}`,
  revocationRequest: (reference, day) => `Résiliation ${reference}, demandée le ${day}`,
  collected: 'Déjà vérifiée par un délégué',
  compare: 'Comparez avec la pièce',
  mandataire: 'Mandataire',
  validity: 'Durée',
  until: (day) => `d’aujourd’hui au ${day} inclus`,
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
  unknownOutcome: (reference) =>
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
  recorded: (number, at) => `Numéro ${number}, ${at}`,
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
  person: officerPersonFr,
  day: officerDayFr,
};

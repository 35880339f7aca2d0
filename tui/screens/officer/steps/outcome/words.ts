import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  typeNext: 'Référence suivante',
  outcome: {
    active: 'Procuration établie',
    'in-control': 'Procuration établie ; la mairie doit encore la contrôler',
    rejected: 'Procuration établie, puis rejetée au contrôle',
    void: 'Procuration établie, mais sans effet : une autre procuration prévaut',
    collected: 'Demande recueillie ; l’officier qui vous a choisi doit encore établir l’acte',
    revoked: 'Résiliation enregistrée',
  },
  refused: 'Rien n’est établi',
  annulled: 'L’acte est annulé. Il n’a plus aucun effet.',
  notAnnullable: {
    'not-established': 'Rien n’a été établi : il n’y a rien à annuler.',
    annulled: 'Cet acte est déjà annulé.',
    rejected: 'Cette procuration est rejetée : elle n’a aucun effet, il n’y a rien à annuler.',
    void: 'Cette procuration est nulle : elle n’a aucun effet, il n’y a rien à annuler.',
    collected: 'L’acte n’est pas encore établi : la personne peut retirer sa demande.',
    revoked: 'Une résiliation ne s’annule pas. La personne peut donner de nouvelles procurations.',
    late: 'Un acte ne s’annule que dans les 15 minutes. La personne peut résilier la procuration.',
  },
  recorded: (number: number, at: string) => `Numéro ${number}, ${at}`,
};

const en: typeof fr = {
  typeNext: 'Next reference',
  outcome: {
    active: 'Procuration established',
    'in-control': 'Procuration established; the town hall must still check it',
    rejected: 'Procuration established, then rejected by the checks',
    void: 'Procuration established, but of no effect: another procuration prevails',
    collected: 'Request collected; the officer who chose you must still establish the act',
    revoked: 'Revocation recorded',
  },
  refused: 'Nothing is established',
  annulled: 'The act is annulled. It no longer has any effect.',
  notAnnullable: {
    'not-established': 'Nothing was established: there is nothing to annul.',
    annulled: 'This act is already annulled.',
    rejected: 'This procuration is rejected: it has no effect, and there is nothing to annul.',
    void: 'This procuration is void: it has no effect, and there is nothing to annul.',
    collected: 'The act is not established yet: the person may withdraw the request.',
    revoked: 'A revocation cannot be annulled. The person may give new procurations.',
    late: 'An act is annulled within 15 minutes only. The person may revoke the procuration.',
  },
  recorded: (number, at) => `Number ${number}, ${at}`,
};

export const OUTCOME_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

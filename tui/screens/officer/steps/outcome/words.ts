import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  typeNext: 'Référence suivante',
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
  notAnnullable: 'Il n’y a rien à annuler : cet acte n’a aucun effet, ou ne s’annule pas.',
  recorded: (number: number, at: string) => `Numéro ${number}, ${at}`,
};

const en: typeof fr = {
  typeNext: 'Next reference',
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
  notAnnullable: 'There is nothing to annul: this act has no effect, or is not annulled.',
  recorded: (number, at) => `Number ${number}, ${at}`,
};

export const OUTCOME_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

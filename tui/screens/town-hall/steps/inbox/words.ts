import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** The procurations that wait for the town hall. */
const fr = {
  heading: 'Procurations à contrôler, la plus ancienne d’abord',
  count: (listed: number, more: number) => {
    if (listed === 0) return 'aucune en attente';
    const all = plural.fr(listed + more, 'procuration', 'procurations');
    return more === 0 ? all : `${listed} sur ${all}`;
  },
  reading: 'Lecture des procurations à contrôler',
  opening: 'Ouverture de la fiche',
  openAt: (who: string) => `ouverte par ${who}`,
  to: (mandataire: string) => `mandataire ${mandataire}`,
  way: { counter: 'établie au guichet', paper: 'formulaire papier', online: 'faite en ligne' },
  rounds: (count: number) => plural.fr(count, 'tour', 'tours'),
  period: 'pour une période',
  flags: { 'uncertain-order': 'ordre incertain avec une autre' },
};

const en: typeof fr = {
  heading: 'Procurations to check, the oldest first',
  count: (listed, more) => {
    if (listed === 0) return 'none waiting';
    const all = plural.en(listed + more, 'procuration', 'procurations');
    return more === 0 ? all : `${listed} of ${all}`;
  },
  reading: 'Reading the procurations to check',
  opening: 'Opening the card',
  openAt: (who) => `opened by ${who}`,
  to: (mandataire) => `mandataire ${mandataire}`,
  way: { counter: 'established at the counter', paper: 'paper form', online: 'made online' },
  rounds: (count) => plural.en(count, 'round', 'rounds'),
  period: 'for a period',
  flags: { 'uncertain-order': 'order uncertain with another one' },
};

export const INBOX_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

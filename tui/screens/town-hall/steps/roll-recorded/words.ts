import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  recorded: (event: string, day: string) => `Inscrit : ${event}, effet le ${day}.`,
  annulled: (count: number) =>
    `${plural.fr(count, 'procuration a pris fin', 'procurations ont pris fin')}. Un avis à chaque mandant vivant est préparé.`,
  kept: (count: number) => `${plural.fr(count, 'procuration reste valable', 'procurations restent valables')}.`,
  next: 'Si l’annexe d’un bureau est déjà imprimée, imprimez son supplément (F8 de l’écran d’accueil).',
};

const en: typeof fr = {
  recorded: (event, day) => `Recorded: ${event}, takes effect on ${day}.`,
  annulled: (count) =>
    `${plural.en(count, 'procuration has ended', 'procurations have ended')}. A notice to each living mandant is prepared.`,
  kept: (count) => `${plural.en(count, 'procuration stays valid', 'procurations stay valid')}.`,
  next: 'If the annex of a station is already printed, print its supplement (F8 on the first screen).',
};

export const ROLL_RECORDED_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

type Counts = { readonly added: number; readonly struck: number };

/** The words of an annex and its supplements: their lines, and whether the bureau has acknowledged them. */
const fr = {
  none: 'Annexe non imprimée',
  annex: ({ added }: Counts) => `Annexe : ${plural.fr(added, 'procuration', 'procurations')}`,
  supplement: (no: number, { added, struck }: Counts) =>
    `Supplément n° ${no} : ${plural.fr(added, 'procuration', 'procurations')} de plus, ${plural.fr(struck, 'retirée', 'retirées')}`,
  toAcknowledge: 'réception à accuser',
  acknowledged: (day: string, time: string) => `réception accusée par le bureau le ${day} à ${time}`,
};

const en: typeof fr = {
  none: 'Annex not printed',
  annex: ({ added }) => `Annex: ${plural.en(added, 'procuration', 'procurations')}`,
  supplement: (no, { added, struck }) =>
    `Supplement no. ${no}: ${plural.en(added, 'procuration', 'procurations')} more, ${struck} struck`,
  toAcknowledge: 'to be acknowledged',
  acknowledged: (day, time) => `acknowledged by the bureau on ${day} at ${time}`,
};

export const PRINT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What the command that follows a procuration says beside it. */
const fr = {
  none: 'Aucune procuration ni demande que vous puissiez consulter. Vérifiez la référence ou l’identité.',
  more: (count: number) =>
    `${plural.fr(count, 'autre, plus ancienne, n’est pas affichée', 'autres, plus anciennes, ne sont pas affichées')}. Pour suivre l’une d’elles, donnez sa référence.`,
  which:
    'Donnez une référence, ou l’identité d’une personne : --person-nne et --person-born, ou --person-last-name, --person-first-names, --person-sex, --person-born et --person-commune.',
};

const en: typeof fr = {
  none: 'No procuration or request that you may see. Check the reference or the identity.',
  more: (count) =>
    `${plural.en(count, 'older one is not shown', 'older ones are not shown')}. To follow one of them, give its reference.`,
  which:
    'Give a reference, or the identity of a person: --person-nne and --person-born, or --person-last-name, --person-first-names, --person-sex, --person-born and --person-commune.',
};

export const TRACK_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

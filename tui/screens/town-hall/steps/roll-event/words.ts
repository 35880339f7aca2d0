import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** An event on the roll. */
const fr = {
  events: {
    dies: 'Décès',
    'loses-rights': 'Perte des droits civiques',
    'struck-off': 'Radiation',
    moves: 'Déménagement, ou changement de bureau',
  },
  fields: { to: 'Nouveau bureau' },
  hints: { to: '2, 59383/0002 ou la commune' },
  effect: (event: string, day: string) => `${event} : prend effet le ${day}.`,
  counts: (ends: number, stays: number) =>
    ends + stays === 0
      ? 'Cette personne n’a ni donné ni reçu de procuration en cours.'
      : `${plural.fr(ends, 'procuration prendra fin', 'procurations prendront fin')}, ${plural.fr(stays, 'restera valable', 'resteront valables')}.`,
  ends: (people: string) => `prendra fin : ${people}`,
  stays: (people: string) => `reste valable : ${people}`,
  more: (count: number) => `… et ${plural.fr(count, 'autre', 'autres')}.`,
  confirm: 'Rien n’est encore inscrit. V inscrit l’événement, sans retour possible.',
  calls: { preview: 'Lecture des procurations', record: 'Inscription sur la liste électorale' },
  notices: {
    'no-place': 'Tapez le numéro du nouveau bureau, ou la commune d’arrivée.',
    'no-station': 'Ce bureau n’existe pas, ou sa liste n’est pas ouverte à cette personne.',
    'no-commune': 'Aucune commune ni aucun poste consulaire n’a ce nom ou ce code.',
    'several-communes': 'Plusieurs communes ont ce nom : tapez son code INSEE.',
  },
};

const en: typeof fr = {
  events: {
    dies: 'Death',
    'loses-rights': 'Loss of civic rights',
    'struck-off': 'Removal from the roll',
    moves: 'Move, or change of station',
  },
  fields: { to: 'New station' },
  hints: { to: '2, 59383/0002 or the commune' },
  effect: (event, day) => `${event}: takes effect on ${day}.`,
  counts: (ends, stays) =>
    ends + stays === 0
      ? 'This person has neither given nor received a procuration that is under way.'
      : `${plural.en(ends, 'procuration will end', 'procurations will end')}, ${plural.en(stays, 'stays valid', 'stay valid')}.`,
  ends: (people) => `will end: ${people}`,
  stays: (people) => `stays valid: ${people}`,
  more: (count) => `… and ${count} more.`,
  confirm: 'Nothing is recorded yet. V records the event; it cannot be undone.',
  calls: { preview: 'Reading the procurations', record: 'Recording on the electoral roll' },
  notices: {
    'no-place': 'Type the number of the new station, or the commune of arrival.',
    'no-station': 'There is no such station, or its list does not take this person.',
    'no-commune': 'No commune or consular post has that name or code.',
    'several-communes': 'Several communes have that name: type its INSEE code.',
  },
};

export const ROLL_EVENT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import { readDay } from '#core/calendar/day.ts';
import { sayDay } from '#core/messages/dates.ts';
import { plural } from '#core/messages/phrases.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { RollEvent } from '#tui/commands/roll/event/read-events.ts';

/** Each event as people say it. */
export const EVENT_NAMES: Bilingual<{ readonly [event in RollEvent['event']]: string }> = {
  fr: {
    dies: 'décès',
    'loses-rights': 'perte des droits',
    'struck-off': 'radiation',
    moves: 'déménagement ou changement de bureau',
  },
  en: {
    dies: 'death',
    'loses-rights': 'loss of rights',
    'struck-off': 'removal',
    moves: 'move or change of station',
  },
};

/** A death, and a change of station. */
export const EVENT_EXAMPLE = `nne,born,event,to
123456789,1991-05-17,dies,
234567891,1935-00-00,moves,59172/0002`;

type Recorded = {
  readonly nne: string;
  readonly event: RollEvent['event'];
  readonly on?: string;
  readonly annulled?: number;
  readonly kept?: number;
  readonly refused?: string;
};

function dated(on: string | undefined, lang: Lang): string {
  const day = on === undefined ? undefined : readDay(on);
  if (day === undefined) return '';
  return lang === 'fr' ? ` au ${sayDay(day, lang)}` : ` as of ${sayDay(day, lang)}`;
}

const fr = {
  which: 'Il faut un fichier, ou --nne, --born et --event. Un modèle : procuration roll event --example',
  columns: (missing: string) => `Il manque des colonnes : ${missing}. Un modèle : procuration roll event --example`,
  fault: {
    nne: (value: string) => `nne : « ${value} » n’a pas de un à neuf chiffres`,
    born: (value: string) => `born : « ${value} » n’est pas une date qui existe (AAAA-MM-JJ ou JJ/MM/AAAA)`,
    event: (value: string) => `event : « ${value} » n’est ni dies, ni loses-rights, ni struck-off, ni moves`,
    to: (value: string) =>
      `to : « ${value} » n’est pas un bureau ou une commune (59172/0002, 59172), ou ne va pas avec cet événement (moves seul)`,
  },
  facts: (count: number) =>
    `${plural.fr(count, 'événement', 'événements')} à inscrire sur la liste électorale, sans retour possible.`,
  question: 'Inscrire ?',
  notDone: 'Rien n’a été inscrit.',
  nobody: 'aucun électeur vivant n’a ce numéro et cette date de naissance, ou le bureau n’existe pas.',
  recorded: ({ nne, event, on, annulled = 0, kept = 0, refused }: Recorded) =>
    refused === undefined
      ? `Électeur n° ${nne}, ${EVENT_NAMES.fr[event]} : inscrit${dated(on, 'fr')}. Procurations annulées : ${annulled}, gardées : ${kept}.`
      : `Électeur n° ${nne}, ${EVENT_NAMES.fr[event]} : NON INSCRIT, ${refused}`,
};

const en: typeof fr = {
  which: 'A file is needed, or --nne, --born and --event. A template: procuration roll event --example',
  columns: (missing) => `Columns are missing: ${missing}. A template: procuration roll event --example`,
  fault: {
    nne: (value) => `nne: “${value}” does not have one to nine digits`,
    born: (value) => `born: “${value}” is not a date that exists (YYYY-MM-DD or DD/MM/YYYY)`,
    event: (value) => `event: “${value}” is not dies, loses-rights, struck-off or moves`,
    to: (value) =>
      `to: “${value}” is not a station or a commune (59172/0002, 59172), or does not go with this event (moves alone)`,
  },
  facts: (count) => `${plural.en(count, 'event', 'events')} to record on the roll; this cannot be undone.`,
  question: 'Record?',
  notDone: 'Nothing was recorded.',
  nobody: 'no living elector has this number and date of birth, or there is no such station.',
  recorded: ({ nne, event, on, annulled = 0, kept = 0, refused }) =>
    refused === undefined
      ? `Elector no. ${nne}, ${EVENT_NAMES.en[event]}: recorded${dated(on, 'en')}. Procurations annulled: ${annulled}, kept: ${kept}.`
      : `Elector no. ${nne}, ${EVENT_NAMES.en[event]}: NOT RECORDED, ${refused}`,
};

export const EVENT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

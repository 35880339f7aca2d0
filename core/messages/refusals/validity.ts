import type { Day } from '#core/calendar/day.ts';
import { sayDay } from '#core/messages/dates.ts';
import { listed } from '#core/messages/phrases.ts';
import { ROUND_NAMES } from '#core/messages/refusals/rounds.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { NotCovered, RefusalOf } from '#core/model/refusal.ts';

export const VALIDITY_REFUSALS = {
  'period-too-long': {
    fr: ({ longest, years }) =>
      `Cette durée est trop longue : une procuration vaut au plus ${years} ${years === 1 ? 'an' : 'ans'}, ici jusqu’au ${sayDay(longest, 'fr')} inclus. Il faut choisir une date de fin plus proche.`,
    en: ({ longest, years }) =>
      `This period is too long: a procuration lasts ${years} ${years === 1 ? 'year' : 'years'} at most, here up to and including ${sayDay(longest, 'en')}. Choose an earlier end date.`,
  },
  'dates-reversed': {
    fr: ({ from, until }) =>
      `Ces dates sont inversées : la période finirait le ${sayDay(until, 'fr')}, avant de commencer le ${sayDay(from, 'fr')}. Il faut les vérifier et les saisir de nouveau.`,
    en: ({ from, until }) =>
      `These dates are reversed: the period would end on ${sayDay(until, 'en')}, before it starts on ${sayDay(from, 'en')}. Check them and type them again.`,
  },
  'date-in-future': {
    fr: ({ day, today }) =>
      `Cette date est à venir : le ${sayDay(day, 'fr')}, et nous sommes le ${sayDay(today, 'fr')}. Il faut la vérifier et la saisir de nouveau.`,
    en: ({ day, today }) =>
      `This date is in the future: ${sayDay(day, 'en')}, and today is ${sayDay(today, 'en')}. Check it and type it again.`,
  },
  'paper-number-used': {
    fr: ({ number, on }) =>
      `Le formulaire n° ${number}, reçu le ${sayDay(on, 'fr')}, est déjà saisi. Il faut vérifier le numéro, et ne pas saisir deux fois le même formulaire.`,
    en: ({ number, on }) =>
      `Form no. ${number}, received on ${sayDay(on, 'en')}, is already entered. Check the number, and do not enter the same form twice.`,
  },
  'received-before-written': {
    fr: ({ receivedOn, writtenOn }) =>
      `Ces dates sont inversées : le formulaire serait reçu le ${sayDay(receivedOn, 'fr')}, avant d’être daté du ${sayDay(writtenOn, 'fr')}. Il faut les vérifier et les saisir de nouveau.`,
    en: ({ receivedOn, writtenOn }) =>
      `These dates are reversed: the form would be received on ${sayDay(receivedOn, 'en')}, before it is dated ${sayDay(writtenOn, 'en')}. Check them and type them again.`,
  },
  'same-day-elections': {
    fr: ({ day, elections }) =>
      `Une seule procuration vaut pour toutes les élections du ${sayDay(day, 'fr')}, et le mandataire ne peut pas voter à ${listed(elections.map(ROUND_NAMES.fr.quoted), 'et')}. Il faut choisir un mandataire qui peut voter à toutes.`,
    en: ({ day, elections }) =>
      `A single procuration covers all the elections of ${sayDay(day, 'en')}, and the mandataire may not vote at ${listed(elections.map(ROUND_NAMES.en.quoted), 'and')}. Choose a mandataire who may vote at all of them.`,
  },
  'round-not-covered': {
    fr: (facts) => roundNotCovered(facts, 'fr'),
    en: (facts) => roundNotCovered(facts, 'en'),
  },
} satisfies Partial<RefusalSentences>;

const OR_VOTES = {
  fr: 'Le mandant peut voter lui-même, ou donner procuration pour un tour à venir.',
  en: 'The mandant may vote in person, or give a procuration for a future round.',
} satisfies Bilingual<string>;

/** The reason at that round, then the next step. */
const NOT_COVERED: Bilingual<{ readonly [cause in NotCovered]: readonly [why: string, next: string] }> = {
  fr: {
    'not-chosen': ['le mandant ne l’a pas choisi', OR_VOTES.fr],
    'no-such-round': ['cette élection n’a pas ce tour', 'Il faut choisir l’un de ses tours.'],
    over: ['ce tour est terminé', 'Le mandant peut donner procuration pour un tour à venir.'],
    'period-over': ['la période est passée', 'Il faut choisir une date de fin à venir.'],
    'outside-period': ['le scrutin est hors de la période choisie', OR_VOTES.fr],
    'other-period': ['une autre procuration du mandant vaut ce jour-là', OR_VOTES.fr],
    'called-off': ['ce tour n’a pas lieu', 'Aucun vote n’y est reçu ; il faut attendre une nouvelle convocation.'],
    moved: ['le mandant a changé d’inscription électorale et n’y est plus électeur', 'La mairie peut dire où il vote.'],
    'under-age': ['le mandant ou le mandataire n’a pas 18 ans la veille du vote', OR_VOTES.fr],
    'not-elector': ['le mandant ou le mandataire n’y est pas électeur', OR_VOTES.fr],
  },
  en: {
    'not-chosen': ['the mandant did not choose it', OR_VOTES.en],
    'no-such-round': ['this election has no such round', 'Choose one of its rounds.'],
    over: ['that round is over', 'The mandant may give a procuration for a future round.'],
    'period-over': ['the period is over', 'Choose a future end date.'],
    'outside-period': ['the poll is outside the period chosen', OR_VOTES.en],
    'other-period': ['another procuration of the mandant is valid on that day', OR_VOTES.en],
    'called-off': ['that round will not take place', 'No votes are taken; wait for a new poll to be called.'],
    moved: [
      'the mandant has moved to another roll and is no longer an elector there',
      'The town hall can say where they vote.',
    ],
    'under-age': ['the mandant or the mandataire is not 18 on the day before the poll', OR_VOTES.en],
    'not-elector': ['the mandant or the mandataire is not an elector there', OR_VOTES.en],
  },
};

const fr = {
  atRound: (round: string, why: string) => `Cette procuration ne vaut pas pour ${round} : ${why}.`,
  periodOver: (until: Day) => `Cette période est passée : elle finissait le ${sayDay(until, 'fr')}.`,
  electionOver:
    'Cette procuration ne couvrirait aucun tour : l’élection choisie est terminée. Il faut choisir une élection à venir.',
  nowhere: (why: string) => `Cette procuration ne couvrirait aucun tour : ${why}.`,
};

const en: typeof fr = {
  atRound: (round, why) => `This procuration is not valid at ${round}: ${why}.`,
  periodOver: (until) => `This period is over: it ended on ${sayDay(until, 'en')}.`,
  electionOver: 'This procuration would cover no round: the election chosen is over. Choose a future election.',
  nowhere: (why) => `This procuration would cover no round: ${why}.`,
};

const COVERAGE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

function roundNotCovered({ cause, round, until }: RefusalOf<'round-not-covered'>, lang: Lang): string {
  const words = COVERAGE_WORDS[lang];
  const [why, next] = NOT_COVERED[lang][cause];
  if (round) return `${words.atRound(ROUND_NAMES[lang].round(round), why)} ${next}`;
  if (until) return `${words.periodOver(until)} ${next}`;
  if (cause === 'over') return words.electionOver;
  return `${words.nowhere(why)} ${next}`;
}

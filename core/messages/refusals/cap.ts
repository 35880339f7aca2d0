import { sayDay } from '#core/messages/dates.ts';
import { listed } from '#core/messages/phrases.ts';
import { namedRounds } from '#core/messages/refusals/rounds.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { RoundFact } from '#core/model/refusal.ts';

export const CAP_REFUSALS = {
  'cap-france': {
    fr: ({ held, max, rounds }) =>
      `Cette procuration n’est pas valable${atRounds.fr(rounds)} : le mandataire en aurait ${held} établies en France, et la loi n’en permet ${only.fr(max)}. Les premières établies restent seules valables. Le mandant peut choisir un autre mandataire, ou voter lui-même.`,
    en: ({ held, max, rounds }) =>
      `This procuration is not valid${atRounds.en(rounds)}: the mandataire would hold ${held} established in France, and the law allows ${only.en(max)}. Only those established first remain valid. The mandant may choose another mandataire, or vote in person.`,
  },
  'cap-total': {
    fr: ({ held, max, rounds }) =>
      `Cette procuration n’est pas valable${atRounds.fr(rounds)} : le mandataire en aurait ${held}, et la loi n’en permet ${only.fr(max)}. Les premières établies restent seules valables. Le mandant peut choisir un autre mandataire, ou voter lui-même.`,
    en: ({ held, max, rounds }) =>
      `This procuration is not valid${atRounds.en(rounds)}: the mandataire would hold ${held}, and the law allows ${only.en(max)}. Only those established first remain valid. The mandant may choose another mandataire, or vote in person.`,
  },
  overlap: {
    fr: ({ rounds, until }) =>
      `Le mandant a déjà donné procuration pour ${listed([...namedRounds(rounds, 'fr'), ...(until ? [`une période qui va jusqu’au ${sayDay(until, 'fr')}`] : [])], 'et')}. Il doit d’abord résilier, ce qui met fin à toutes ses procurations, et pourra ensuite en donner d’autres.`,
    en: ({ rounds, until }) =>
      `The mandant has already given a procuration for ${listed([...namedRounds(rounds, 'en'), ...(until ? [`a period until ${sayDay(until, 'en')}`] : [])], 'and')}. The mandant must revoke first, which ends all their procurations, and may then give others.`,
  },
} satisfies Partial<RefusalSentences>;

/** How many the law allows: `qu’une`, `que 3`. */
const only = {
  fr: (max) => (max === 1 ? 'qu’une' : `que ${max}`),
  en: (max) => `only ${max === 1 ? 'one' : max}`,
} satisfies Bilingual<(max: number) => string>;

/** The rounds where the procuration is not valid; nothing when it is valid nowhere. */
const atRounds = {
  fr: (rounds) => (rounds ? ` pour ${listed(namedRounds(rounds, 'fr'), 'et')}` : ''),
  en: (rounds) => (rounds ? ` at ${listed(namedRounds(rounds, 'en'), 'and')}` : ''),
} satisfies Bilingual<(rounds: readonly RoundFact[] | undefined) => string>;

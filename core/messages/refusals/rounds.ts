import { sayDay } from '#core/messages/dates.ts';
import { listed } from '#core/messages/phrases.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { RoundFact } from '#core/model/refusal.ts';

const fr = {
  and: 'et',
  quoted: (name: string) => `« ${name} »`,
  /** `le 1er tour de « Présidentielle » (dimanche 11 avril 2027)` */
  round: ({ election, number, day }: RoundFact) =>
    `le ${number === 1 ? '1er' : '2e'} tour de « ${election} » (${sayDay(day, 'fr')})`,
  bothRounds: (election: string, days: string) => `les deux tours de « ${election} » (${days})`,
};

const en: typeof fr = {
  and: 'and',
  quoted: (name) => `“${name}”`,
  /** `round 1 of “Presidential” (Sunday 11 April 2027)` */
  round: ({ election, number, day }) => `round ${number} of “${election}” (${sayDay(day, 'en')})`,
  bothRounds: (election, days) => `both rounds of “${election}” (${days})`,
};

export const ROUND_NAMES = { fr, en } satisfies Bilingual<typeof fr>;

/** The two rounds of one election are named together. */
export function namedRounds(rounds: readonly RoundFact[], lang: Lang): readonly string[] {
  const words = ROUND_NAMES[lang];
  return [...Map.groupBy(rounds, ({ election }) => election)].map(([election, facts]) => {
    const distinct = [...new Map(facts.map((round) => [round.number, round])).values()];
    const [first] = distinct;
    if (first && distinct.length === 1) return words.round(first);
    const days = distinct.map(({ day }) => sayDay(day, lang));
    return words.bothRounds(election, listed(days, words.and));
  });
}

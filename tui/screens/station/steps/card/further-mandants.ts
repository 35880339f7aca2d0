import { stationNumber } from '#core/messages/phrases.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Card, ListLine } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { CARD_WORDS } from '#tui/screens/station/steps/card/words.ts';
import type { Recorded } from '#tui/screens/station/steps/recorded/state.ts';
import { isUsable, type VoterList } from '#tui/screens/station/voter-list/voter-list.ts';

/** The other mandants of a mandataire: by name on this list, by station alone on others. */
export type FurtherMandants = { readonly here: readonly ListLine[]; readonly elsewhere: Card['elsewhere'] };

type FurtherMandantsQuery = {
  readonly voterList: VoterList;
  readonly elsewhere: Card['elsewhere'];
  readonly besides: ElectorId;
};

export function furtherMandantsOf(
  mandataire: ElectorId,
  { voterList, elsewhere, besides }: FurtherMandantsQuery,
): FurtherMandants {
  const here = [...voterList.values()].filter(
    ({ elector, gives }) =>
      elector !== besides && gives.some((given) => given.mandataire.elector === mandataire && isUsable(given)),
  );
  return { here, elsewhere: elsewhere.filter((awaited) => awaited.mandataire === mandataire) };
}

/** The next mandant of this station for whom the person who has just voted may vote. */
export function nextMandant(voterList: VoterList, recorded: Recorded): ListLine | undefined {
  const { mandant, elsewhere } = recorded;
  const voter = voterOf(recorded);
  return voter && furtherMandantsOf(voter, { voterList, elsewhere, besides: mandant.elector }).here[0];
}

/** The person who stood before the bureau; undefined for an envelope. */
export function voterOf({ mandant, choice }: Recorded): ElectorId | undefined {
  switch (choice.kind) {
    case 'in-person':
      return mandant.elector;
    case 'envelope':
      return undefined;
    case 'proxy':
      return choice.given.mandataire.elector;
  }
}

/** The mandants left to vote for, in words; undefined when there are none. */
export function sayFurtherMandants({ here, elsewhere }: FurtherMandants, lang: Lang): string | undefined {
  const words = CARD_WORDS[lang];
  const places = [...here.map((person) => words.alsoHere(sayName(person))), ...sayElsewhere(elsewhere, lang)];
  return places.length > 0 ? words.also(places.join(', ')) : undefined;
}

export function sayElsewhere(elsewhere: Card['elsewhere'], lang: Lang): readonly string[] {
  const { alsoThere } = CARD_WORDS[lang];
  return elsewhere.map(({ commune, station, count }) => alsoThere(commune, stationNumber(station), count));
}

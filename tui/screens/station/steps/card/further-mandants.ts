import type { ElectorId } from '#core/model/ids.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import type { Card, Listed } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import type { Labels } from '#tui/labels/labels.ts';
import type { Recorded } from '#tui/screens/station/steps.ts';
import { isUsable, type Roll } from '#tui/screens/station/voter-list/voter-list.ts';

/** For whom else this person may still vote: by name on this list, by station alone on others. */
export type Also = { readonly here: readonly Listed[]; readonly elsewhere: Card['elsewhere'] };

type Around = { readonly roll: Roll; readonly elsewhere: Card['elsewhere']; readonly besides: ElectorId };

export function alsoVotesFor(mandataire: ElectorId, { roll, elsewhere, besides }: Around): Also {
  const here = [...roll.values()].filter(
    ({ elector, gives }) =>
      elector !== besides && gives.some((given) => given.mandataire.elector === mandataire && isUsable(given)),
  );
  return { here, elsewhere: elsewhere.filter((its) => its.mandataire === mandataire) };
}

/** The next one for whom who has just voted may vote here too. */
export function nextMandant(roll: Roll, recorded: Recorded): Listed | undefined {
  const { mandant, elsewhere } = recorded;
  const voter = voterOf(recorded);
  return voter && alsoVotesFor(voter, { roll, elsewhere, besides: mandant.elector }).here[0];
}

/** Who stood before the bureau; nobody, where it had an envelope. */
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

/** Where to go next; undefined when there is nothing more. */
export function sayAlso({ here, elsewhere }: Also, { station }: Labels): string | undefined {
  const places = [...here.map((person) => station.alsoHere(sayName(person))), ...sayElsewhere(elsewhere, station)];
  return places.length > 0 ? station.also(places.join(', ')) : undefined;
}

export function sayElsewhere(elsewhere: Card['elsewhere'], { alsoThere }: Labels['station']): readonly string[] {
  return elsewhere.map(({ commune, station, count }) => alsoThere(commune, stationNumber(station), count));
}

import { type Day, dayIn, plusDays, plusMonths } from '#test/model/days.ts';
import { type Kind, placeOf } from '#test/model/places.ts';
import { type Code, type Election, type Elector, required, type World } from '#test/model/world.ts';

/** the types of election that each roll gives a vote at. */
const BY_ROLL: Readonly<Record<string, readonly string[]>> = {
  communal: [
    'presidential',
    'legislative',
    'municipal',
    'departmental',
    'regional',
    'european',
    'referendum',
    'metropolitan',
  ],
  consular: ['presidential', 'legislative', 'european', 'referendum', 'consular'],
  'new-caledonia': ['presidential', 'legislative', 'municipal', 'european', 'referendum'],
  special: ['provincial'],
  'eu-municipal': ['municipal'],
  'eu-european': ['european'],
};

export function electorOf(world: World, name: string): Elector {
  return required(world.electors.get(name), name);
}

/** A complementary roll counts as the roll of its commune: R-53 knows three kinds. */
export function kindOf({ place }: Elector): Kind {
  return placeOf(place).kind;
}

export function today(world: World, { place }: Elector): Day {
  return dayIn(world.now, placeOf(place).zone);
}

export function typesOf(elector: Elector): readonly string[] {
  if (elector.gone !== undefined) return [];
  return rollsOf(elector).flatMap((roll) => BY_ROLL[roll] ?? []);
}

function rollsOf(elector: Elector): readonly string[] {
  switch (elector.eu) {
    case 'municipal':
      return ['eu-municipal'];
    case 'european':
      return ['eu-european'];
    case 'both':
      return ['eu-municipal', 'eu-european'];
    case undefined:
      return [kindOf(elector), ...(elector.isSpecial ? ['special'] : [])];
  }
}

/**
 * an election is held in the places it lists, by default wherever the law has elections of its type.
 */
export function isHeldAt({ type, places }: Election, place: string): boolean {
  return places === undefined ? !placeOf(place).without.includes(type) : places.includes(place);
}

/** eighteen on the eve of the poll; of 29 February, on the 28th. */
export function isOfAge({ born }: Elector, poll: Day): boolean {
  return plusMonths(born, 12 * 18) <= plusDays(poll, -1);
}

/** the reasons why a mandant has no vote at this election on that date. */
export function mandantFaults(elector: Elector, election: Election, poll: Day): readonly Code[] {
  const codes: Code[] = [];
  if (!typesOf(elector).includes(election.type)) codes.push(elector.eu ? 'eu-not-entitled' : 'mandant-not-elector');
  else if (!isHeldAt(election, elector.place)) codes.push('mandant-not-elector');
  if (!isOfAge(elector, poll)) codes.push('under-age');
  return codes;
}

/**
 * a mandataire is an elector at elections of that type, even where none is held at the
 * mandataire's place.
 */
export function mandataireFaults(elector: Elector, type: string, poll: Day): readonly Code[] {
  const codes: Code[] = [];
  if (!typesOf(elector).includes(type)) codes.push(...notEntitled(elector, type));
  if (!isOfAge(elector, poll)) codes.push('under-age');
  return codes;
}

function notEntitled({ eu }: Elector, type: string): readonly Code[] {
  if (eu) return type === 'consular' ? ['eu-not-entitled', 'mandataire-not-consular'] : ['eu-not-entitled'];
  return [type === 'consular' ? 'mandataire-not-consular' : 'mandataire-not-elector'];
}

/** the code of what ended the rights of a mandataire. */
export function goneFaults({ gone }: Elector): readonly Code[] {
  switch (gone) {
    case undefined:
      return [];
    case 'dies':
      return ['mandataire-dead'];
    case 'loses-rights':
      return ['mandataire-rights-lost'];
    case 'struck-off':
      return ['mandataire-not-elector'];
  }
}

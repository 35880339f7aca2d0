import { day } from '#core/calendar/day.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { fold } from '#core/text/fold.ts';
import { drawNames } from '#server/demonstration/names.ts';
import { seeded } from '#server/demonstration/random.ts';
import type { Bench } from '#test/bench/bench.ts';
import { findOnEach } from '#test/bench/find.ts';
import { quantile } from '#test/bench/quantile.ts';
import { newId } from '#test/database/places.ts';
import type { ListLine } from '#tui/answers.ts';
import { search as searchRoll } from '#tui/screens/station/voter-list/search.ts';
import { NO_VOTERS, type VoterList, withPeople } from '#tui/screens/station/voter-list/voter-list.ts';

const PEOPLE = 3_000;
/** One person of this many gives a procuration. */
const GIVES = 10;
const LONGEST = 8;
const AIM = 10;

export const search: Bench = {
  name: 'search',
  summary: `One key in the station's search over ${PEOPLE} people, in memory, key by key; the town hall's search on 1, 10 and 100 times the data.`,
  run: async ({ size, log }) => {
    const roll = rollOf(PEOPLE);
    const names = [...roll.values()].slice(0, size.times).map(({ lastName }) => fold(lastName).slice(0, LONGEST));
    const [first = 0] = names.slice(0, 1).flatMap((name) => timed(roll, name));
    const keys = names.flatMap((name) => timed(roll, name));
    return {
      figures: [
        { what: 'the first key, which folds the whole list', value: first, unit: 'ms' },
        { what: 'a key, p50', value: quantile(keys, 0.5), unit: 'ms', aim: AIM },
        { what: 'a key, p99', value: quantile(keys, 0.99), unit: 'ms', aim: AIM },
        ...(await findOnEach(size, log)),
      ],
      notes: [],
    };
  },
};

/** Milliseconds for each key of a name. */
function timed(roll: VoterList, name: string): readonly number[] {
  return [...name].map((_, index) => {
    const start = performance.now();
    searchRoll(roll, name.slice(0, index + 1));
    return performance.now() - start;
  });
}

function rollOf(size: number): VoterList {
  const random = seeded(size);
  const person = () => ({ ...drawNames(random, 'metropole'), elector: newId<ElectorId>(), born: day('1980-01-01') });
  const people = Array.from({ length: size }, (_, index): ListLine => {
    const given = { procuration: newId<ListLine['gives'][number]['procuration']>(), mandataire: person() };
    const gives =
      index % GIVES === 0 ? [{ ...given, status: 'active' as const, state: 'usable' as const, reasons: [] }] : [];
    return { ...person(), number: index + 1, gives, mark: undefined };
  });
  return withPeople(NO_VOTERS, people);
}

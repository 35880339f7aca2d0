import { attempts, knownSources } from '#drizzle/schema/attempts.ts';
import { jobs } from '#drizzle/schema/jobs.ts';
import { listPrints, printedLines } from '#drizzle/schema/list-prints.ts';
import * as station from '#drizzle/schema/marks.ts';
import * as people from '#drizzle/schema/people.ts';
import * as places from '#drizzle/schema/places.ts';
import * as polls from '#drizzle/schema/polls.ts';
import * as procurations from '#drizzle/schema/procurations.ts';
import * as publicPlaces from '#drizzle/schema/public-places.ts';
import * as records from '#drizzle/schema/records.ts';
import * as retention from '#drizzle/schema/retention.ts';
import { rollImports, rollLines } from '#drizzle/schema/roll-imports.ts';
import { searchedNames } from '#drizzle/schema/searched-names.ts';
import { activeTallies, quarterTallies, tallies } from '#drizzle/schema/tallies.ts';
import { controlClaims, paperDrafts, paperSheets } from '#drizzle/schema/town-hall.ts';

/** Every table, by subject; migrations are made from them. */
export const schema = {
  ...places,
  ...people,
  ...procurations,
  ...publicPlaces,
  ...station,
  ...polls,
  ...records,
  ...retention,
  attempts,
  controlClaims,
  paperDrafts,
  paperSheets,
  knownSources,
  jobs,
  listPrints,
  printedLines,
  rollImports,
  rollLines,
  searchedNames,
  tallies,
  activeTallies,
  quarterTallies,
};

import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import { electors } from '#drizzle/schema/people.ts';
import { communes } from '#drizzle/schema/places.ts';

/**
 * The ways to type the names of each person whom a town hall may see, kept by the triggers of
 * drizzle/sql/search.sql. A key is a last name in one word, then the first names, both folded.
 */
export const searchedNames = pgTable(
  'searched_names',
  {
    elector: uuid()
      .$type<ElectorId>()
      .notNull()
      .references(() => electors.id, { onDelete: 'cascade' }),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    key: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.elector, t.commune, t.key] })],
);

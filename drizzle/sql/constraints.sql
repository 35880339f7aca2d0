-- What the tables in drizzle/schema/ need and drizzle-kit cannot say.

-- R-23: a recording number is drawn while the mandataire's row is held, or in a read whose count of the mandataire is
-- compared under the lock, so that numbers follow the order of recording.
create sequence if not exists recorded_no as bigint;

-- The lines of a file that is being sent are copied in, and need not outlive a crash: they are sent again.
alter table roll_lines set unlogged;

-- R-33: two periods of one mandant share no day that each still holds. An active one may overlap one in control.
create extension if not exists btree_gist;
alter table procurations drop constraint if exists periods_apart;
alter table procurations add constraint periods_apart exclude using gist (
  mandant with =, status with =, daterange(held_from, until, '[]') with &&
) where (validity = 'period' and status in ('active', 'in-control') and held_from <= until);

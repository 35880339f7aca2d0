DROP INDEX "electors_by_name";--> statement-breakpoint
CREATE INDEX "electors_by_birth_and_name" ON "electors" USING btree ("born","name_key");
--> statement-breakpoint
drop function stations_of(text, date);
--> statement-breakpoint
-- "Your station is …": by a whole last name written in one word, whose particles may be left out, and a birth date.
-- The name is letters and digits, as the server folds it; it may stand in several words on the roll.
create function stations_of(last_name text, birth date)
  returns table ("lastName" text, "firstNames" text, station text, commune text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select electors.last_name, electors.first_names, registrations.station, communes.name
  from electors join registrations on registrations.elector = electors.id and registrations."to" is null
    join communes on communes.code = registrations.commune
  where electors.born = birth and scope('station') is not null
    and electors.name_key ~ ('^([a-z]{1,3} )*' || regexp_replace(stations_of.last_name, '(.)', '\1 ?', 'g') || '( |$)')
  order by electors.first_names limit 50;
end;
--> statement-breakpoint
revoke execute on function stations_of from public;
--> statement-breakpoint
grant execute on function stations_of to app_read;

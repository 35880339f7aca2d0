-- The search of a town hall: whom it may see, by names as people mistype them (R-77).

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- As `fold` in core/text/fold.ts folds the names of a roll, whatever the locale of the database.
create or replace function folded(name text) returns text language sql immutable parallel safe
  return btrim(regexp_replace(
    lower(translate(replace(replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]+', '', 'g'),
      'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ß', 'ss'), 'ẞ', 'ss'), 'þ', 'th'), 'Þ', 'th'),
      'øØłŁđĐðÐħĦıŧŦ', 'oolldDdDhHitT') collate "C"),
    '[^a-z0-9]+', ' ', 'g'));

-- The keys of a person: by the birth name and by the usage name, with the particles and without them.
create or replace function name_keys(last_name text, usage_name text, first_names text) returns setof text
  language sql immutable parallel safe
begin atomic
  select distinct replace(rest, ' ', '') || ' ' || folded(first_names)
  from unnest(array[folded(last_name), folded(usage_name)]) name
    cross join lateral (values (name),
      (regexp_replace(name, '^(d|da|de|del|der|des|di|do|dos|du|l|la|le|les|van|von) ', '')),
      (regexp_replace(name, '^((d|da|de|del|der|des|di|do|dos|du|l|la|le|les|van|von) )+', ''))) way (rest)
  where name <> '';
end;

-- The names of these people, each at the commune beside.
create or replace function add_names(people uuid[], places text[]) returns void
  language sql security definer set search_path = public, pg_temp
begin atomic
  insert into searched_names (elector, commune, key)
    select electors.id, its.commune, key
    from (select distinct elector, commune from unnest(people, places) of_each (elector, commune)) its
      join electors on electors.id = its.elector
      cross join lateral name_keys(last_name, usage_name, first_names) key
    order by 1, 2, 3
  on conflict do nothing;
end;

-- A line of the roll, or a mandataire of another roll, whom a new procuration shows to the commune.
create or replace function name_when_made() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'registrations' then
    perform add_names(array_agg(elector), array_agg(commune)) from made;
  else
    perform add_names(array_agg(mandataire), array_agg(commune)) from made;
  end if;
  return null;
end $$;
create or replace trigger named_when_made after insert on registrations
  referencing new table as made for each statement execute function name_when_made();
create or replace trigger named_when_made after insert on procurations
  referencing new table as made for each statement execute function name_when_made();

create or replace function name_when_moved() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_names(array[new.mandataire], array[new.commune]);
  return null;
end $$;
create or replace trigger named_when_moved after update of commune on procurations
  for each row when (old.commune is distinct from new.commune) execute function name_when_moved();

create or replace function name_again() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare places text[];
begin
  select array_agg(distinct commune) into places from searched_names where elector = new.id;
  delete from searched_names where elector = new.id;
  perform add_names(array_fill(new.id, array[cardinality(places)]), places) where places is not null;
  return null;
end $$;
create or replace trigger named_again after update of last_name, usage_name, first_names on electors
  for each row when ((old.last_name, old.usage_name, old.first_names)
    is distinct from (new.last_name, new.usage_name, new.first_names)) execute function name_again();

-- R-74: a commune keeps nobody's name of whom it keeps neither a line nor a procuration.
create or replace function forget_names() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from searched_names using (select distinct mandataire, commune from gone) its
  where searched_names.elector = its.mandataire and searched_names.commune = its.commune
    and not exists (select from registrations line where line.elector = its.mandataire and line.commune = its.commune)
    and not exists (select from procurations other where other.mandataire = its.mandataire and other.commune = its.commune);
  return null;
end $$;
create or replace trigger forgotten_when_deleted after delete on procurations
  referencing old table as gone for each statement execute function forget_names();

-- The lines of rolls that were inserted without triggers, as those of a demonstration are.
create or replace function name_everyone() returns void language sql
begin atomic
  select add_names(array_agg(elector), array_agg(commune)) from registrations;
end;

-- Names by their beginning: the commune and the key are one text, so that both narrow one range of one index.
create index if not exists searched_names_by_start on searched_names ((commune || key) collate "C");
-- Names by any part. New names wait in a list that each search reads through, of 32 pages at most: put into the index
-- together, those of a file of the roll take a quarter of the time that they take one by one.
create index if not exists searched_names_by_part on searched_names
  using gin (commune, key gin_trgm_ops) with (gin_pending_list_limit = 256);

-- The four below read past row-level security, whose conditions would keep the indexes from being used: each asks for
-- the commune of the scope, and answers ids alone, of whom the caller then reads what policies let it see.

-- Keys that begin so, those of the first beginning first. '~' comes after every sign of a key.
create or replace function names_starting(starts text[], most integer) returns table (elector uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select its.elector
  from unnest(starts) with ordinality beginning (start, place)
    cross join lateral (
      select named.elector, named.key from searched_names named
      where (named.commune || named.key) collate "C" >= scope('commune') || beginning.start
        and (named.commune || named.key) collate "C" < scope('commune') || beginning.start || '~'
      order by (named.commune || named.key) collate "C" limit most) its
  order by beginning.place, its.key collate "C" limit most;
end;

-- Keys that have each of three parts somewhere.
create or replace function names_with(one text, two text, three text, most integer)
  returns table (elector uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select named.elector from searched_names named
  where named.commune = scope('commune')
    and named.key like '%' || one || '%' and named.key like '%' || two || '%' and named.key like '%' || three || '%'
  limit most;
end;

-- Keys that have something like the text, the likest first, of at most so many.
create or replace function names_like(text_like text, most integer, looked_at integer)
  returns table (elector uuid)
  language sql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5
begin atomic
  select likely.elector
  from (select named.elector, named.key from searched_names named
    where named.commune = scope('commune') and text_like <% named.key limit looked_at) likely
  order by word_similarity(text_like, likely.key) desc, likely.key limit most;
end;

-- People born on one of these dates.
create or replace function people_born(births text[], most integer) returns table (elector uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select electors.id from electors where electors.born = any(births) and exists (
    select from searched_names named where named.elector = electors.id and named.commune = scope('commune'))
  limit most;
end;

revoke execute on function add_names, name_when_made, name_when_moved, name_again, forget_names, name_everyone,
  names_starting, names_with, names_like, people_born from public;
grant execute on function names_starting, names_with, names_like, people_born to app_read;

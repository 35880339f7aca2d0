-- What policies.sql must know of rows that the reader may not see: each function answers one question past row-level
-- security (`security definer`), because the policies of procurations and registrations ask each other.

-- R-77: whether the mandant at the counter named this elector as mandataire.
create or replace function named_by_mandant(named uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from procurations where mandant = scope('mandant')::uuid and mandataire = named);
end;
revoke execute on function named_by_mandant from public;
grant execute on function named_by_mandant to app_read;

-- R-60: whether this elector gave a procuration to the elector who reads, or holds one of his.
create or replace function beside_elector(other uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from procurations where
    (mandant = other and mandataire = scope('elector')::uuid) or (mandataire = other and mandant = scope('elector')::uuid));
end;
revoke execute on function beside_elector from public;
grant execute on function beside_elector to app_read;

-- R-60: whether the elector who reads holds a procuration of this mandant that covers the round.
create or replace function concerns_elector(whose uuid, at_round uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from procurations join procuration_rounds on procuration_rounds.procuration = procurations.id
    where procurations.mandant = whose and mandataire = scope('elector')::uuid and procuration_rounds.round = at_round
      and procurations.status in ('active', 'void') and procuration_rounds.coverage = 'covered');
end;
revoke execute on function concerns_elector from public;
grant execute on function concerns_elector to app_read;

-- R-58, art. R213-1: whether the elector is on a roll of this commune today.
create or replace function is_of_commune(whose uuid, place text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from registrations where elector = whose and commune = place and "to" is null);
end;
revoke execute on function is_of_commune from public;
grant execute on function is_of_commune to app_read, app_decide;

-- R-64: where an officer's unit is. An act made in a place that the prefect opened bears that place, not the unit's.
create or replace function unit_place_of(officer uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select place_name from habilitations where account = officer;
end;
revoke execute on function unit_place_of from public;
grant execute on function unit_place_of to app_read;

-- R-11: the reference of a request that the authority who reads acted upon; null of any other request.
create or replace function reference_of(asked uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select reference from requests where id = asked and (
    exists (select from procurations where request = asked and authority = scope('authority')::uuid)
    or exists (select from revocations where request = asked and authority = scope('authority')::uuid));
end;
revoke execute on function reference_of from public;
grant execute on function reference_of to app_read;

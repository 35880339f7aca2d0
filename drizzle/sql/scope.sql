-- R-77: what a transaction was opened for (drizzle/connection/transaction.ts sets `app.NAME`); null when it names none.
create or replace function scope(name text) returns text language sql stable parallel safe
  return nullif(current_setting('app.' || name, true), '');

-- R-77: names what the rest of a transaction may read, in JSON: each name of `scope` with its text. The reference
-- of a request that is neither withdrawn nor established names its mandant too. Refused to every role but the one whose rows policies choose.
create or replace function enter_scope(names json) returns boolean language plpgsql as $$
begin
  if current_user <> 'app_read' then
    raise insufficient_privilege using message = 'only the reading role enters a scope';
  end if;
  perform set_config('app.' || key, value, true) from json_each_text(names);
  if scope('reference') is not null then
    perform set_config('app.mandant', coalesce((select mandant::text from requests
      where reference = scope('reference') and status in ('requested', 'collected')), ''), true);
  end if;
  return true;
end $$;
revoke execute on function enter_scope from public;
grant execute on function enter_scope to app_read;

-- R-77: what a transaction was opened for (drizzle/connection/transaction.ts sets `app.NAME`); null when it names none.
create or replace function scope(name text) returns text language sql stable parallel safe
  return nullif(current_setting('app.' || name, true), '');

-- What a refusal says since: its cause, the rounds of a limit (none where all is rejected), the roll of the mandant.
CREATE FUNCTION pg_temp.told_since(reason jsonb, cause text, "status" text, list text) RETURNS jsonb LANGUAGE sql AS $$
  SELECT CASE
    WHEN reason->>'code' = 'round-not-covered' AND reason->'cause' IS NULL
      THEN reason || jsonb_build_object('cause', CASE WHEN reason->'until' IS NULL THEN cause ELSE 'period-over' END)
    WHEN reason->>'code' = 'paper-only' AND reason->'cause' IS NULL
      THEN reason || jsonb_build_object('cause', CASE WHEN reason->'capacity' IS NULL THEN 'new-caledonia-mandataire' ELSE 'authority' END)
    WHEN reason->>'code' = 'town-hall-rejected' AND reason->'list' IS NULL
      THEN reason || jsonb_build_object('list', list)
    WHEN reason->>'code' IN ('cap-france', 'cap-total') AND reason->'round' IS NOT NULL
      THEN (reason - 'round') || CASE WHEN "status" = 'rejected' THEN '{}'
        ELSE jsonb_build_object('rounds', jsonb_build_array(reason->'round')) END
    ELSE reason END
$$;--> statement-breakpoint
UPDATE "procuration_rounds" its SET "reason" = pg_temp.told_since(its."reason", CASE
    WHEN round."is_called_off" THEN 'called-off'
    WHEN given."validity" = 'election' THEN 'over'
    WHEN its."day" NOT BETWEEN given."established_local_day" AND given."until" THEN 'outside-period'
    WHEN its."day" < given."held_from" THEN 'other-period'
    ELSE 'over' END, given."status", given."mandant_list")
  FROM "procurations" given, "rounds" round
  WHERE given."id" = its."procuration" AND round."id" = its."round"
    AND its."reason"->>'code' IN ('round-not-covered', 'paper-only', 'town-hall-rejected', 'cap-france', 'cap-total');--> statement-breakpoint
UPDATE "procurations" its SET "reasons" = (
  SELECT jsonb_agg(told.reason ORDER BY told.place)
  FROM (
    SELECT since.reason, min(stored.place) AS place
    FROM jsonb_array_elements(its."reasons") WITH ORDINALITY stored(reason, place)
    LEFT JOIN "elections" election ON election."name" = stored.reason->'round'->>'election'
    LEFT JOIN "rounds" round
      ON round."election" = election."id" AND round."number" = (stored.reason->'round'->>'number')::smallint,
    LATERAL (SELECT pg_temp.told_since(stored.reason,
      CASE WHEN round."is_called_off" THEN 'called-off' ELSE 'over' END, its."status", its."mandant_list")) since(reason)
    GROUP BY since.reason
  ) told)
  WHERE its."reasons" IS NOT NULL;--> statement-breakpoint
DROP FUNCTION pg_temp.told_since(jsonb, text, text, text);

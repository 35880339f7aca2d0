ALTER TABLE "changes" DROP CONSTRAINT "changes_station_polling_stations_id_fk";
--> statement-breakpoint
ALTER TABLE "changes" DROP CONSTRAINT "changes_elector_electors_id_fk";

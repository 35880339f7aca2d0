import pino from 'pino';
import { openDatabase } from '#drizzle/db.ts';
import { initRoles, migrate } from '#drizzle/migrate.ts';
import { loadDemonstration } from '#server/demonstration/load.ts';
import { fromEpoch } from '#core/instant.ts';
const t0=performance.now();

let raws=0,rawMs=0;

const cpu=()=>{const c=process.cpuUsage();return (c.user+c.system)/1e6};

const database = await openDatabase({ folder: process.env['FOLDER'] });
await initRoles(database, undefined); await migrate(database);
const client = (database.db as any).$client ?? (database.db as any).session.client;
if (process.env['TRIM']) for (const k of ['parsers','serializers']) client[k] = Object.fromEntries(Object.entries(client[k]).filter(([o]) => Number(o) < 10000));
if (process.env['TRIM2']) { client.parsers = Object.fromEntries(Object.entries(client.parsers)); client.serializers = Object.fromEntries(Object.entries(client.serializers)); }
const t1=performance.now(); console.log('open+migrate', t1-t0, cpu()); const c1=cpu(); raws=0; rawMs=0;
const clock = () => fromEpoch(Date.now());
try {
console.log(await loadDemonstration({ database, clock, machineClock: clock, log: pino({level:'silent'}), version: '0' }));
const t2=performance.now(); console.log('load', t2-t1, 'cpu', cpu()-c1, 'raws', raws, rawMs);
console.log(await loadDemonstration({ database, clock, machineClock: clock, log: pino({level:'silent'}), version: '0' }), performance.now()-t2);
const { sql } = await import('drizzle-orm');
for (const q of ["select status, count(*) from procurations group by 1","select kind, status, count(*) from requests group by 1,2","select kind,station,count(*) from vote_marks group by 1,2","select count(*) from audit_entry","select count(*) from outbox", "select facts from demonstration", "select reference from requests order by requested_at limit 5"]) console.log(q, JSON.stringify((await database.db.execute(sql.raw(q)) as any).rows));
} catch (e) { console.error(e); }
await database.close();

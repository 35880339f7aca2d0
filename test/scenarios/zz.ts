import { openScratch } from '#test/scenarios/database.ts';
import { readStories } from '#test/scenarios/files.ts';
import { openHarness } from '#test/scenarios/harness.ts';
import { perform } from '#test/scenarios/perform.ts';
const t = () => performance.now();
let a=t(); const db = await openScratch(process.env['DATABASE_URL']); console.log('open', t()-a); a=t();
const h = await openHarness(db); console.log('harness', t()-a);
const stories=(await readStories(['/work/shared/scenarios'])).filter(s=>s.ok);
for (const round of [1,2]) { a=t(); let prep=0;
 const h2={...h, prepare: async (s:any)=>{const b=t(); const w=await h.prepare(s); prep+=t()-b; return w}};
 for (const s of stories) if (s.ok) await perform(h2, s.scenario);
 console.log('round', round, t()-a, 'prepare', prep, stories.length);
}
a=t(); await h.close(); console.log('close', t()-a);

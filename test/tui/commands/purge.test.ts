import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instantOf, localTime, PARIS } from '#core/calendar/instant.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { addPerson } from '#test/database/people.ts';
import { IN_MARCH } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { served } from '#test/tui/commands/served.ts';

const admin = served(async () => 'admin');

const setDay = (on: string) => admin.running.setClock(instantOf(day(on), localTime('09:00'), PARIS));

describe('The purge by command (R-74)', () => {
  test('says first what would be destroyed, asks, destroys it, and leaves counts without names', async () => {
    admin.running.setClock(IN_MARCH);
    const mandant = await addPerson(admin.running.database);
    const mandataire = await addPerson(admin.running.database);
    await addProcuration(admin.running.database, { mandant, mandataire, account: admin.running.world.idOf('leroy') });
    const left = () => admin.running.database.db.$count(procurations, eq(procurations.mandant, mandant.elector));
    expect((await admin.run('statistics')).said).toContain('Rien n’a encore été détruit.');
    setDay('2028-04-12');

    expect((await admin.run('purge', '--dry-run')).out).toContain('Procurations : 1');
    expect(await left()).toBe(1);
    const asked = await admin.run('purge');
    expect(asked).toMatchObject({ code: 64, out: '' });
    expect(asked.said).toMatch(/Procurations : 1[\s\S]*--yes/);
    expect(await left()).toBe(1);
    const { code, out, said } = await admin.run('purge', '--yes', '--json');
    expect(said).not.toContain('Procurations');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, schema: 'procuration.purge/1', procurations: 1 });
    expect(await left()).toBe(0);
    expect((await admin.run('purge')).out).toContain('Procurations : 0');

    expect((await admin.run('statistics')).out).toBe('59172 · valable · 1\n');
    const { counts } = JSON.parse((await admin.run('statistics', '--json')).out);
    expect(counts).toEqual([{ commune: '59172', round: null, what: 'active', count: 1 }]);
  });
});

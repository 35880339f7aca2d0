import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { MessageId } from '#core/model/ids.ts';
import { outbox } from '#drizzle/schema/records.ts';
import { IN_MARCH } from '#test/database/places.ts';
import { queueToAddresses } from '#test/server/messages/queued.ts';
import { served } from '#test/tui/commands/served.ts';

const admin = served(async () => 'admin');

beforeEach(() => admin.running.database.db.delete(outbox));

const changed = (id: MessageId, values: Partial<typeof outbox.$inferInsert>) =>
  admin.running.database.db.update(outbox).set(values).where(eq(outbox.id, id));

async function rowOf(id: MessageId) {
  const [row] = await admin.running.database.db.select().from(outbox).where(eq(outbox.id, id));
  return row;
}

/** One message that waits, one that was refused, one that was sent. */
async function threeMessages() {
  const ids = (await queueToAddresses(admin.running, ['a@example.org', 'b@example.org', 'Ana@Example.org'])).map(
    ({ id }) => id,
  );
  const [waiting, failed, sent] = ids;
  if (!waiting || !failed || !sent) throw new Error('three messages are queued');
  await changed(failed, { failedAt: IN_MARCH, attempts: 1, said: '550 unknown' });
  await changed(sent, { sentAt: IN_MARCH, attempts: 1 });
  return { waiting, failed, sent };
}

describe('The messages (R-73) by command', () => {
  test('are listed when they wait or failed, and named by nobody', async () => {
    const { waiting, failed, sent } = await threeMessages();

    const { code, out } = await admin.run('messages', 'list');
    expect(code).toBe(0);
    expect(out).toContain(`${waiting}  2027-03-01  en attente`);
    expect(out).toMatch(new RegExp(`${failed} .*non envoyé .*1 essai .*59172 .*La référence.*550 unknown`));
    expect(out).not.toContain(sent);
    expect(out).not.toContain('@');
    expect((await admin.run('messages', 'list', '--failed')).out).not.toContain(waiting);
    expect(JSON.parse((await admin.run('messages', 'list', '--failed', '--json')).out)).toMatchObject({
      schema: 'procuration.messages/1',
      messages: [{ id: failed, state: 'failed', said: '550 unknown' }],
      hasMore: false,
    });
  });

  test('that failed are sent again: one, or all', async () => {
    const { waiting, failed } = await threeMessages();
    expect(await admin.run('messages', 'send-again', waiting)).toMatchObject({ code: 65, out: '' });

    const { code, out } = await admin.run('messages', 'send-again', failed);
    expect({ code, out }).toEqual({ code: 0, out: '1 message remis dans la file d’envoi.\n' });
    expect(await rowOf(failed)).toMatchObject({ failedAt: null, nextTryAt: null, attempts: 0 });
    expect((await admin.run('messages', 'send-again')).out).toBe('0 message remis dans la file d’envoi.\n');
    expect((await admin.run('messages', 'list', '--failed')).said).toContain('Aucun message n’est en échec.');
  });

  test('that came back are noted by their address, whatever the case of its letters', async () => {
    const { sent } = await threeMessages();

    expect(await admin.run('messages', 'bounce', 'ana@example.org')).toMatchObject({ code: 0 });
    expect(await rowOf(sent)).toMatchObject({ bouncedAt: expect.any(String), sentAt: IN_MARCH });
    expect((await admin.run('messages', 'list', '--failed', '--lang', 'en')).out).toMatch(/came back/);
    expect(await admin.run('messages', 'bounce', 'nobody@example.org')).toMatchObject({ code: 65, out: '' });
  });

  test('that came back are noted by the report of the mail server', async () => {
    const { sent } = await threeMessages();
    const file = join(admin.folder, 'report.eml');
    const report = [
      'Final-Recipient: rfc822; ana@example.org',
      'Action: failed',
      'Status: 5.1.1',
      '',
      `Message-ID: <${sent}@denain.example>`,
    ];
    await writeFile(file, report.join('\r\n'));

    expect(await admin.run('messages', 'bounce', file)).toMatchObject({ code: 0 });
    expect(await rowOf(sent)).toMatchObject({ bouncedAt: expect.any(String), said: '5.1.1' });
    await writeFile(file, 'Bonjour');
    expect(await admin.run('messages', 'bounce', file)).toMatchObject({ code: 65, out: '' });
  });
});

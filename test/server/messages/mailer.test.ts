import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageId } from '#core/model/ids.ts';
import { type Letter, openMailer } from '#server/messages/mailer.ts';
import { bodyOf, headerOf, openMailServer } from '#test/server/messages/mail-server.ts';

const ID = '01a228c8-eaf7-7000-8000-0123456789ab' as MessageId;
const FROM = 'procuration@denain.example';
const LETTER: Letter = {
  id: ID,
  to: 'ana@example.org',
  subject: 'La référence de votre demande de procuration',
  text: `${'é'.repeat(2_000)}\n.\nFin\n`,
  html: '<!doctype html>\n<p>Référence</p>\n',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-mail-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('Without a mail server', () => {
  test('a message is a file of its own, which nobody else reads and a second try replaces', async () => {
    const inside = join(folder, 'mail');
    const mailer = openMailer({ url: undefined, folder: inside, from: FROM });
    await mailer.post(LETTER);
    await mailer.post(LETTER);

    expect(await readdir(inside)).toEqual([`${ID}.eml`]);
    expect((await stat(inside)).mode & 0o777).toBe(0o700);
    expect((await stat(join(inside, `${ID}.eml`))).mode & 0o777).toBe(0o600);
    const raw = await readFile(join(inside, `${ID}.eml`), 'utf8');
    expect(headerOf({ to: [], raw }, 'Message-ID')).toBe(`<${ID}@denain.example>`);
    expect(bodyOf({ to: [], raw })).toContain('Référence');
  });

  test('a folder that cannot be written keeps the message from leaving', async () => {
    const mailer = openMailer({ url: undefined, folder: '/dev/null/mail', from: FROM });
    await expect(mailer.post(LETTER)).rejects.toThrow(/ENOTDIR/);
  });
});

describe('To a mail server', () => {
  test('a message has its sender, short lines, and says that a program wrote it', async () => {
    const server = await openMailServer();
    const mailer = openMailer({ url: server.url, folder, from: FROM });
    await mailer.post(LETTER);
    mailer.close();
    await server.close();

    const [message] = server.received;
    if (message === undefined) return expect.fail('no message came');
    expect(headerOf(message, 'From')).toBe(`Procuration <${FROM}>`);
    expect(headerOf(message, 'To')).toBe('ana@example.org');
    expect(headerOf(message, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(message, 'Content-Type')).toContain('multipart/alternative');
    expect(Math.max(...message.raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
    expect(bodyOf(message)).toContain('é'.repeat(2_000));
  });
});

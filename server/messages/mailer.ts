import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Mail } from '#core/messages/mail/mail.ts';
import type { MessageId } from '#core/model/ids.ts';

/** How messages leave: to a mail server, or into a folder while there is none. */
export type MailSettings = {
  readonly url: string | undefined;
  readonly folder: string;
  readonly from: string;
};

/** A message with the address that it goes to. */
export type Letter = Mail & { readonly id: MessageId; readonly to: string };

/** Takes messages from here: to a mail server, or into a folder. `post` throws what kept one from leaving. */
export type Mailer = {
  readonly post: (letter: Letter) => Promise<void>;
  readonly close: () => void;
};

/** Connections to the mail server at once; it takes one message after another on each. */
export const CONNECTIONS = 4;
/** Milliseconds to connect, to be greeted, and between two answers. */
const TIMES = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };
/** A message that did not leave is tried again by its row alone, which every server sees. */
const ONCE = { maxRequeues: 0 };
/** A message names no file and no address to be fetched. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true };

export function openMailer({ url, folder, from }: MailSettings): Mailer {
  return url === undefined ? toFolder(folder, from) : toServer(url, from);
}

function toServer(url: string, from: string): Mailer {
  const transport = createTransport({ ...TIMES, ...ONCE, ...CLOSED, url, pool: true, maxConnections: CONNECTIONS });
  return {
    post: async (letter) => {
      await transport.sendMail(envelopeOf(letter, from));
    },
    close: () => transport.close(),
  };
}

/** Each message is a file of its own, which a second try replaces. */
function toFolder(folder: string, from: string): Mailer {
  const transport = createTransport({ ...CLOSED, streamTransport: true, buffer: true, newline: 'windows' });
  return {
    post: async (letter) => {
      const { message } = await transport.sendMail(envelopeOf(letter, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = join(folder, `${letter.id}.new`);
      await writeFile(draft, message, { mode: 0o600 });
      await rename(draft, join(folder, `${letter.id}.eml`));
    },
    close: () => transport.close(),
  };
}

/** a message has the same Message-ID each time that it is sent: its receiver knows it again. */
function envelopeOf({ id, to, subject, text, html }: Letter, from: string): SendMailOptions {
  return {
    messageId: messageIdOf(id, from),
    from: { name: 'Procuration', address: from },
    to: { name: '', address: to },
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    textEncoding: 'quoted-printable',
  };
}

export function messageIdOf(id: MessageId, from: string): string {
  return `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

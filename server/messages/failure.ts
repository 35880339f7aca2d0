import { withoutAddresses } from '#core/text/mail-address.ts';

/**
 * Why a message did not leave. `away`: the mail server takes no message at all for now; `refused`: it takes
 * this one never; `later`: not this one now.
 */
export type MailFailure = { readonly kind: 'away' | 'refused' | 'later'; readonly said: string };

/** What an error of the mailer may have; one of a file has no command. */
type MailError = Partial<Error> & {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
};

/** Steps of a message after the mail server has taken its sender: a no is about this message. */
const OF_MESSAGE = ['RCPT TO', 'DATA'];
const PERMANENT = 500;
const TEMPORARY = 400;
/** The server closes the connection, whatever was asked. */
const CLOSING = 421;

export function mailFailure(error: unknown): MailFailure {
  const said = withoutAddresses(error instanceof Error ? error.message : String(error));
  const { code, responseCode, command }: MailError = error instanceof Error ? error : {};
  // The mailer itself takes no such address.
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', said };

  const answer = typeof responseCode === 'number' ? responseCode : 0;
  if (!OF_MESSAGE.includes(String(command)) || answer === CLOSING) return { kind: 'away', said };
  if (answer >= PERMANENT) return { kind: 'refused', said };
  return { kind: answer >= TEMPORARY ? 'later' : 'away', said };
}

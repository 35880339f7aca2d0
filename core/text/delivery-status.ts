import type { MessageId } from '#core/model/ids.ts';
import { withoutAddresses } from '#core/text/mail-address.ts';

/** What a message of a mail system says of one of ours that it could not deliver (RFC 3464). */
export type DeliveryStatus = {
  /** Our message, where the answer brings its Message-ID. */
  readonly id: MessageId | undefined;
  readonly address: string | undefined;
  readonly said: string;
};

const ACTION = /^Action:\s*failed\b/im;
const RECIPIENT = /^(?:Final|Original)-Recipient:\s*rfc822\s*;\s*<?([^\s<>]+)/im;
const STATUS = /^Status:\s*(\d\.\d{1,3}\.\d{1,3})/im;
const DIAGNOSTIC = /^Diagnostic-Code:\s*[^;\n]*;\s*(.+)$/im;
const OUR_ID = /^Message-ID:\s*<([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@/im;

/** Undefined for a text that reports no failure: a delay, an absence, any other message. */
export function readDeliveryStatus(text: string): DeliveryStatus | undefined {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ');
  if (!ACTION.test(unfolded)) return undefined;
  const id = OUR_ID.exec(unfolded)?.[1]?.toLowerCase() as MessageId | undefined;
  const address = RECIPIENT.exec(unfolded)?.[1];
  const said = [STATUS, DIAGNOSTIC].flatMap((line) => line.exec(unfolded)?.[1] ?? []).join(' ');
  return { id, address, said: withoutAddresses(said) };
}

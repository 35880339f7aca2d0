import { randomBytes } from 'node:crypto';
import { type Clock, toEpoch } from '#core/calendar/instant.ts';

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random. */
export function uuid<Id extends string>(clock: Clock): Id {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(toEpoch(clock()), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') as Id;
}

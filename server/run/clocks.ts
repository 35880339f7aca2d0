import { type Clock, fromEpoch } from '#core/calendar/instant.ts';

/** The clock of this machine: what runs here is given it, and reads no other. */
export const machineClock: Clock = () => fromEpoch(Date.now());

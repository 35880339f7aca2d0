import type { Attack } from '#test/attack/attack.ts';
import { connections, crashes, kills } from '#test/attack/crashes.ts';
import { forgeries } from '#test/attack/forgeries.ts';
import { frozen } from '#test/attack/frozen.ts';
import { fuzz } from '#test/attack/fuzz.ts';
import { races } from '#test/attack/races.ts';
import { flood, lockout } from '#test/attack/strangers.ts';

export const ATTACKS: readonly Attack[] = [races, kills, crashes, connections, frozen, fuzz, forgeries, lockout, flood];

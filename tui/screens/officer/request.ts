import type { HomeVisit } from '#core/home-visit.ts';
import type { Reference } from '#core/reference.ts';
import type { Identity } from '#tui/screens/officer/decision.ts';

/** What is sent about a request: to find it, and to act on it. */
export type Find = { readonly reference: Reference };
export type Act = { readonly reference: string; readonly identity: Identity; readonly homeVisit?: HomeVisit };

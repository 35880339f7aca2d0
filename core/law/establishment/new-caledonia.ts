import type { Day } from '#core/calendar/day.ts';
import { type Elector, inForce } from '#core/model/elector.ts';
import type { OnPaper, RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

export function isOnNewCaledonia({ registrations }: Elector, on: Day): boolean {
  return registrations.some((line) => line.list === 'new-caledonia' && inForce(line, on));
}

/**
 * Code électoral, art. R213-1: the paper form is needed where the mandant or the mandataire is on
 * a New Caledonia roll.
 */
export function mayDoWithoutPaper(
  people: readonly Elector[],
  on: Day,
  cause: Exclude<OnPaper, 'too-early'>,
): Verdict<RefusalOf<'paper-only'>> {
  const isOnPaper = people.some((person) => isOnNewCaledonia(person, on));
  return verdict(isOnPaper ? [{ code: 'paper-only', cause }] : []);
}

type Naming = { readonly mandant: Elector; readonly mandataire: Elector };

/**
 * Code électoral, art. R213-1: online, a mandataire on a New Caledonia roll needs a mandant who is on
 * one too.
 */
export function mayNameOnline({ mandant, mandataire }: Naming, on: Day): Verdict<RefusalOf<'paper-only'>> {
  return isOnNewCaledonia(mandant, on) ? { ok: true } : mayDoWithoutPaper([mandataire], on, 'new-caledonia-mandataire');
}

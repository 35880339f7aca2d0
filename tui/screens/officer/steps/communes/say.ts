import { withDepartment } from '#core/text/department.ts';
import type { Commune } from '#tui/answers.ts';
import { narrowing } from '#tui/forms/filter.ts';
import type { CommunesStep } from '#tui/screens/officer/steps/communes/state.ts';

/** `Denain, Nord (59172)`. */
export function sayCommune({ name, code }: Commune): string {
  return `${withDepartment(name, code)} (${code})`;
}

const narrowed = narrowing(sayCommune);

/** The communes that the filter shows. */
export function communesShown({ communes, filter }: CommunesStep): readonly Commune[] {
  return narrowed(communes, filter);
}

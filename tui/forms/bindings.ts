import { type Form, moved } from '#tui/forms/form.ts';
import type { Binding } from '#tui/keys/binding.ts';
import { NEXT_FIELD } from '#tui/keys/common.ts';

/** The keys that go from field to field, `next` first: the footer shows it alone. */
export function fieldBindings<Name extends string, State>(
  form: Form<Name>,
  then: (form: Form<Name>) => State,
): readonly Binding<State>[] {
  return [
    { ...NEXT_FIELD, enabled: true, run: () => then(moved(form, 1)) },
    { keys: ['back-tab', 'up'], enabled: true, run: () => then(moved(form, -1)) },
  ];
}

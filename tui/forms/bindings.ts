import { type Form, moved } from '#tui/forms/form.ts';
import { pointedAfter } from '#tui/forms/list.ts';
import type { Binding } from '#tui/keys/binding.ts';
import { MOVE, NEXT_FIELD } from '#tui/keys/common.ts';

/** The keys that go to the next field, which the footer shows, and to the one before. */
export function fieldBindings<Name extends string, State>(
  form: Form<Name>,
  then: (form: Form<Name>) => State,
): readonly Binding<State>[] {
  return [
    { ...NEXT_FIELD, enabled: true, run: () => then(moved(form, 1)) },
    { keys: ['back-tab', 'up'], enabled: true, run: () => then(moved(form, -1)) },
  ];
}

type List = { readonly pointed: number; readonly count: number };

/** The keys that point at another row of a list: the arrows alone are shown. */
export function pointingBinding<State>(
  state: State,
  { pointed, count }: List,
  then: (pointed: number) => State,
): Binding<State> {
  return {
    ...MOVE,
    aliases: ['tab', 'back-tab', 'page-up', 'page-down'],
    enabled: true,
    run: (press) => {
      const next = pointedAfter(pointed, count, press);
      return next === pointed ? state : then(next);
    },
  };
}

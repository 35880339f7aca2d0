import { type Filter, type Narrowed, NO_FILTER } from '#tui/forms/filter.ts';
import { type Form, moved } from '#tui/forms/form.ts';
import { pointedAfter } from '#tui/forms/list.ts';
import type { Binding, Bindings } from '#tui/keys/binding.ts';
import { FILTER, GO_THROUGH, KEEP_FILTER, MOVE, NEXT_FIELD, SHOW_ALL } from '#tui/keys/common.ts';

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
    aliases: ['tab', 'back-tab', ...GO_THROUGH],
    enabled: true,
    run: (press) => {
      const next = pointedAfter(pointed, count, press);
      return next === pointed ? state : then(next);
    },
  };
}

type FilterBindings<State> = {
  /** The keys of the moment while the filter is typed: no other one acts. */
  readonly typing: Bindings<State> | undefined;
  readonly narrow: Binding<State>;
  /** Escape shows all before it leaves; undefined where all is shown. */
  readonly showAll: Binding<State> | undefined;
};

/** The keys by which `/` narrows a list or a text. */
export function filterBindings<State>(filter: Filter, change: (filter: Filter) => State): FilterBindings<State> {
  const showAll = { ...SHOW_ALL, enabled: true, run: () => change(NO_FILTER) } as const;
  const keep = { ...KEEP_FILTER, enabled: true, run: () => change({ ...filter, isOpen: false }) } as const;
  return {
    typing: filter.isOpen ? [keep, showAll] : undefined,
    narrow: { ...FILTER, enabled: true, run: () => change({ ...filter, isOpen: true }) },
    showAll: filter.typed.text === '' ? undefined : showAll,
  };
}

type NarrowedList = Narrowed & { readonly count: number };

/** The keys of a list of `count` lines shown, which `/` narrows. */
export function listBindings<State>(
  state: State,
  { pointed, filter, count }: NarrowedList,
  change: (changes: Partial<Narrowed>) => State,
): FilterBindings<State> & { readonly move: Binding<State> } {
  const move = pointingBinding(state, { pointed, count }, (next) => change({ pointed: next }));
  const { typing, ...narrowing } = filterBindings(filter, (next) => {
    return change(next === NO_FILTER ? { filter: next, pointed: 0 } : { filter: next });
  });
  const arrows = { ...move, aliases: ['tab', 'page-up', 'page-down'] } as const;
  return {
    ...narrowing,
    typing: typing && [...typing, arrows],
    move: filter.typed.text === '' ? move : { ...move, aliases: [...(move.aliases ?? []), 'n'] },
  };
}

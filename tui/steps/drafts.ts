import type { AnyStep } from '#tui/steps/any-step.ts';

/** Steps that were left with something typed in them, by what the text is about. */
export type Drafts<Step extends AnyStep = AnyStep> = { readonly [about: string]: Step };

/** How a step keeps what is typed when a key leads away from it, and finds it again. */
export type Drafting<S extends AnyStep, Step extends AnyStep> = {
  /** Whom or what the text is about: the text about another one is never found. */
  readonly about: (step: S) => string;
  /** The step to keep, without a password; undefined where nothing is typed. */
  readonly kept: (step: S) => Step | undefined;
  /** The step as it opens with what was kept; undefined where it opens with another text. */
  readonly restored: (step: S, kept: Step) => S | undefined;
};

type Keeper<Step extends AnyStep> = { readonly drafts: Drafts<Step> };
type Side<S extends AnyStep, Step extends AnyStep> = {
  readonly step: S;
  readonly drafting?: Drafting<S, Step> | undefined;
};

/** The drafts once a key has led from one step to another, and the step that it opened. */
export function afterMove<From extends AnyStep, To extends AnyStep, Step extends AnyStep>(
  { drafts: before }: Keeper<Step>,
  left: Side<From, Step>,
  opened: Side<To, Step>,
): Keeper<Step> & { readonly step: To } {
  const [from, to] = [left.drafting?.about(left.step), opened.drafting?.about(opened.step)];
  if (from === to) return { drafts: before, step: opened.step };

  const kept = left.drafting?.kept(left.step);
  const drafts = kept && from !== undefined ? { ...before, [from]: kept } : before;
  const found = to === undefined ? undefined : drafts[to];
  const restored = found && opened.drafting?.restored(opened.step, found);
  return restored ? { drafts: without(drafts, to), step: restored } : { drafts, step: opened.step };
}

function without<Step extends AnyStep>(drafts: Drafts<Step>, about: string | undefined): Drafts<Step> {
  return Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== about));
}

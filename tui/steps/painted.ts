import type { AnyStep } from '#tui/steps/any-step.ts';

/** The step, while it waits to be on the terminal before a key acts on it. */
export function unpainted(step: AnyStep): AnyStep | undefined {
  return 'isPainted' in step && !step.isPainted ? step : undefined;
}

export function painted<State extends { readonly step: AnyStep }>(state: State): State {
  return 'isPainted' in state.step ? { ...state, step: { ...state.step, isPainted: true } } : state;
}

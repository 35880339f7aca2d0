import { createContext, use } from 'react';
import type { Exercise } from '#tui/training/exercises.ts';

/** Undefined: this is no exercise. */
export type Training = { readonly done: ReadonlySet<Exercise> } | undefined;

const TrainingContext = createContext<Training>(undefined);
export const TrainingProvider = TrainingContext;

export function useTraining(): Training {
  return use(TrainingContext);
}

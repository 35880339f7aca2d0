import { createContext, use } from 'react';
import type { Exercise } from '#tui/training/exercises.ts';

/** Undefined: this is no exercise. */
export type Training =
  | {
      readonly done: ReadonlySet<Exercise>;
      /** It was opened from sign-in, and leaving leads back there. */
      readonly isOverSignIn: boolean;
    }
  | undefined;

const TrainingContext = createContext<Training>(undefined);
export const TrainingProvider = TrainingContext;

export function useTraining(): Training {
  return use(TrainingContext);
}

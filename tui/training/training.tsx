import { createContext, use } from 'react';
import type { Exercise } from '#tui/training/exercises.ts';

/** The exercises under way; undefined at a real station. */
export type Training =
  | {
      readonly done: ReadonlySet<Exercise>;
      /** The exercises were opened from sign-in, and leaving them leads back there. */
      readonly isOverSignIn: boolean;
    }
  | undefined;

const TrainingContext = createContext<Training>(undefined);
export const TrainingProvider = TrainingContext;

export function useTraining(): Training {
  return use(TrainingContext);
}

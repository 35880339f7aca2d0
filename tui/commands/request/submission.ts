import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '#server/router.ts';

/** The input of `request.submit`. */
export type Submission = inferRouterInputs<AppRouter>['request']['submit'];
type Procuration = Extract<Submission, { kind: 'procuration' }>;
/** The identity of a mandataire or a mandant. */
export type Who = Procuration['mandataire'];
export type Validity = Procuration['validity'];

import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '#server/router.ts';

/** What the server takes. */
export type Submission = inferRouterInputs<AppRouter>['request']['submit'];
type Procuration = Extract<Submission, { kind: 'procuration' }>;
/** A person, by a full identity. */
export type Who = Procuration['mandataire'];
export type Validity = Procuration['validity'];

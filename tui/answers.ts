import type { TRPCClient } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#server/router.ts';

/** The typed client of the server. */
export type Client = TRPCClient<AppRouter>;

/** What the server answers, by the names that screens and commands give it. */
type Outputs = inferRouterOutputs<AppRouter>;
export type Account = Outputs['session']['signIn']['account'];
export type Health = Outputs['health'];
export type Demonstration = NonNullable<Health['demonstration']>;
export type ServerStatus = Outputs['status'];
export type AuditPage = Outputs['audit']['list'];
export type Imported = Outputs['place']['import'];
export type OwnRequest = Outputs['request']['mine']['requests'][number];
export type Found = Outputs['counter']['find'];
export type Person = Found['mandant'];
export type Established = Outputs['counter']['establish'];
export type RoundView = Outputs['station']['rounds']['rounds'][number];
export type Page = Outputs['station']['list'];
export type Listed = Page['people'][number];
export type Given = Listed['gives'][number];
export type Mark = Outputs['station']['proxyVotes']['mark'];
export type Card = Outputs['station']['card'];
export type Elsewhere = Outputs['station']['elsewhere'];
export type Commune = Outputs['commune']['find']['communes'][number];
export type Elections = Outputs['election']['list']['elections'];
export type GivenView = Found['gives'][number];
export type Known = Outputs['counter']['person']['people'][number];
export type Log = Outputs['counter']['today'];
export type LogEntry = Log['acts'][number];
export type ActId = LogEntry['act'];
/** Before signing; what waits for a signature. */
export type Preview = Pick<Found, 'rounds' | 'warnings' | 'late'> & { readonly mandataire: Person };
export type Slip = Pick<Found, 'reference' | 'kind' | 'mandant' | 'mandataire' | 'validity' | 'requestedOn'> & {
  readonly collectedBy: { readonly lastName: string; readonly firstName: string };
};
export type Accounts = Outputs['account']['list']['accounts'];

import type { TRPCClient } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#server/router.ts';

/** The typed client of the server. */
export type Client = TRPCClient<AppRouter>;

/** What the server answers, by the names that screens and commands give it. */
type Outputs = inferRouterOutputs<AppRouter>;
export type Account = Outputs['session']['signIn']['account'];
export type OwnStation = NonNullable<Account['station']>;
export type Health = Outputs['health'];
export type Demonstration = NonNullable<Health['demonstration']>;
export type ServerStatus = Outputs['status'];
export type AuditPage = Outputs['audit']['list'];
export type AuditFault = Outputs['audit']['verify']['faults'][number];
export type Imported = Outputs['place']['import'];
export type ImportPreview = Outputs['place']['foresee'];
export type ImportedOpenings = Outputs['place']['importPublic'];
export type RollFault = Outputs['roll']['upload']['faults'][number];
export type RollSummary = Outputs['roll']['preview'];
export type PlaceOpening = Outputs['place']['public']['openings'][number];
export type OpenPlaces = Outputs['counter']['places'];
export type UnsentMessage = Outputs['message']['list']['messages'][number];
export type Purged = Outputs['retention']['purge'];
export type OwnRequest = Outputs['request']['mine']['requests'][number];
export type FoundRequest = Outputs['counter']['find'];
export type Person = FoundRequest['mandant'];
export type Established = Outputs['counter']['establish'];
export type RoundView = Outputs['station']['rounds']['rounds'][number];
export type ListPage = Outputs['station']['list'];
/** What one line of the stream of a list says. */
export type ListChanges = Outputs['station']['changes'];
export type ListLine = ListPage['people'][number];
export type RefusedVote = ListPage['refused'][number];
export type CourtDecisionVoter = Outputs['station']['bearers']['bearers'][number];
export type ListedProcuration = ListLine['gives'][number];
export type Mark = Outputs['station']['proxyVotes']['mark'];
export type Card = Outputs['station']['card'];
export type NumberHolder = Outputs['station']['holder'];
export type Minutes = Outputs['station']['minutes']['entries'];
export type Pack = Outputs['station']['pack']['pack'];
export type Closing = Outputs['station']['closing'];
export type Dashboard = Outputs['board']['show'];
export type DashboardStation = Dashboard['stations'][number];
export type DashboardArea = Dashboard['areas'][number];
export type Course = Outputs['procuration']['track']['courses'][number];
export type TrackInput = inferRouterInputs<AppRouter>['procuration']['track'];
export type AnnexPage = Outputs['station']['annex'];
export type PrintedPaper = Outputs['listPrint']['lines'];
export type Prints = Outputs['listPrint']['overview'];
export type ProcurationCounts = Outputs['board']['procurations'];
export type RegisterDescription = Outputs['register']['describe'];
export type RegisterPage = Outputs['register']['list'];
/** The part of the register that is asked for, and who asks to see it. */
export type RegisterInput = Omit<inferRouterInputs<AppRouter>['register']['list'], 'after' | 'limit'>;
export type FoundPeople = Outputs['search']['find'];
export type FoundPerson = FoundPeople['people'][number];
export type Elsewhere = Outputs['station']['elsewhere'];
export type TownHallOverview = Outputs['procuration']['overview'];
export type WaitingProcuration = Outputs['procuration']['waiting']['waiting'][number];
export type ControlCard = Outputs['procuration']['claim'];
export type DecidedProcuration = Outputs['procuration']['decide'];
/** What a town hall looks at: its lists, and the report of concentrations. */
export type Attention = Outputs['procuration']['attention'] & Outputs['procuration']['concentrations'];
export type Concentration = Attention['concentrations'][number];
export type SeenProcuration = Attention['rejected'][number];
export type SeenLetter = Attention['letters'][number];
export type FoundElectors = Outputs['paper']['find'];
export type FoundElector = FoundElectors['people'][number];
export type RollEventPreview = Outputs['roll']['previewEvent'];
export type RecordedRollEvent = Outputs['roll']['record'];
export type Entries = Outputs['paper']['entries'];
export type EnteredForm = Entries['last'][number];
/** What a recorded form, or a revocation, came to. */
export type RecordedForm = Pick<Outputs['paper']['record'], 'reasons' | 'warnings' | 'flags' | 'late'> & {
  readonly status: Outputs['paper']['record']['status'] | Outputs['paper']['revoke']['status'];
};
export type Commune = Outputs['commune']['find']['communes'][number];
export type Elections = Outputs['election']['list']['elections'];
export type HeldElection = Outputs['election']['overview']['elections'][number];
export type ElectionPreview = Outputs['election']['foresee'];
export type Job = NonNullable<Outputs['job']['run']['job']>;
export type ListedJob = Outputs['job']['list']['jobs'][number];
export type GivenProcuration = FoundRequest['gives'][number];
export type KnownPerson = Outputs['counter']['person']['people'][number];
export type Log = Outputs['counter']['today'];
export type LogEntry = Log['acts'][number];
export type ActId = NonNullable<LogEntry['act']>;
export type Accounts = Outputs['account']['list']['accounts'];
export type ProcurationPreview = Outputs['counter']['preview'];
export type RequestPreview = Outputs['counter']['previewRequest'];
export type Explanation = Outputs['procuration']['explain'];
export type CollectedRequest = Outputs['counter']['collected']['slips'][number];
/** What the server takes to make a procuration at the counter. */
export type ProcurationInput = inferRouterInputs<AppRouter>['counter']['preview'];
type PaperInputs = inferRouterInputs<AppRouter>['paper'];
export type PaperFormInput = Omit<PaperInputs['record'], 'key'>;
export type PaperRevocationInput = Omit<PaperInputs['revoke'], 'key' | 'only'>;
export type SheetInput = PaperInputs['putAside']['sheet'];

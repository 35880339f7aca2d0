import type { Day } from '#core/calendar/day.ts';
import type { Link } from '#core/model/declaration.ts';
import type { ElectionId, ProcurationId } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import { newId } from '#test/database/places.ts';
import { electorName } from '#test/scenarios/accounts.ts';
import { type Answer, orRefused } from '#test/scenarios/answer.ts';
import type { Covers } from '#test/scenarios/format/acts.ts';
import type { KnownElector } from '#test/scenarios/rows/people.ts';
import { electionOf, electorOf, type Thing, type World } from '#test/scenarios/world.ts';
import type { Api } from '#test/server/terminal.ts';

/** What an elector asks for online. */
export type OnlineRequest = {
  readonly kind: 'procuration' | 'revocation';
  readonly mandant: string;
  readonly mandataire?: string | undefined;
  readonly covers?: Covers | undefined;
  readonly link?: Link;
  readonly only?: ProcurationId | undefined;
};
type RequestResult = { readonly ok: true; readonly thing: Thing } | { readonly ok: false; readonly answer: Answer };

export async function submitRequest(world: World, onlineRequest: OnlineRequest): Promise<RequestResult> {
  const { kind, mandant, mandataire } = onlineRequest;
  const api = await terminalOf(world, mandant);
  const sent = await orRefused(api.request.submit.mutate({ key: newId(), ...contentOf(world, onlineRequest) }));
  if (!sent.ok) return sent;
  const { reference } = sent.result;
  return { ok: true, thing: { kind, mandant, mandataire, reference, procuration: undefined, isUndone: false } };
}

export async function withdraw(world: World, { mandant, reference }: Thing): Promise<Answer> {
  if (mandant === undefined || reference === undefined)
    throw new Error('only the mandant of a request may withdraw it');
  const api = await terminalOf(world, mandant);
  const sent = await orRefused(api.request.withdraw.mutate({ key: newId(), reference }));
  return sent.ok ? { kind: 'word', word: sent.result.status } : sent.answer;
}

/** The terminal of an elector. */
export function terminalOf(world: World, name: string): Promise<Api> {
  return world.sessions.of(electorName(electorOf(world, name).account));
}

type Content =
  | {
      readonly kind: 'procuration';
      readonly mandataire: Identity;
      readonly validity: SentValidity;
      readonly link: Link;
    }
  | { readonly kind: 'revocation'; readonly only?: ProcurationId };
type Identity =
  | { readonly nne: string; readonly born: Day }
  | Pick<KnownElector, 'lastName' | 'firstNames' | 'sex' | 'born' | 'commune'>;
type SentValidity =
  | { readonly kind: 'election'; readonly election: ElectionId; readonly rounds: RoundNumber[] }
  | { readonly kind: 'period'; readonly until: Day };

/** The input of the API. */
export function contentOf(world: World, { kind, mandataire, covers, link = 'none', only }: OnlineRequest): Content {
  if (kind === 'revocation') return { kind, ...(only && { only }) };
  if (mandataire === undefined || covers === undefined) throw new Error('a procuration names whom and what it covers');
  const to = identityOf(electorOf(world, mandataire));
  return { kind, mandataire: to, validity: validityOf(world, covers), link };
}

/** an elector is identified by national number, else by civil status. */
export function identityOf({ nne, born, lastName, firstNames, sex, commune }: KnownElector): Identity {
  return nne === undefined ? { lastName, firstNames, sex, born, commune } : { nne, born };
}

export function validityOf(world: World, covers: Covers): SentValidity {
  if ('until' in covers) return { kind: 'period', until: covers.until };
  return { kind: 'election', election: electionOf(world, covers.election), rounds: [...covers.rounds] };
}

import { plusMonths } from '#test/model/days.ts';
import { sendMessage } from '#test/model/messages.ts';
import { type Requested, requestFaults, whollyOnlineFaults } from '#test/model/request-faults.ts';
import { electorOf, kindOf, today } from '#test/model/rolls.ts';
import { versionOn } from '#test/model/versions.ts';
import {
  type Answer,
  type Code,
  type Covers,
  type Request,
  refused,
  required,
  type Thing,
  type World,
  word,
} from '#test/model/world.ts';

/** What is asked online: a procuration, or a revocation of all. */
export type RequestKeys = {
  readonly kind: 'procuration' | 'revocation';
  readonly mandant: string;
  readonly mandataire?: string | undefined;
  readonly covers?: Covers | undefined;
  readonly link?: string | undefined;
  readonly only?: string | undefined;
};
type RequestResult = { readonly thing: Thing } | { readonly answer: Answer };

export function makeRequest(world: World, requestKeys: RequestKeys, isWhollyOnline = false): RequestResult {
  const codes = faultsOf(world, requestKeys, isWhollyOnline);
  if (codes.length > 0) return { answer: refused(codes) };
  const { kind, mandant, mandataire, covers } = requestKeys;
  const electors = [mandant, ...(mandataire === undefined ? [] : [mandataire])].map((name) => electorOf(world, name));
  const request: Request = {
    kind,
    mandant,
    mandataire,
    covers,
    day: today(world, electorOf(world, mandant)),
    kinds: electors.map(kindOf),
    status: 'requested',
    isForgotten: false,
  };
  world.requests.push(request);
  sendMessage(world, mandant, kind === 'procuration' ? 'reference' : 'revocation-reference');
  return { thing: { kind, mandant, mandataire, request, procuration: undefined } };
}

function faultsOf(world: World, requestKeys: RequestKeys, isWhollyOnline: boolean): readonly Code[] {
  const mandant = electorOf(world, requestKeys.mandant);
  if (requestKeys.kind === 'revocation') return revocationFaults(world, requestKeys, isWhollyOnline);
  const requested: Requested = {
    mandant: requestKeys.mandant,
    mandataire: required(requestKeys.mandataire, 'a mandataire'),
    covers: required(requestKeys.covers, 'what it covers'),
    link: requestKeys.link ?? 'none',
  };
  const codes = requestFaults(world, requested);
  return isWhollyOnline ? [...codes, ...whollyOnlineFaults(world, mandant, requested.covers)] : codes;
}

/** */
function revocationFaults(world: World, { mandant, only }: RequestKeys, isWhollyOnline: boolean): readonly Code[] {
  const elector = electorOf(world, mandant);
  const version = versionOn(today(world, elector));
  const codes: Code[] = [];
  if (elector.gone !== undefined) codes.push('mandant-not-elector');
  if (only !== undefined) codes.push('partial-revocation');
  if (isWhollyOnline && version.whollyOnline !== 'always') codes.push('counter-required');
  if (!isWhollyOnline && !version.onlineRevocation) codes.push('paper-only');
  const given = world.procurations.filter(
    (procuration) =>
      procuration.mandant === mandant && (procuration.status === 'active' || procuration.status === 'in-control'),
  );
  const people = [elector, ...given.map(({ mandataire }) => electorOf(world, mandataire))];
  if (people.some((elector) => kindOf(elector) === 'new-caledonia')) codes.push('paper-only');
  return codes;
}

/** a request lapses after two months, that day included. A collected request does not lapse. */
export function lapseByTheClock(world: World): void {
  for (const request of world.requests) {
    const isLate = today(world, electorOf(world, request.mandant)) > plusMonths(request.day, 2);
    if (request.status === 'requested' && isLate) request.status = 'lapsed';
  }
}

/** a reference that can no longer be used is refused by the way it ended. */
export function referenceFaults({ status, isForgotten }: Request): readonly Code[] {
  if (isForgotten || status === 'withdrawn') return ['reference-unknown'];
  if (status === 'lapsed') return ['reference-lapsed'];
  return status === 'used' || status === 'revoked' ? ['reference-used'] : [];
}

export function withdraw({ request }: Thing): Answer {
  const open = required(request, 'a request');
  const codes = referenceFaults(open);
  if (codes.length > 0) return refused(codes);
  open.status = 'withdrawn';
  return word('withdrawn');
}

/** the purge forgets lapsed references, and withdrawn ones after two months. */
export function forgetRequests(world: World): void {
  for (const request of world.requests) {
    const isOld = today(world, electorOf(world, request.mandant)) > plusMonths(request.day, 2);
    if (request.status === 'lapsed' || (request.status === 'withdrawn' && isOld)) request.isForgotten = true;
  }
}

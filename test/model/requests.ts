import { plusMonths } from '#test/model/days.ts';
import { tell } from '#test/model/messages.ts';
import { type Asking, requestFaults, whollyOnlineFaults } from '#test/model/request-faults.ts';
import { electorOf, kindOf, today } from '#test/model/rolls.ts';
import { versionOn } from '#test/model/versions.ts';
import {
  type Answer,
  type Code,
  type Covers,
  found,
  type Request,
  refused,
  type Thing,
  type World,
  word,
} from '#test/model/world.ts';

/** What is asked online: a procuration, or a revocation of all. */
export type Asked = {
  readonly kind: 'procuration' | 'revocation';
  readonly mandant: string;
  readonly mandataire?: string | undefined;
  readonly covers?: Covers | undefined;
  readonly link?: string | undefined;
  readonly only?: string | undefined;
};
type Made = { readonly thing: Thing } | { readonly answer: Answer };

export function ask(world: World, asked: Asked, isWhollyOnline = false): Made {
  const codes = faultsOf(world, asked, isWhollyOnline);
  if (codes.length > 0) return { answer: refused(codes) };
  const { kind, mandant, mandataire, covers } = asked;
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
  tell(world, mandant, kind === 'procuration' ? 'reference' : 'revocation-reference');
  return { thing: { kind, mandant, mandataire, request, procuration: undefined } };
}

function faultsOf(world: World, asked: Asked, isWhollyOnline: boolean): readonly Code[] {
  const mandant = electorOf(world, asked.mandant);
  if (asked.kind === 'revocation') return revocationFaults(world, asked, isWhollyOnline);
  const asking: Asking = {
    mandant: asked.mandant,
    mandataire: found(asked.mandataire, 'a mandataire'),
    covers: found(asked.covers, 'what it covers'),
    link: asked.link ?? 'none',
  };
  const codes = requestFaults(world, asking);
  return isWhollyOnline ? [...codes, ...whollyOnlineFaults(world, mandant, asking.covers)] : codes;
}

/** */
function revocationFaults(world: World, { mandant, only }: Asked, isWhollyOnline: boolean): readonly Code[] {
  const elector = electorOf(world, mandant);
  const version = versionOn(today(world, elector));
  const codes: Code[] = [];
  if (elector.gone !== undefined) codes.push('mandant-not-elector');
  if (only !== undefined) codes.push('partial-revocation');
  if (isWhollyOnline && version.whollyOnline !== 'always') codes.push('counter-required');
  if (!isWhollyOnline && !version.onlineRevocation) codes.push('paper-only');
  const given = world.procurations.filter(
    (its) => its.mandant === mandant && (its.status === 'active' || its.status === 'in-control'),
  );
  const people = [elector, ...given.map(({ mandataire }) => electorOf(world, mandataire))];
  if (people.some((one) => kindOf(one) === 'new-caledonia')) codes.push('paper-only');
  return codes;
}

/** two months, the same day of the month included; what a delegate collected does not lapse. */
export function lapseByTheClock(world: World): void {
  for (const request of world.requests) {
    const isLate = today(world, electorOf(world, request.mandant)) > plusMonths(request.day, 2);
    if (request.status === 'requested' && isLate) request.status = 'lapsed';
  }
}

/** each end of a reference has a code of its own. */
export function referenceFaults({ status, isForgotten }: Request): readonly Code[] {
  if (isForgotten || status === 'withdrawn') return ['reference-unknown'];
  if (status === 'lapsed') return ['reference-lapsed'];
  return status === 'used' || status === 'revoked' ? ['reference-used'] : [];
}

export function withdraw({ request }: Thing): Answer {
  const its = found(request, 'a request');
  const codes = referenceFaults(its);
  if (codes.length > 0) return refused(codes);
  its.status = 'withdrawn';
  return word('withdrawn');
}

/** the purge forgets the references that have lapsed, and after two months those that were withdrawn. */
export function forget(world: World): void {
  for (const request of world.requests) {
    const isOld = today(world, electorOf(world, request.mandant)) > plusMonths(request.day, 2);
    if (request.status === 'lapsed' || (request.status === 'withdrawn' && isOld)) request.isForgotten = true;
  }
}

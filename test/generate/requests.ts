import { addMinutes, dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { CommuneCode, ElectorId, RequestId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/procuration.ts';
import { validityToRow } from '#drizzle/queries/validity.ts';
import { requests } from '#drizzle/schema/procurations.ts';
import type { Copy } from '#test/generate/copy.ts';
import { validityOf } from '#test/generate/establishment.ts';
import { idOf, referenceOf } from '#test/generate/ids.ts';
import { electorId, placeOf, type World } from '#test/generate/world.ts';

type Content = {
  readonly mandant: ElectorId;
  readonly mandataire: ElectorId;
  readonly commune: CommuneCode;
  readonly validity: Validity;
  readonly requestedAt: Instant;
};

/** Requests in memory at once. Their ids follow those of the requests behind procurations. */
const AT_ONCE = 10_000;
/** Minutes between now and the last request. */
const LATEST = 24 * 60;

export async function copyRequests(copy: Copy, world: World): Promise<void> {
  const { plan } = world;
  for (let start = 0; start < plan.requests; start += AT_ONCE) {
    const count = Math.min(AT_ONCE, plan.requests - start);
    await copy(
      requests,
      Array.from({ length: count }, (_, index) => liveRow(world, start + index)),
    );
  }
}

function liveRow(world: World, index: number) {
  const { layout, plan, now } = world;
  const { mandant, mandataire } = layout.request(index);
  const row = requestRow(world, plan.procurations + index, {
    mandant: electorId(world, mandant),
    mandataire: electorId(world, mandataire),
    commune: placeOf(world, layout.stationOf(mandant)).commune.code,
    validity: validityOf(world, index),
    requestedAt: addMinutes(now, -LATEST - (index % LATEST)),
  });
  return { ...row, status: 'requested' as const };
}

export function requestRow({ plan, before }: World, index: number, { validity, requestedAt, ...rest }: Content) {
  return {
    id: idOf<RequestId>('request', plan.seed, before.requests + index),
    reference: referenceOf(before.requests + index),
    kind: 'procuration' as const,
    ...rest,
    ...validityToRow(validity),
    requestedAt,
    requestedOn: dayAt(requestedAt, PARIS),
  };
}

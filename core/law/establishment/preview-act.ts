import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { type CapUsage, capUsage } from '#core/law/cap/cap-usage.ts';
import type { Competitors } from '#core/law/cap/conflicts.ts';
import { dayOfAct } from '#core/law/cap/order.ts';
import { withVoid } from '#core/law/cap/void-rounds.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { checkAtCounter, type DeclaredRequestFacts } from '#core/law/establishment/check-request.ts';
import { control } from '#core/law/establishment/control.ts';
import { mayEstablish, taskOf } from '#core/law/establishment/powers.ts';
import { longestFor, type Preview, previewRefusal, rollInForce } from '#core/law/establishment/preview-request.ts';
import { coverage, roundFactOf } from '#core/law/validity/coverage.ts';
import { capLawAt } from '#core/law/versions/by-polling-date.ts';
import type { Habilitation } from '#core/model/authority.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { reasonsOf, verdict } from '#core/model/verdict.ts';

/**
 * The act that an authority would make at its counter, beside all that the mandataire holds and the mandant
 * gave.
 */
export type ActFacts = DeclaredRequestFacts & { readonly authority: Habilitation; readonly competitors: Competitors };
export type ActPreview = Preview & { readonly places: readonly CapUsage[] };

/**
 * the answer that an act would get, the result of its control, and the
 * places taken.
 */
export function previewAct(given: ActFacts): ActPreview {
  const facts = { ...given, place: given.authority.place };
  return { ...previewOutcome(facts), places: usageFor(facts) };
}

function previewOutcome(facts: ActFacts): Preview {
  const { authority, at } = facts;
  const { place, capacity } = authority;
  const day = dayOfAct(facts, authority.zone);
  const onDay = localDay(facts.mandant, facts.communes, at);
  const entitled = mayEstablish(authority, {
    channel: 'counter',
    place,
    on: dayAt(at, authority.zone ?? PARIS),
    localDay: onDay,
    collectedFor: undefined,
    atHome: false,
  });
  const allowed = verdict([...reasonsOf(entitled), ...reasonsOf(checkAtCounter(facts))]);
  if (!allowed.ok) return previewRefusal(facts, allowed.reasons);

  const longest = longestFor(facts);
  const mandantList = listOf(facts);
  const controlled = control({ ...facts, act: { ...TO_COME, place, day }, mandantList });
  if (controlled.status === 'rejected') {
    const { reasons, rounds } = controlled;
    return { would: 'rejected', reasons, rounds, warnings: [], longest };
  }
  const { status, rounds, voided, warnings } = controlled;
  const would = taskOf(capacity) === 'collect' ? 'collected' : status;
  return { would, reasons: [], rounds: withVoid(rounds, voided), warnings, longest };
}

/** after every act there is. */
const TO_COME = { id: 'to come' as ProcurationId, recordedNo: Number.POSITIVE_INFINITY, onPaper: false };

/** The usage of the cap, at the rounds that the act would cover but for the cap too. */
function usageFor(facts: ActFacts): readonly CapUsage[] {
  const covering = coverage(facts.validity, facts);
  const rounds = covering.ok ? covering.rounds.filter((round) => round.coverage === 'covered') : [];
  return capUsage(rounds, {
    mandataire: facts.mandataire.id,
    isConsular: listOf(facts) === 'consular',
    holdings: facts.competitors.holdings,
    roundFactOf: (round) => roundFactOf(facts, round),
    capLawAt: (round) => capLawAt(round, facts.elections),
  });
}

const listOf = (facts: ActFacts) => rollInForce(facts)?.list ?? 'communal';

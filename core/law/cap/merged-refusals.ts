import type { AllocationRefusal } from '#core/law/cap/allocation.ts';
import type { Refusal, RefusalOf } from '#core/model/refusal.ts';

const CAP_CODES = ['cap-france', 'cap-total'] as const;
type OverCap = RefusalOf<(typeof CAP_CODES)[number]>;

/**
 * the reasons why an act is rejected whole: one overlap of all its rounds, and each limit once, without
 * a round.
 */
export function refusalsOfWholeAct(reasons: readonly AllocationRefusal[]): readonly Refusal[] {
  const overlaps = reasons.filter(({ code }) => code === 'overlap');
  const caps = CAP_CODES.flatMap((code) => reasons.filter(isOverCap).find((reason) => reason.code === code) ?? []);
  return [...mergedRefusals(overlaps), ...caps.map((reason) => ({ ...reason, rounds: undefined }))];
}

/** The reasons of several rounds, each once with all its rounds; those with other numbers stay apart. */
export function mergedRefusals(reasons: readonly Refusal[]): readonly Refusal[] {
  const byKey = new Map<string, Refusal>();
  for (const reason of reasons) {
    const key = keyOf(reason);
    const merged = byKey.get(key);
    byKey.set(key, merged ? withRoundsOf(merged, reason) : reason);
  }
  return [...byKey.values()];
}

function keyOf(reason: Refusal): string {
  if (reason.code === 'overlap') return reason.code;
  return isOverCap(reason) ? `${reason.code} ${reason.held} ${reason.max}` : JSON.stringify(reason);
}

function withRoundsOf(reason: Refusal, again: Refusal): Refusal {
  if (reason.code === 'overlap' && again.code === 'overlap') {
    return { ...reason, rounds: [...reason.rounds, ...again.rounds], until: reason.until ?? again.until };
  }
  if (!isOverCap(reason) || !isOverCap(again)) return reason;
  return { ...reason, rounds: reason.rounds && again.rounds && [...reason.rounds, ...again.rounds] };
}

function isOverCap(reason: Refusal): reason is OverCap {
  return reason.code === 'cap-france' || reason.code === 'cap-total';
}

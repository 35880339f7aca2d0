import type { Instant } from '#core/calendar/instant.ts';
import { annulmentDeadline } from '#core/law/ending/entered-in-error.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { isLivingStatus } from '#core/model/procuration.ts';
import type { EnteredForm } from '#tui/answers.ts';
import type { Paper } from '#tui/screens/town-hall/paper/paper.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** an own entry made in error, about to be annulled. */
export type PaperAnnulmentStep = {
  readonly kind: 'paper-annulment';
  readonly paper: Paper;
  readonly entry: EnteredForm;
  readonly procuration: ProcurationId;
  readonly isPainted: boolean;
  readonly pending: Pending<{ readonly procuration: ProcurationId }> | undefined;
  readonly notice: Failed | undefined;
};

/** Why an entry is not annulled: it made no procuration that lives, or 15 minutes are over. */
export type WhyNotAnnulled = 'late' | 'nothing-to-annul';

/** the last entry of the agent. */
export function annulmentOf(paper: Paper, now: Instant): PaperAnnulmentStep | WhyNotAnnulled {
  const entry = paper.entries?.last[0];
  if (!entry?.procuration || entry.status === undefined || !isLivingStatus(entry.status)) return 'nothing-to-annul';
  if (now > annulmentDeadline(entry.at)) return 'late';
  const { procuration } = entry;
  return {
    kind: 'paper-annulment',
    paper,
    entry,
    procuration,
    isPainted: false,
    pending: undefined,
    notice: undefined,
  };
}

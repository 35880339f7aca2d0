import type { Role } from '#core/law/access/permissions.ts';
import type { RoundState } from '#core/law/polling-day/round-state.ts';
import type { AccountFault, AccountState } from '#core/model/account.ts';
import type { Capacity } from '#core/model/authority.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { List } from '#core/model/elector.ts';
import type { MessageSubject } from '#core/model/message.ts';
import type { RequestStatus, Status } from '#core/model/procuration.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';

/** A language's words for the values of the law. */
export type Vocabulary = {
  readonly status: { readonly [status in Status | RequestStatus]: string };
  readonly roundState: { readonly [state in RoundState]: string };
  readonly list: { readonly [list in List]: string };
  readonly electionType: { readonly [type in ElectionType]: string };
  readonly role: { readonly [role in Role]: string };
  readonly capacity: { readonly [capacity in Capacity]: string };
  readonly accountState: { readonly [state in AccountState]: string };
  readonly accountFault: { readonly [fault in AccountFault]: string };
  readonly markKind: { readonly [kind in MarkKind]: string };
  /** The subject line of a message. */
  readonly about: { readonly [about in MessageSubject]: string };
};

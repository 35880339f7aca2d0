import type { Instant } from '#core/calendar/instant.ts';
import { composeMail } from '#core/messages/mail/mail.ts';
import type { MailFacts } from '#core/messages/mail/part.ts';
import type { ElectionId, ProcurationId } from '#core/model/ids.ts';
import type { MessageContent } from '#core/model/message.ts';
import type { CoveredRound } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import type { ClaimedMessage } from '#drizzle/queries/outbox.ts';
import { loadCommunes, loadElectionsByIds } from '#drizzle/queries/places.ts';
import { byIds } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import type { Letter } from '#server/messages/mailer.ts';
import { electionsOf } from '#server/views/given-procuration.ts';

/** A claimed message ready to be sent; undefined: its mandant has no address any more. */
export type Ready = {
  readonly claimed: ClaimedMessage;
  readonly letter: Letter | undefined;
  /** its mandant has died since it was queued, and is told nothing. */
  readonly isForDead: boolean;
};

/** words the messages, each in the language of its mandant and to the address known now. */
export async function loadLetters(tx: Tx, claims: readonly ClaimedMessage[], at: Instant): Promise<readonly Ready[]> {
  const given = await loadProcurations(tx, byIds(namedIn(claims)), at);
  const [people, communes, elections] = await pipelined(
    loadElectors(tx, [...new Set([...claims.map(({ elector }) => elector), ...given.map((its) => its.mandataire)])]),
    loadCommunes(tx, [...new Set(claims.map(({ commune }) => commune))]),
    loadElectionsByIds(tx, [...new Set([...electionsOf(given), ...electionsSaid(claims)])]),
  );
  const electionNames = new Map(elections.map(({ id, name }) => [id, name]));

  return claims.map((claimed) => {
    const { id, content, commune, elector } = claimed;
    const { email, lang = 'fr', lost } = people.get(elector) ?? {};
    const isForDead = lost?.what === 'dead';
    if (email === undefined || isForDead) return { claimed, letter: undefined, isForDead };
    const procuration = given.find((its) => its.id === procurationOf(content));
    const to = procuration && people.get(procuration.mandataire);
    const facts: MailFacts = {
      content,
      commune: communes.get(commune)?.name ?? commune,
      electionNames,
      given: procuration && to ? { ...procuration, mandataire: `${to.lastName} ${to.firstNames}` } : undefined,
    };
    return { claimed, isForDead, letter: { id, to: email, ...composeMail(facts, lang) } };
  });
}

function procurationOf({ facts }: MessageContent): ProcurationId | undefined {
  return 'procuration' in facts ? facts.procuration : undefined;
}

function namedIn(claims: readonly ClaimedMessage[]): readonly ProcurationId[] {
  return [...new Set(claims.flatMap(({ content }) => procurationOf(content) ?? []))];
}

function electionsSaid(claims: readonly ClaimedMessage[]): readonly ElectionId[] {
  return claims.flatMap(({ content }) => roundsOf(content).map(({ election }) => election));
}

function roundsOf({ facts }: MessageContent): readonly CoveredRound[] {
  return 'rounds' in facts ? facts.rounds : [];
}

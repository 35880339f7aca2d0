import type { ElectionId } from '#core/model/ids.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Elections } from '#tui/answers.ts';
import { chooseElection } from '#tui/commands/election/choose-election.ts';
import { type LineFault, refuseFaults } from '#tui/commands/import/line-faults.ts';
import { readLines } from '#tui/commands/import/read-lines.ts';
import { REMOTE_COLUMNS, type RemoteLine, readRemote } from '#tui/commands/import/remote/read-lines.ts';
import { REMOTE_WORDS } from '#tui/commands/import/remote/words.ts';

/** A line whose election is known. */
export type RemoteVote = RemoteLine & { readonly id: ElectionId };

/** Every line of a file that is whole and right; else an `ExitEarly` that says every fault with its line. */
export function readRemoteLines(text: string, lang: Lang): readonly RemoteLine[] {
  const words = REMOTE_WORDS[lang];
  const lines = readLines(text, { columns: REMOTE_COLUMNS, missing: words.columns }, lang);
  const { votes, faults } = readRemote(lines);
  if (faults.length === 0) return votes;
  return refuseFaults(
    faults.map(({ line, column, value }) => ({ line, why: words.fault[column](value) })),
    lang,
  );
}

/** The elections and rounds that the lines name. */
export function withElections(lines: readonly RemoteLine[], elections: Elections, lang: Lang): readonly RemoteVote[] {
  const read = lines.map((line) => withElection(line, elections, lang));
  const faults = read.flatMap((vote) => ('why' in vote ? [vote] : []));
  if (faults.length > 0) return refuseFaults(faults, lang);
  return read.flatMap((vote) => ('why' in vote ? [] : [vote]));
}

function withElection(vote: RemoteLine, elections: Elections, lang: Lang): RemoteVote | LineFault {
  const { line, election: wanted, round } = vote;
  const words = REMOTE_WORDS[lang];
  const choice = chooseElection(elections, wanted);
  if (choice.kind === 'one') {
    const { id, name, rounds } = choice.election;
    const isHeld = rounds.some(({ number }) => number === round);
    return isHeld ? { ...vote, id } : { line, why: words.noRound(name, round) };
  }
  const why =
    choice.kind === 'none' ? words.fault.election(wanted) : words.severalElections(wanted, choice.names.join(' · '));
  return { line, why };
}

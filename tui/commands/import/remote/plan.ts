import { EXIT } from '#core/model/exit-code.ts';
import type { ElectionId } from '#core/model/ids.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Elections } from '#tui/answers.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { chooseElection } from '#tui/commands/election/choose-election.ts';
import { IMPORT_WORDS } from '#tui/commands/import/communes/words.ts';
import { readCsv } from '#tui/commands/import/read-csv.ts';
import { REMOTE_COLUMNS, type RemoteLine, readRemote } from '#tui/commands/import/remote/read-lines.ts';
import { REMOTE_WORDS } from '#tui/commands/import/remote/words.ts';

/** Faults told at most. */
export const MOST = 100;

/** A line whose election is known. */
export type RemoteVote = RemoteLine & { readonly id: ElectionId };

/** Every line of a file that is whole and right; else a `ExitEarly` that says every fault with its line. */
export function readLines(text: string, lang: Lang): readonly RemoteLine[] {
  const words = REMOTE_WORDS[lang];
  const csv = readCsv(text);
  if (!csv.ok) throw new ExitEarly(EXIT.badInput, IMPORT_WORDS[lang].notCsv(csv.line, csv.why));
  const missing = REMOTE_COLUMNS.filter((column) => !csv.columns.includes(column));
  if (missing.length > 0) throw new ExitEarly(EXIT.badInput, words.columns(missing.join(', ')));
  if (csv.lines.length === 0) throw new ExitEarly(EXIT.badInput, words.nothing);

  const { votes, faults } = readRemote(csv.lines);
  refuse(
    faults.map(({ line, column, value }) => ({ line, why: words.fault[column](value) })),
    lang,
  );
  return votes;
}

/** The elections and rounds that the lines name. */
export function withElections(lines: readonly RemoteLine[], elections: Elections, lang: Lang): readonly RemoteVote[] {
  const words = REMOTE_WORDS[lang];
  const faults: LineFault[] = [];
  const votes: RemoteVote[] = [];
  for (const its of lines) {
    const { line, election: wanted, round } = its;
    const choice = chooseElection(elections, wanted);
    if (choice.kind === 'one') {
      const { id, name, rounds } = choice.election;
      const isHeld = rounds.some(({ number }) => number === round);
      if (isHeld) votes.push({ ...its, id });
      else faults.push({ line, why: words.noRound(name, round) });
      continue;
    }
    const names = choice.names.join(' · ');
    const isUnknown = choice.kind === 'none';
    faults.push({ line, why: isUnknown ? words.fault.election(wanted) : words.severalElections(wanted, names) });
  }
  refuse(faults, lang);
  return votes;
}

type LineFault = { readonly line: number; readonly why: string };

function refuse(faults: readonly LineFault[], lang: Lang): void {
  if (faults.length === 0) return;
  const words = IMPORT_WORDS[lang];
  const lines = faults.slice(0, MOST).map(({ line, why }) => words.atLine(line, why));
  const more = faults.length > MOST ? [words.more(faults.length - MOST)] : [];
  throw new ExitEarly(EXIT.badInput, [...lines, ...more, words.refused(faults.length)].join('\n'));
}

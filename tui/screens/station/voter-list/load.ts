import type { ListPage, RefusedVote } from '#tui/answers.ts';
import { NO_VOTERS, type VoterList, withPeople } from '#tui/screens/station/voter-list/voter-list.ts';

/** Lines of a page. */
export const PAGE = 500;

type LoadedList = {
  readonly voterList: VoterList;
  readonly refused: readonly RefusedVote[];
  readonly olderRefused: number;
  readonly print: ListPage['print'];
  /** The cursor of the first page: a change made while the other pages came is not missed. */
  readonly cursor: string;
};

/** The whole list, page by page; `ask` takes the number of the last line that came. */
export async function loadVoterList(
  ask: (after: number) => Promise<ListPage>,
  onReceived: (count: number) => void = () => undefined,
): Promise<LoadedList> {
  let voterList = NO_VOTERS;
  let first: ListPage | undefined;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page: ListPage = await ask(after);
    first ??= page;
    after = page.next;
    voterList = withPeople(voterList, page.people);
    onReceived(voterList.size);
  }
  const { refused = [], olderRefused = 0, print, cursor = '0' } = first ?? {};
  return { voterList, refused, olderRefused, print, cursor };
}

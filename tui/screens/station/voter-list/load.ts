import type { Page } from '#tui/answers.ts';
import { NOBODY, type Roll, withPeople } from '#tui/screens/station/voter-list/voter-list.ts';

/** Lines asked for at once. */
export const PAGE = 500;

type Loaded = {
  readonly roll: Roll;
  /** That of the first page: a change made while the others came is not missed. */
  readonly cursor: string;
};

/** The whole list, page by page; `ask` takes the number of the last line that came. */
export async function loadRoll(
  ask: (after: number) => Promise<Page>,
  onReceived: (count: number) => void = () => undefined,
): Promise<Loaded> {
  let roll = NOBODY;
  let cursor: string | undefined;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page: Page = await ask(after);
    cursor ??= page.cursor;
    after = page.next;
    roll = withPeople(roll, page.people);
    onReceived(roll.size);
  }
  return { roll, cursor: cursor ?? '0' };
}

import { addDays, type Day } from '#core/calendar/day.ts';
import { addMinutes, fromEpoch, type Instant, instant, toEpoch } from '#core/calendar/instant.ts';
import type { Came } from '#server/demonstration/crowd.ts';
import type { Story } from '#server/demonstration/stories.ts';

/** One act of a story, when it happens and by which account; the mandant's own where none is named. */
export type TimedAct = { readonly at: Instant } & (
  | { readonly act: 'ask' | 'withdraw'; readonly story: Story }
  | { readonly act: 'establish' | 'annul'; readonly story: Story; readonly by: string }
  | { readonly act: 'decide'; readonly story: Story; readonly by: string; readonly decision: 'accept' | 'reject' }
  | { readonly act: 'proxy-votes'; readonly story: Story; readonly by: string }
  | { readonly act: 'votes'; readonly elector: string; readonly by: string }
);
type Vote = Omit<Extract<TimedAct, { act: 'proxy-votes' }>, 'at'> | Omit<Extract<TimedAct, { act: 'votes' }>, 'at'>;

/**
 * Of UTC, so that the acts lie as many hours before today in summer and in winter; wherever one acts, their
 * local dates are the same in both.
 */
const HOURS = { asked: '08:00', collected: '11:00', established: '13:00', decided: '16:00' };
type Hour = (typeof HOURS)[keyof typeof HOURS];
/** Minutes, in each part of a day. */
const APART = 0.5;

/** Everything that happened before today, in order. */
export function actsBefore(today: Day, stories: readonly Story[]): readonly TimedAct[] {
  const acts = stories.flatMap((story, index) => {
    const at = (days: number, hour: Hour) => addMinutes(instant(`${addDays(today, -days)}T${hour}Z`), APART * index);
    return actsOfStory(story, at);
  });
  return acts.sort((a, b) => (a.at < b.at ? -1 : 1));
}

function actsOfStory(story: Story, at: (days: number, hour: Hour) => Instant): readonly TimedAct[] {
  const { asked, withdrawn, collected, established, decided, annulled } = story;
  const acts: TimedAct[] = [{ act: 'ask', story, at: at(asked, HOURS.asked) }];
  if (withdrawn) acts.push({ act: 'withdraw', story, at: at(asked, HOURS.established) });
  if (collected) acts.push({ act: 'establish', story, by: collected.by, at: at(collected.days, HOURS.collected) });
  if (established) {
    const establishedAt = at(established.days, HOURS.established);
    acts.push({ act: 'establish', story, by: established.by, at: establishedAt });
    if (annulled) acts.push({ act: 'annul', story, by: established.by, at: addMinutes(establishedAt, 1) });
  }
  if (decided) acts.push({ act: 'decide', story, ...decided, at: at(decided.days, HOURS.decided) });
  return acts;
}

/** Today's marks of one assessor, spread from the station's midnight to now. */
export function votesOf(
  by: string,
  voters: { readonly stories: readonly Story[]; readonly came: readonly Came[] },
): readonly Vote[] {
  const marked = voters.stories.filter(({ voted }) => voted?.by === by);
  return [
    ...marked.map((story): Vote => {
      return story.voted?.how === 'proxy'
        ? { act: 'proxy-votes', story, by }
        : { act: 'votes', elector: story.mandant, by };
    }),
    ...voters.came.filter((voter) => voter.by === by).map(({ elector }): Vote => ({ act: 'votes', elector, by })),
  ];
}

export function spread(votes: readonly Vote[], from: Instant, to: Instant): readonly TimedAct[] {
  const apart = (toEpoch(to) - toEpoch(from)) / (votes.length + 1);
  return votes.map((vote, index) => ({ ...vote, at: fromEpoch(Math.floor(toEpoch(from) + apart * (index + 1))) }));
}

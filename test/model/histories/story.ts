import { momentAt } from '#test/model/days.ts';
import { actOf } from '#test/model/histories/acts.ts';
import { leapTo, momentAfter, storyTime } from '#test/model/histories/clock.ts';
import type { Draft, DraftAct } from '#test/model/histories/drafts.ts';
import { fullCheck } from '#test/model/histories/full-check.ts';
import { castOf } from '#test/model/histories/people.ts';
import { begin, play } from '#test/model/model.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Answer, World } from '#test/model/world.ts';
import { type Story, storiesIn } from '#test/scenarios/files.ts';
import { readScenario } from '#test/scenarios/format/scenario.ts';
import { readStep } from '#test/scenarios/format/steps.ts';

type Step = { readonly [key: string]: unknown };
/**
 * A story whose expectations are the answers of the model, and whose last step checks all that the model
 * shows.
 */
export type WrittenStory = {
  readonly raw: { readonly steps: readonly Step[]; readonly [key: string]: unknown };
  /** The world after each act. */
  readonly worlds: readonly World[];
};

export function writeStory(draft: Draft): WrittenStory {
  const { electors, elections, from } = castOf(draft);
  const heading = { id: 'history', title: 'the server answers as the model does', elections, electors };
  const first = { at: `${from} 10:00`, purge: {} };
  const read = readScenario({ ...heading, steps: [first] });
  if (!read.ok) throw new Error(read.faults.map(({ key, message }) => `${key} ${message}`).join('; '));

  const steps: Step[] = [first];
  const worlds: World[] = [];
  let hasLeapt = false;
  let world = begin(read.value);
  world.now = momentAt(from, '10:00', 'Europe/Paris');
  for (const [index, act] of draft.acts.entries()) {
    const leap = draft.leaps.find(({ before }) => before === index);
    hasLeapt ||= leap !== undefined;
    const now = leap ? leapTo(world, leap) : momentAfter(world, act.wait);
    const kind = hasLeapt ? act.kindOnTheDay : act.kind;
    const next = nextSteps(world, { ...act, kind }, { now, as: `p${index + 1}` });
    if (next === undefined) continue;
    world = next.world;
    worlds.push(world);
    steps.push(...next.steps);
  }
  return { raw: { ...heading, steps: [...steps, { check: fullCheck(world) }] }, worlds };
}

type Next = { readonly world: World; readonly steps: readonly Step[] };

/** The steps of a draft's act; undefined where there is nothing to act on or the rules are silent. */
function nextSteps(world: World, draft: DraftAct, { now, as }: { now: number; as: string }): Next | undefined {
  const { at, moment } = storyTime(now);
  const later = structuredClone(world);
  later.now = moment;
  const act = actOf(later, draft, as);
  if (act === undefined) return undefined;
  const read = readStep({ at, ...act }, 1);
  if (!read.ok) throw new Error(read.faults.map(({ key, message }) => `${key} ${message}`).join('; '));
  if (read.value.kind !== 'acts') throw new Error('an act is no check');
  const [readAct] = read.value.acts;
  if (readAct === undefined) throw new Error('a step is an act');
  try {
    const answer = play(later, readAct, { at: read.value.at, on: read.value.on });
    const steps: Step[] = [{ at, ...act, expect: expectationOf(answer) }];
    return { world: later, steps: draft.look ? [...steps, { check: fullCheck(later) }] : steps };
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

function expectationOf(answer: Answer): unknown {
  return answer.kind === 'word' ? answer.word : { [answer.kind]: answer.codes };
}

/** The story as the player of stories reads it. */
export function readBack({ raw }: WrittenStory): Story {
  const [story] = storiesIn(JSON.stringify([raw]), 'history');
  if (story === undefined) throw new Error('a history without a story');
  return story;
}

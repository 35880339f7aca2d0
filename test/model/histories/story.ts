import { momentAt } from '#test/model/days.ts';
import { actOf } from '#test/model/histories/acts.ts';
import { leapTo, momentAfter, written } from '#test/model/histories/clock.ts';
import type { Draft, DraftAct } from '#test/model/histories/drafts.ts';
import { lookAt } from '#test/model/histories/full-check.ts';
import { castOf } from '#test/model/histories/people.ts';
import { begin, play } from '#test/model/model.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Answer, World } from '#test/model/world.ts';
import { type Story, storiesIn } from '#test/scenarios/files.ts';
import { readScenario } from '#test/scenarios/format/scenario.ts';
import { readStep } from '#test/scenarios/format/steps.ts';

type Step = { readonly [key: string]: unknown };
/** A story that expects of each act what the model foretells, and of the end all that it shows. */
export type Told = {
  readonly raw: { readonly steps: readonly Step[]; readonly [key: string]: unknown };
  /** What there was after each act. */
  readonly worlds: readonly World[];
};

export function tellStory(draft: Draft): Told {
  const { electors, elections, from } = castOf(draft);
  const heading = { id: 'history', title: 'what really happens is what the law foretells', elections, electors };
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
    const next = goOn(world, { ...act, kind }, { now, as: `p${index + 1}` });
    if (next === undefined) continue;
    world = next.world;
    worlds.push(world);
    steps.push(...next.steps);
  }
  return { raw: { ...heading, steps: [...steps, { check: lookAt(world) }] }, worlds };
}

type Next = { readonly world: World; readonly steps: readonly Step[] };

/** The act that a draft comes to, if any; where the rules do not say what follows, it does not happen. */
function goOn(world: World, draft: DraftAct, { now, as }: { now: number; as: string }): Next | undefined {
  const { at, moment } = written(now);
  const later = structuredClone(world);
  later.now = moment;
  const act = actOf(later, draft, as);
  if (act === undefined) return undefined;
  const read = readStep({ at, ...act }, 1);
  if (!read.ok) throw new Error(read.faults.map(({ key, message }) => `${key} ${message}`).join('; '));
  if (read.value.kind !== 'acts') throw new Error('an act is no check');
  const [its] = read.value.acts;
  if (its === undefined) throw new Error('a step is an act');
  try {
    const answer = play(later, its, { at: read.value.at, on: read.value.on });
    const steps: Step[] = [{ at, ...act, expect: expectationOf(answer) }];
    return { world: later, steps: draft.look ? [...steps, { check: lookAt(later) }] : steps };
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

function expectationOf(answer: Answer): unknown {
  return answer.kind === 'word' ? answer.word : { [answer.kind]: answer.codes };
}

/** As the player reads it. */
export function asStory({ raw }: Told): Story {
  const [story] = storiesIn(JSON.stringify([raw]), 'history');
  if (story === undefined) throw new Error('a history without a story');
  return story;
}

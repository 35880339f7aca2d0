import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmptyDatabase } from '#test/database/open.ts';
import { readStories, type Story, storiesIn } from '#test/scenarios/files.ts';
import { type Harness, openHarness } from '#test/scenarios/harness.ts';
import { perform } from '#test/scenarios/perform.ts';
import type { Sessions } from '#test/scenarios/sessions.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness(await openEmptyDatabase('postgres'));
});
afterAll(() => harness?.close());

/** How a story ends: undefined when all of it goes as it says. */
async function endOf(story: Story) {
  return story.ok ? perform(harness, story.scenario) : story.faults;
}

describe("The project's own stories", async () => {
  const all = await readStories([import.meta.dirname]);
  const stories = all.filter(({ file }, place) => all[place - 1]?.file !== file);

  test('are many, of which the first of each file is played each day', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(stories.length).toBeGreaterThan(15);
  });

  test.for(stories.map((story) => [`${story.id}: ${story.title}`, story] as const))('%s', async ([, story]) => {
    expect(await endOf(story)).toBeUndefined();
  });
});

test.for(['scenarios.md', 'law.md'])('The example of %s is a story that passes', async (page) => {
  const text = await readFile(join(import.meta.dirname, '../../docs', page), 'utf8');
  const examples = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, example = '']) => example);
  const stories = examples.flatMap((example) => storiesIn(example, page));

  expect(stories).toHaveLength(1);
  for (const story of stories) expect(await endOf(story)).toBeUndefined();
});

const WORLD = `
- id: wrong
  title: a story that is not as the law says
  elections: { eur: { type: european, rounds: [2029-06-10] } }
  electors: { mona: { on: nantes }, nils: { on: paris }, otto: { on: denain } }
  steps:
    - { at: 2029-05-02 09:00, establish: { as: p1, mandant: mona, mandataire: otto, covers: { election: eur, rounds: [1] } } }
`;

async function endOfWrong(step: string) {
  const [story] = storiesIn(`${WORLD}    - ${step}\n`, 'wrong.yaml');
  return story && (await endOf(story));
}

describe('A story whose answers differ', () => {
  test('fails on another answer, and prints both', async () => {
    const step =
      '{ at: 2029-05-03 09:00, establish: { mandant: nils, mandataire: otto, covers: { election: eur, rounds: [1] } }, expect: active }';

    expect(await endOfWrong(step)).toEqual({
      step: 'step 2 (2029-05-03 09:00 establish)',
      expected: 'active',
      answered: 'rejected (cap-france)',
    });
  });

  test('fails on a refusal where nothing is expected', async () => {
    const step =
      '{ at: 2029-05-03 09:00, request: { mandant: nils, mandataire: nils, covers: { election: eur, rounds: [1] } } }';

    expect(await endOfWrong(step)).toMatchObject({
      expected: 'anything but refused or rejected',
      answered: 'refused (self)',
    });
  });

  test('fails on another reason than expected', async () => {
    const step =
      '{ at: 2029-05-03 09:00, proxy-votes: { procuration: p1, election: eur, round: 1 }, expect: { refused: [revoked, expired] } }';

    expect(await endOfWrong(step)).toMatchObject({
      expected: 'refused (revoked or expired)',
      answered: 'refused (station-closed)',
    });
  });

  test('fails when acts sent together lack an expected answer', async () => {
    const both = '{ mandant-votes: { mandant: mona, election: eur, round: 1 } }';
    const step = `{ at: 2029-06-10 09:00, together: [${both}, ${both}], expect: [recorded, recorded] }`;

    expect(await endOfWrong(step)).toMatchObject({
      step: 'step 2 (2029-06-10 09:00 together)',
      expected: '[recorded, recorded]',
      answered: expect.stringMatching(
        /^\[(recorded, refused \(already-voted-in-person\)|refused \(already-voted-in-person\), recorded)\]$/,
      ),
    });
  });

  test.for([
    ['p1: { status: revoked }', 'p1.status: revoked', 'p1.status: active'],
    ['p1: { reason: cap-france }', 'p1.reason: cap-france', 'p1.reason: none'],
    ['p1: { station: denain/0001 }', 'p1.station: 59172/0001', 'p1.station: 44109/0001'],
    ['p1: { rounds: { eur/1: used } }', 'p1.rounds.eur/1: used', 'p1.rounds.eur/1: usable'],
    ['messages: [{ to: nils, about: receipt }]', 'messages to nils: receipt', 'messages to nils: none'],
    [
      'messages: [{ to: mona, about: receipt }, { to: mona, about: receipt }]',
      'messages to mona: receipt',
      'messages to mona: effective, receipt, reference',
    ],
    ['no-messages: [mona]', 'messages to mona: none', 'messages to mona: effective, receipt, reference'],
    ['incidents: 1', 'incidents: 1', 'incidents: 0'],
    ['marks: { mona: { eur/1: proxy } }', 'marks.mona.eur/1: proxy', 'marks.mona.eur/1: none'],
  ] as const)('fails a check of %s', async ([check, expected, answered]) => {
    expect(await endOfWrong(`{ check: { ${check} } }`)).toEqual({ step: 'step 2 (check)', expected, answered });
  });

  test('fails a check of an altered audit log', async () => {
    const [story] = storiesIn(`${WORLD}    - { check: { audit: intact } }\n`, 'wrong.yaml');
    if (!story?.ok) throw new Error('the story is well formed');
    const altered: Harness = {
      ...harness,
      prepare: async (scenario) => {
        const world = await harness.prepare(scenario);
        async function signIn(...who: Parameters<Sessions['of']>) {
          await harness.database.db.execute("update audit_entry set act = 'altered'");
          return world.sessions.of(...who);
        }
        return { ...world, sessions: { of: signIn } };
      },
    };

    expect(await perform(altered, story.scenario)).toMatchObject({
      step: 'step 2 (check)',
      answered: expect.stringContaining('altered'),
    });
  });

  test('fails on the name of a refused step', async () => {
    const [story] = storiesIn(
      `${WORLD}    - { at: 2029-05-03 09:00, request: { as: r2, mandant: nils, mandataire: nils, covers: { election: eur, rounds: [1] } }, expect: { refused: self } }
    - { at: 2029-05-03 09:10, counter: { request: r2 } }\n`,
      'wrong.yaml',
    );

    expect(story && (await endOf(story))).toMatchObject({
      step: 'step 3 (2029-05-03 09:10 counter)',
      answered: 'an error: r2 was not made: the step that names it was refused',
    });
  });
});

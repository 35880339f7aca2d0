import { randomUUID } from 'node:crypto';
import type { MarkId, ProcurationId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import { establish } from '#server/counter/establish.ts';
import { accepted, asAccount, asElector, roundOf, type Stage } from '#server/demonstration/stage.ts';
import type { Story } from '#server/demonstration/stories.ts';
import type { TimedAct } from '#server/demonstration/story-acts.ts';
import { submitRequest } from '#server/demonstration/submit-request.ts';
import { personOf } from '#server/demonstration/world.ts';
import { annulInError } from '#server/procurations/annul.ts';
import { decide } from '#server/procurations/decide.ts';
import { uuid } from '#server/records/uuid.ts';
import { withdraw } from '#server/requests/withdraw.ts';
import { mandantVotes, proxyVotes } from '#server/station/marks/mark.ts';

/** What a story has come to: each act needs what an earlier one made. */
type Progress = { readonly reference: Reference; readonly procuration: ProcurationId | undefined };

/** Plays the steps in order through the server's use cases, each at its instant; answers the references. */
export async function play(stage: Stage, steps: readonly TimedAct[]): Promise<ReadonlyMap<Story, Reference>> {
  const progress = new Map<Story, Progress>();
  for (const step of steps) {
    if (step.act === 'votes') await votes(stage, step);
    else progress.set(step.story, await resumeStory(stage, step, progress.get(step.story)));
  }
  return new Map([...progress].map(([story, { reference }]) => [story, reference]));
}

type StoryStep = Exclude<TimedAct, { readonly act: 'votes' }>;
/** Why the town hall of Nouméa rejects by hand. */
const NOTE = 'Pièce illisible : se présenter à la mairie';

async function resumeStory(stage: Stage, step: StoryStep, before: Progress | undefined): Promise<Progress> {
  const { story, at } = step;
  if (step.act === 'ask') return { reference: await submitRequest(stage, story, at), procuration: undefined };
  if (before === undefined) throw new Error(`${story.mandant} has asked for nothing`);

  const key = randomUUID();
  const { reference } = before;
  switch (step.act) {
    case 'withdraw':
      accepted(await withdraw(asElector(stage, story.mandant, at), { key, reference }));
      return before;
    case 'establish': {
      const presented = { key, reference, link: 'none', identity: 'match' } as const;
      const { procuration } = accepted(await establish(asAccount(stage, step.by, at), presented));
      return { reference, procuration };
    }
    case 'annul':
      accepted(await annulInError(asAccount(stage, step.by, at), { key, procuration: procurationOf(before) }));
      return before;
    case 'decide': {
      const decided = { key, procuration: procurationOf(before), decision: step.decision, note: NOTE };
      accepted(await decide(asAccount(stage, step.by, at), decided));
      return before;
    }
    case 'proxy-votes':
      accepted(
        await proxyVotes(asAccount(stage, step.by, at), {
          ...markOf(stage),
          key,
          by: { procuration: procurationOf(before) },
        }),
      );
      return before;
  }
}

async function votes(stage: Stage, { elector, by, at }: Extract<TimedAct, { act: 'votes' }>): Promise<void> {
  const mandant = personOf(stage.world, elector).id;
  const key = randomUUID();
  accepted(await mandantVotes(asAccount(stage, by, at), { ...markOf(stage), key, mandant, courtDecision: undefined }));
}

function markOf(stage: Stage) {
  return { id: uuid<MarkId>(stage.server.machineClock), round: roundOf(stage), inside: false };
}

function procurationOf({ procuration }: Progress): ProcurationId {
  if (procuration === undefined) throw new Error('no procuration was made');
  return procuration;
}

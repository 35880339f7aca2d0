import { newId } from '#test/database/places.ts';
import { contentOf, type OnlineRequest, terminalOf } from '#test/scenarios/actions/online-request.ts';
import { type Answer, orRefused, rejectedFor, word } from '#test/scenarios/answer.ts';
import { nameThing, type World } from '#test/scenarios/world.ts';

/** the elector asks and establishes in one act, with no counter. A refused act leaves nothing. */
export async function online(
  world: World,
  asking: OnlineRequest & { readonly as?: string | undefined },
): Promise<Answer> {
  const { as, kind, mandant, mandataire } = asking;
  const api = await terminalOf(world, mandant);
  const sent = await orRefused(api.request.establishOnline.mutate({ key: newId(), ...contentOf(world, asking) }));
  if (!sent.ok) return sent.answer;

  const { status, reference, procuration, reasons } = sent.result;
  if (reference === undefined) throw new Error('what is made online has a reference');
  nameThing(world, as, { kind, mandant, mandataire, reference, procuration, isUndone: false });
  return status === 'rejected' ? rejectedFor(reasons) : word(status);
}

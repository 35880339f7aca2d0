import type { Services } from '#tui/screens/station/services.ts';
import type { Answer, PollsDeclared } from '#tui/screens/station/state.ts';
import type { Declaration } from '#tui/screens/station/steps/polls/state.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** Makes a declaration of the presiding officer, or prints what was opened on. */
export function declare({ call }: Pending<Declaration>, services: Services, signal: AbortSignal): Promise<Answer> {
  const { client, round, keyring, now, printer } = services;
  const { station } = client;
  return keyring.send(JSON.stringify(call), async ({ key }): Promise<Answer> => {
    const act = { key, round };
    switch (call.kind) {
      case 'pack': {
        const { pack } = await station.pack.mutate(act, { signal });
        return { kind: 'packed', pack, clock: now() };
      }
      case 'open': {
        const { checked, reason, second } = call;
        const here = { ...checked.here, clock: now() };
        const opening = { ...act, pack: checked.no, here, reason, second };
        return declared(await station.open.mutate(opening, { signal }));
      }
      case 'close':
        return declared(await station.close.mutate({ ...act, inside: call.inside }, { signal }));
      case 'more': {
        const { inside, reason } = call;
        return declared(await station.moreInside.mutate({ ...act, inside, reason }, { signal }));
      }
      case 'print': {
        const report = await station.closing.query({ round }, { signal });
        return { kind: 'printed', outcome: await printer.opening(report) };
      }
    }
  });
}

function declared({ sitting: polls }: { readonly sitting: PollsDeclared['polls'] }): PollsDeclared {
  return { kind: 'declared', polls };
}

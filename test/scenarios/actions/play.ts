import type { Day } from '#core/calendar/day.ts';
import { correct } from '#test/scenarios/actions/correct.ts';
import { counter, establish, revoke } from '#test/scenarios/actions/counter.ts';
import { decide } from '#test/scenarios/actions/decide.ts';
import { call, callOff, postpone } from '#test/scenarios/actions/elections.ts';
import { happens } from '#test/scenarios/actions/happens.ts';
import { paper, revokeOnPaper } from '#test/scenarios/actions/paper.ts';
import { purge } from '#test/scenarios/actions/purge.ts';
import { remote } from '#test/scenarios/actions/remote.ts';
import { request, withdrawRequest } from '#test/scenarios/actions/request.ts';
import { mandantVotes, proxyVotes } from '#test/scenarios/actions/votes.ts';
import type { Answer } from '#test/scenarios/answer.ts';
import type { Act } from '#test/scenarios/format/acts.ts';
import type { World } from '#test/scenarios/world.ts';

/** Plays an act through the API, signed in as the person who does it. */
export function play(world: World, act: Act, on: Day): Promise<Answer> {
  switch (act.action) {
    case 'request':
      return request(world, act.keys);
    case 'withdraw':
      return withdrawRequest(world, act.keys);
    case 'counter':
      return counter(world, act.keys);
    case 'establish':
      return establish(world, act.keys);
    case 'paper':
      return paper(world, act.keys, on);
    case 'revoke':
      return act.keys.channel === 'paper' ? revokeOnPaper(world, act.keys, on) : revoke(world, act.keys);
    case 'decide':
      return decide(world, act.keys);
    case 'happens':
      return happens(world, act.keys);
    case 'remote':
      return remote(world, act.keys);
    case 'call':
      return call(world, act.keys);
    case 'postpone':
      return postpone(world, act.keys);
    case 'call-off':
      return callOff(world, act.keys);
    case 'purge':
      return purge(world);
    case 'proxy-votes':
      return proxyVotes(world, act.keys);
    case 'mandant-votes':
      return mandantVotes(world, act.keys);
    case 'correct':
      return correct(world, act.keys);
  }
}

import type { Bench, Figure } from '#test/bench/bench.ts';
import { listen } from '#test/bench/capture.ts';
import type { Service } from '#test/bench/service.ts';
import type { Heard } from '#test/bench/tap/tap.ts';
import { newVote, signAllIn, terminalsOf, vote } from '#test/bench/voters.ts';
import { newId } from '#test/database/places.ts';
import { addSession } from '#test/database/world.ts';
import { connect } from '#test/server/terminal.ts';

const WIDTH = 150;

export const statements: Bench = {
  name: 'statements',
  summary: 'What one act makes its server ask the database, from the request to the answer, and how often it waits.',
  run: async (lab) => {
    const service = await lab.service();
    const heard = await hearAll(service);
    return { figures: heard.flatMap(figuresOf), notes: [], printed: heard.map(textOf) };
  },
};

type Named = { readonly name: string; readonly heard: Heard };

/** Times that an act is done before it is listened to: every connection of the pool has then prepared its statements. */
const WARM = 24;

async function hearAll(service: Service): Promise<readonly Named[]> {
  const listening = await listen(service);
  try {
    const acts = await actsOn(service, listening.url);
    const all: Named[] = [];
    for (const [name, act] of acts) {
      for (let done = 0; done < WARM; done += 1) await act();
      all.push({ name, heard: await listening.during(act) });
    }
    return all;
  } finally {
    await listening.close();
  }
}

type Act = readonly [name: string, run: () => Promise<unknown>];

async function actsOn(service: Service, url: string): Promise<readonly Act[]> {
  const { made, owner, voters } = service;
  const apiOf = terminalsOf(url, await signAllIn(service));
  const officer = connect(url, await addSession(owner, made.world.bureaus.officer));
  // The benches before it use up those of the second third, and the last.
  const references = made.references.slice(Math.ceil((2 * made.references.length) / 3));
  const voter = () => voters.next();
  return [
    ['find', () => officer.counter.find.query({ reference: references.at(0) ?? '' })],
    [
      'establish',
      () => {
        const act = { key: newId<string>(), reference: references.shift() ?? '', identity: 'match' as const };
        return officer.counter.establish.mutate(act);
      },
    ],
    [
      'card',
      () => {
        const { elector, index } = voter();
        return apiOf(index).station.card.query({ round: voters.round, elector });
      },
    ],
    [
      'mark',
      () => {
        const its = voter();
        return vote(apiOf(its.index), its, newVote(voters.round));
      },
    ],
  ];
}

function figuresOf({ name, heard }: Named): readonly Figure[] {
  return [
    { what: `${name}: statements`, value: heard.statements.length, unit: '' },
    { what: `${name}: round trips`, value: heard.roundTrips, unit: '' },
  ];
}

function textOf({ name, heard }: Named): string {
  const lines = heard.statements.map(({ sql }, index) => `${String(index + 1).padStart(2)} ${shortened(sql)}`);
  return `${name}:\n\n\`\`\`sql\n${lines.join('\n')}\n\`\`\``;
}

/** Without the columns, which are many. */
function shortened(sql: string): string {
  const text = sql
    .replace(/\s+/g, ' ')
    .replace(/^(select|returning) ("[^"]+"(\."[^"]+")?(, )?){3,}/, '$1 … ')
    .trim();
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 2)} …` : text;
}

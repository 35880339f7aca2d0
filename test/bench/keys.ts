import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Figure } from '#test/bench/bench.ts';
import type { Lab } from '#test/bench/lab.ts';
import { quantile } from '#test/bench/quantile.ts';
import { OFFICER_READY, quit, STATION_OPEN, signInAt } from '#test/bench/terminals.ts';
import { KEYS, type Terminal } from '#test/terminal/terminal.ts';

/** Milliseconds between two keys: thirty a second, the rate of a key held down. */
const GAP = 33;
const AIM = 10;
const SIGNS = ['ABCDE', 'KMNPQ', 'RSTUV', 'WXYZ2', '34567'];
/** None begins like the placeholder of the empty field. */
const NAMES = ['dubois', 'martinez', 'legrand', 'perrin', 'fournier', 'garnier', 'blanchard', 'rousseau', 'lefebvre'];

export const keys: Bench = {
  name: 'keys',
  summary: 'From a key to the frame that shows it, in a pseudo-terminal, thirty keys a second.',
  run: async (lab) => {
    const { desk, server, generated } = await lab.service();
    const officer = await signInAt(desk, server.url, { name: generated.officer, ready: OFFICER_READY });
    const boxes = {
      typed: (text: string) => [...text].map((sign) => `│ ${sign} `).join(''),
      empty: '│   │   │   │   │   │   │',
    };
    const atCounter = await typing(officer, { words: SIGNS, field: boxes, times: lab.size.times });
    await quit(officer);

    const [bureau] = generated.bureaus;
    const { station, loaded } = await sitWithList(lab, bureau?.name ?? '');
    const field = { typed: (text: string) => `Chercher  ${text}`, empty: 'Chercher  nom, prénom' };
    const inStation = await typing(station, { words: NAMES, field, times: lab.size.times });
    await quit(station);
    return {
      figures: [
        ...figuresOf('the officer’s field', atCounter),
        { what: `from the station’s first frame to its whole list of ${lab.size.largest}`, value: loaded, unit: 'ms' },
        ...figuresOf(`the station’s search over ${lab.size.largest} people`, inStation),
      ],
      notes: [],
    };
  },
};

/** Signs in at the largest station; `loaded` is the milliseconds from its first frame to the whole list. */
async function sitWithList(lab: Lab, name: string) {
  const { desk, server } = await lab.service();
  const station = await signInAt(desk, server.url, { name, ready: STATION_OPEN });
  const start = performance.now();
  await station.shows(listOf(lab.size.largest));
  return { station, loaded: performance.now() - start };
}

/** The text of the screen once the whole list is loaded. */
function listOf(people: number): RegExp {
  return new RegExp(`état [0-9a-f]{6} · ${people}(.|\\n)*Chercher`);
}

type Field = { readonly typed: (text: string) => string; readonly empty: string };
type Typing = { readonly words: readonly string[]; readonly field: Field; readonly times: number };

/** Milliseconds for each key; the first word warms up and does not count. */
async function typing(terminal: Terminal, { words, field, times }: Typing): Promise<readonly number[]> {
  const latencies: number[] = [];
  for (let index = 0; latencies.length < times; index += 1) {
    const typed = await typeWord(terminal, words[index % words.length] ?? '', field);
    if (index > 0) latencies.push(...typed);
    terminal.press(KEYS.escape);
    await terminal.shows(field.empty);
  }
  return latencies;
}

/** Sends every key at its time, whether the one before is painted or not. */
async function typeWord(terminal: Terminal, word: string, field: Field): Promise<readonly number[]> {
  const painted: Promise<number>[] = [];
  for (const [index, sign] of [...word].entries()) {
    const pressed = performance.now();
    terminal.press(sign);
    painted.push(terminal.shows(field.typed(word.slice(0, index + 1))).then(() => performance.now() - pressed));
    await pause(GAP);
  }
  return Promise.all(painted);
}

function figuresOf(where: string, latencies: readonly number[]): readonly Figure[] {
  return [
    { what: `${where}, p50`, value: quantile(latencies, 0.5), unit: 'ms', aim: AIM },
    { what: `${where}, p99`, value: quantile(latencies, 0.99), unit: 'ms', aim: AIM },
  ];
}

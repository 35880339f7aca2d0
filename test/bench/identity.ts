import { PASSWORD } from '#server/demonstration/accounts.ts';
import type { Bench, Figure } from '#test/bench/bench.ts';
import { quantile } from '#test/bench/quantile.ts';
import { OFFICER_READY, quit, signInAt } from '#test/bench/terminals.ts';
import type { Desk } from '#test/main/procuration.ts';
import { connect } from '#test/server/terminal.ts';
import { KEYS } from '#test/terminal/terminal.ts';

/** Milliseconds. */
const AIM = 20;
/** How many references of the demonstration are of procurations. */
const OFFERED = 2;
const WARM = 3;

export const identity: Bench = {
  name: 'identity',
  summary: 'From the sixth sign of a reference to the identity on the screen, in a pseudo-terminal; and the bare call.',
  run: async (lab) => {
    const { times } = lab.size;
    const { generated, ...service } = await lab.service();
    const onPostgres = { desk: service.desk, url: service.server.url, officer: generated.officer, times };
    const embedded = await lab.embedded();
    const onPglite = { desk: embedded.desk, url: embedded.server.url, officer: 'opj', times };
    return {
      figures: [
        ...(await measure('PostgreSQL', { ...onPostgres, references: generated.references })),
        ...(await measure('PGlite', { ...onPglite, references: embedded.references.slice(0, OFFERED) })),
      ],
      notes: [`PostgreSQL holds ${lab.size.procurations} procurations; PGlite the demonstration.`],
    };
  },
};

type Counter = {
  readonly desk: Desk;
  readonly url: string;
  readonly officer: string;
  readonly references: readonly string[];
  readonly times: number;
};

async function measure(engine: string, counter: Counter): Promise<readonly Figure[]> {
  const painted = await onScreen(counter);
  const called = await byCall(counter);
  return [
    { what: `${engine}: on the screen, p50`, value: quantile(painted, 0.5), unit: 'ms', aim: AIM },
    { what: `${engine}: on the screen, p99`, value: quantile(painted, 0.99), unit: 'ms', aim: AIM },
    { what: `${engine}: the call, p50`, value: quantile(called, 0.5), unit: 'ms' },
    { what: `${engine}: the call, p99`, value: quantile(called, 0.99), unit: 'ms' },
  ];
}

async function onScreen({ desk, url, officer, references, times }: Counter): Promise<readonly number[]> {
  const terminal = await signInAt(desk, url, { name: officer, ready: OFFICER_READY });
  const latencies: number[] = [];
  for (let index = 0; index < times + WARM; index += 1) {
    const reference = references[index % references.length] ?? '';
    const [first, last] = [reference.slice(0, -1), reference.slice(-1)];
    terminal.press(first);
    await terminal.shows([...first].map((sign) => `│ ${sign} `).join(''));
    const pressed = performance.now();
    terminal.press(last);
    await terminal.shows('V l’identité');
    if (index >= WARM) latencies.push(performance.now() - pressed);
    terminal.press(KEYS.escape);
    await terminal.shows(OFFICER_READY);
  }
  await quit(terminal);
  return latencies;
}

async function byCall({ url, officer, references, times }: Counter): Promise<readonly number[]> {
  const { token } = await connect(url, undefined).session.signIn.mutate({ name: officer, password: PASSWORD });
  const api = connect(url, token);
  const latencies: number[] = [];
  for (let index = 0; index < times + WARM; index += 1) {
    const start = performance.now();
    await api.counter.find.query({ reference: references[index % references.length] ?? '' });
    if (index >= WARM) latencies.push(performance.now() - start);
  }
  return latencies;
}

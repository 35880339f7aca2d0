import type { Bench, Figure } from '#test/bench/bench.ts';
import { resident } from '#test/bench/resident.ts';
import { OFFICER_READY, quit, STATION_READY, signInAt } from '#test/bench/terminals.ts';
import { KEYS, type Terminal } from '#test/terminal/terminal.ts';

const MILLISECONDS = 1_000;

export const memory: Bench = {
  name: 'memory',
  summary:
    'Resident memory after use: an officer looks up one request after the other, a station one name after the other.',
  run: async (lab) => {
    const { generated, ...service } = await lab.service();
    const embedded = await lab.embedded();
    const [bureau] = generated.bureaus;
    const seconds = lab.size.seconds.use;
    const station = await signInAt(service.desk, service.server.url, {
      name: bureau?.name ?? '',
      ready: STATION_READY,
    });
    const officer = await signInAt(service.desk, service.server.url, { name: generated.officer, ready: OFFICER_READY });
    const beside = await signInAt(embedded.desk, embedded.server.url, { name: 'opj', ready: OFFICER_READY });
    await Promise.all([
      lookUp(officer, generated.references, seconds),
      lookUp(beside, embedded.references, seconds),
      searchFor(station, seconds),
    ]);
    const figures: readonly Figure[] = [
      await resident('the client at the counter', officer.pid),
      await resident(`the client in a station of ${lab.size.largest}`, station.pid),
      await resident('the server on PostgreSQL', service.server.pid),
      await resident('the server with the embedded database', embedded.server.pid),
    ];
    for (const terminal of [station, officer, beside]) await quit(terminal);
    return { figures, notes: [`After ${seconds} s of use.`] };
  },
};

async function lookUp(terminal: Terminal, references: readonly string[], seconds: number): Promise<void> {
  const end = performance.now() + seconds * MILLISECONDS;
  for (let index = 0; performance.now() < end; index += 1) {
    terminal.press(references[index % references.length] ?? '');
    await terminal.shows('V l’identité');
    terminal.press(KEYS.escape);
    await terminal.shows(OFFICER_READY);
  }
}

async function searchFor(terminal: Terminal, seconds: number): Promise<void> {
  const names = ['dubois', 'perrin', 'garnier', 'lefebvre'];
  const end = performance.now() + seconds * MILLISECONDS;
  for (let index = 0; performance.now() < end; index += 1) {
    const name = names[index % names.length] ?? '';
    terminal.press(name);
    await terminal.shows(`Chercher  ${name}`);
    terminal.press(KEYS.escape);
    await terminal.shows('Chercher  nom');
  }
}

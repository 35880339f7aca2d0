import { type Desk, makeDesk, type Served, serve } from '#test/main/procuration.ts';
import { connect } from '#test/server/terminal.ts';

/** The embedded database with the demonstration of today; `references` are those its sign-in screen shows. */
export type Embedded = {
  readonly desk: Desk;
  readonly server: Served;
  readonly references: readonly string[];
  readonly close: () => Promise<void>;
};

export async function demonstrated(log: (text: string) => void): Promise<Embedded> {
  log('the embedded database and its demonstration');
  const desk = await makeDesk();
  const server = await serve(desk, { environment: { NODE_ENV: 'production' } });
  const close = async () => {
    await server.end('SIGTERM');
    await desk.remove();
  };
  return { desk, server, close, references: await loadedOf(server.url) };
}

/** The references that the sign-in screen of a demonstration offers; the first two are of procurations. */
async function loadedOf(url: string): Promise<readonly string[]> {
  const { demonstration } = await connect(url, undefined).health.query({});
  if (!demonstration) throw new Error('the demonstration is not there');
  return demonstration.references;
}

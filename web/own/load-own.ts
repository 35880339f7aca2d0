import type { Client, Outputs } from '#web/client.ts';

export type Station = { readonly number: string; readonly commune: string };
/** What an elector's space shows. */
export type Own = {
  readonly procurations: Outputs['procuration']['mine'];
  readonly requests: Outputs['request']['mine']['requests'];
  /** The elector's own stations, and those where the procurations held are used, by the station's id. */
  readonly stations: ReadonlyMap<string, Station>;
};

export async function loadOwn(client: Client): Promise<Own> {
  const [procurations, { requests }] = await Promise.all([
    client.procuration.mine.query({}),
    client.request.mine.query({}),
  ]);
  const ids = [...procurations.stations, ...procurations.held.flatMap(({ stations }) => stations)];
  const codes = [...new Set(ids.map((id) => id.slice(0, 5)))];
  const found = await Promise.all(codes.map((code) => client.commune.find.query({ name: code })));
  const names = new Map<string, string>(
    found.flatMap(({ communes }) => communes.map(({ code, name }) => [code, name])),
  );
  const stations = ids.map((id) => {
    const [code = '', number = ''] = id.split('/');
    return [id, { number, commune: names.get(code) ?? code }] as const;
  });
  return { procurations, requests, stations: new Map(stations) };
}

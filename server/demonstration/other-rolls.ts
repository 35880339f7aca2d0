import { type Day, day } from '#core/calendar/day.ts';
import type { List } from '#core/model/elector.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Remarkable } from '#server/demonstration/remarkable.ts';

/** Citizens of other states of the Union. */
type Foreigner = Remarkable & { readonly lists: readonly Extract<List, 'eu-municipal' | 'eu-european'>[] };

type Row = readonly [
  handle: string,
  lastName: string,
  firstNames: string,
  sex: 'F' | 'M',
  born: string,
  station: string,
  lists: Foreigner['lists'],
];

const BOTH = ['eu-municipal', 'eu-european'] as const;

const ROWS: readonly Row[] = [
  ['eu-silva', 'da Silva e Sousa', 'Inês', 'F', '1987-04-25', '67482/0001', BOTH],
  ['eu-grunwald', 'von Grünwald-Löwenstein', 'Käthe', 'F', '1955-05-23', '67482/0001', BOTH],
  ['eu-rossi', "Dell'Acqua", 'Niccolò', 'M', '1990-06-02', '67482/0001', ['eu-municipal']],
  ['eu-kowalczyk', 'Żółkiewski', 'Świętosława', 'F', '1994-11-11', '67482/0001', ['eu-european']],
  ['eu-ionescu', 'Ionescu-Țepeș', 'Ștefan', 'M', '1983-12-01', '67482/0001', ['eu-municipal']],
  ['eu-papa', 'Papadópoulos-Ångström', 'Geórgios', 'M', '1979-03-25', '67482/0001', BOTH],
  ['eu-van-t-hof', "van 't Hof", 'Sjoerd', 'M', '1972-04-27', '59172/0002', BOTH],
  ['eu-eotvos', 'Eötvös-Szűcs', 'Ágnes', 'F', '1968-08-20', '44109/0001', ['eu-municipal']],
];

export const FOREIGNERS: readonly Foreigner[] = ROWS.map(
  ([handle, lastName, firstNames, sex, born, station, lists]) => ({
    handle,
    lastName,
    usageName: undefined,
    firstNames,
    sex,
    born,
    station: station as StationId,
    nne: undefined,
    lists,
  }),
);

/** An elector who came from another station's list keeps the old line, ended. */
export const MOVED: readonly { readonly handle: string; readonly from: StationId; readonly on: Day }[] = [
  { handle: 'perrin', from: '59383/0001' as StationId, on: day('2024-09-01') },
  { handle: 'maes', from: '44109/0002' as StationId, on: day('2023-02-01') },
];

import type { StationId } from '#core/model/ids.ts';

/** `born` is a date, or how many days from today the person turns 18. An empty usage name is none. */
export type Remarkable = {
  readonly handle: string;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
  readonly born: string | { readonly turns18In: number };
  readonly station: StationId;
  readonly nne: string | undefined;
};

type Row = readonly [
  handle: string,
  lastName: string,
  usageName: string,
  firstNames: string,
  sex: 'F' | 'M',
  born: string | number,
  station: string,
  nne?: string,
];

/** The people of the stories in docs/demonstration.md. */
const STORY: readonly Row[] = [
  ['ormesson', "d'Ormesson", '', 'Amélie Jeanne', 'F', '1991-05-17', '59172/0001', '104729301'],
  ['le-goff', 'Le Goff', '', 'Yann', 'M', '1988-09-02', '59383/0001', '45'],
  ['oeuvrard', 'Œuvrard', '', 'Chantal Élisabeth', 'F', '1956-11-30', '59172/0001', '000731002'],
  ['van-den-berghe', 'van den Berghe', '', 'Dirk', 'M', '1979-01-24', '59172/0002', '77003'],
  ['rochefoucauld', 'de La Rochefoucauld', '', 'François-Alexandre Frédéric', 'M', '1947-01-11', '59172/0001', '9'],
  ['saint-exupery', 'de Saint-Exupéry', '', 'Élodie', 'F', '1985-06-29', '59172/0001', '01'],
  ['lukasiewicz', 'Łukasiewicz', 'N’Guessan-Łukasiewicz', 'Aïcha', 'F', '1990-12-08', '59172/0001', '1'],
  ['maes', 'Maës', '', 'Corentin', 'M', '1994-04-04', '59172/0003', '300000003'],
  ['strauss', 'Müller-Strauß', '', 'Jürgen', 'M', '1963-07-19', '59172/0001', '63071901'],
  ['ygouf', 'Ÿgouf', '', 'Léonie', 'F', '1972-03-05', '59383/0002', '0'],
  ['dang', 'Đặng', 'Lefebvre', 'Thị Ánh Nguyệt', 'F', '1968-02-16', '59172/0001', '00000001'],
  ['aegidius', 'Ægidius', '', 'Bérénice', 'F', '1999-10-10', '59172/0001', '000000001'],
  ['martin-marie', 'Martin', '', 'Marie', 'F', '1984-03-12', '59172/0001', '84031201'],
  ['martin-marie-too', 'Martin', '', 'Marie', 'F', '1984-03-12', '59172/0001', '84031202'],
  ['perrin', 'Perrin', '', 'Nathalie Odile', 'F', '1977-08-21', '59172/0001', '770821009'],
  ['marchand', 'Marchand', '', 'Bruno', 'M', '1971-02-28', '59383/0001', '710228007'],
  ['legrand', 'Legrand', '', 'Jean-François', 'M', '1983-07-18', '59383/0001', '198320823'],
  ['wamytan', 'Wamytan-Naisseline', '', 'Déwé', 'F', '1983-09-24', '98818/0001'],
  ['washetine', 'Washetine', '', 'Kaloonbat', 'M', '1980-06-26', '98818/0002'],
  ['teriierooiterai', 'Teriʻieroʻoiteraʻi', '', 'Vaʻimiti Hinano', 'F', '1992-06-29', '98735/0001', '987350001'],
  ['taaroa', 'Taʻaroa', '', 'Ariʻi', 'M', '1975-11-05', '98731/0001', '98731'],
  ['obrien', "O'Brien", 'O’Brien-Châtelain', 'Saoirse', 'F', '1986-03-17', 'ZGB01/0001', '860317'],
  ['tremblay', 'Tremblay', '', 'Jean-Sébastien', 'M', '1969-12-31', 'ZGB01/0001', '691231'],
];

/** Names, dates and pairs that break programs. */
const HARD: readonly Row[] = [
  ['martin-marie-older', 'Martin', '', 'Marie', 'F', '1948-03-12', '59172/0001'],
  ['martin-marie-second', 'Martin', '', 'Marie', 'F', '1984-03-12', '59172/0002'],
  ['martin-marie-hyphen', 'Martin', '', 'Marie-Hélène', 'F', '1984-03-12', '59172/0001'],
  ['martin-jean', 'Martin', '', 'Jean', 'M', '1961-07-14', '59172/0001'],
  ['martin-jean-son', 'Martin', '', 'Jean', 'M', '1989-07-14', '59172/0001'],
  ['martin-saint', 'Saint-Martin', '', 'Jean', 'M', '1961-07-14', '59172/0001'],
  ['martin-spaced', 'Saint Martin', '', 'Jean', 'M', '1970-01-01', '59172/0001'],
  ['twin-lea', 'Lefèvre', '', 'Léa', 'F', '1998-02-03', '59172/0001'],
  ['twin-leo', 'Lefèvre', '', 'Léo', 'M', '1998-02-03', '59172/0001'],
  ['twin-camille', 'Lefebvre', '', 'Camille', 'F', '2001-08-15', '59172/0001'],
  ['twin-camille-too', 'Lefebvre', '', 'Camille Dominique', 'M', '2001-08-15', '59172/0001'],
  ['null', 'Null', '', 'Christophe', 'M', '1980-01-01', '59172/0001'],
  ['true', 'True', '', 'Virginie', 'F', '1970-01-01', '59172/0001'],
  ['false', 'Faux', 'False', 'Nathan', 'M', '2000-02-29', '59172/0002'],
  ['undefined', 'Undefined', '', 'Ines', 'F', '1999-12-31', '59172/0002'],
  ['nan', 'Nan', '', 'Infinity', 'F', '1993-11-11', '59172/0002'],
  ['select', "O'Select", '', 'Drop', 'M', '1975-05-05', '59172/0001'],
  ['where', 'Où', '', 'Ève', 'F', '1982-06-07', '59172/0001'],
  ['comma', 'd’Aboville', '', 'Marie Anne, dite Manon', 'F', '1966-04-01', '59172/0001'],
  ['backslash', 'Antislash', '', 'Jean-Éric', 'M', '1974-10-09', '59172/0003'],
  ['exponent', 'E', '', 'Un', 'M', '1951-01-05', '59172/0003'],
  ['one-letter', 'Y', '', 'Ô', 'F', '1987-07-07', '59172/0001'],
  ['one-letter-usage', 'U', 'A', 'Ă', 'F', '1959-09-09', '59172/0002'],
  [
    'long',
    'Pourroy de L’Auberivière de Quinsonas-Oudinot de Reggio',
    '',
    'Marie-Charlotte Anne-Sophie Élisabeth Joséphine Hippolyte Victoire',
    'F',
    '1938-12-25',
    '59172/0001',
  ],
  [
    'long-word',
    'Ratsimandresimiarinarivomanampisoa',
    'Andriantsimitoviaminandriandehibe',
    'Hérizo',
    'M',
    '1964-06-26',
    '59172/0002',
  ],
  [
    'long-hyphens',
    'Mac-Mahon-Lévis-Mirepoix-Brissac-Cossé',
    '',
    'Jean-Jacques-Étienne-Marie',
    'M',
    '1941-05-08',
    '44109/0001',
  ],
  ['d-straight', "d'Estaing", '', 'Valérie', 'F', '1973-02-02', '44109/0001'],
  ['d-typographic', 'd’Estaing', '', 'Valéry', 'M', '1973-02-02', '44109/0001'],
  ['lhay', "de L'Haÿ-les-Roses", '', 'Aude', 'F', '1995-01-19', '75056/0001'],
  ['du', 'du', '', 'Xin', 'F', '1996-08-08', '75056/0001'],
  ['de', 'De', 'de la', 'Paul', 'M', '1958-03-03', '75056/0001'],
  ['al', 'al-Ḥusaynī', '', 'Nūr ad-Dīn', 'M', '1981-04-14', '75056/0001'],
  ['inan', 'İnan', 'Işık-İnan', 'Gülşah', 'F', '1989-10-29', '67482/0001'],
  ['strasse', 'Weiß', 'Weiss-Groß', 'Heike', 'F', '1960-10-03', '67482/0001'],
  ['skvorecky', 'Škvorecký', '', 'Dvořák Jiří', 'M', '1957-09-27', '67482/0001'],
  ['sigurdsson', 'Sigurðsson', '', 'Þór', 'M', '1976-06-17', '75056/0001'],
  ['niguez', 'Ñíguez de la Peña y Íñigo', '', 'Begoña', 'F', '1979-12-06', '75056/0001'],
  ['vietnam', 'Nguyễn', 'Nguyễn-Trần', 'Thị Phương Thảo', 'F', '1991-02-15', '75056/0001'],
  ['hawaiian', 'Kealiʻiahonui', '', 'Keʻelikōlani', 'M', '1988-02-09', '98735/0001', '987350002'],
  ['glottal-straight', "Te'ura", '', "Ra'i", 'M', '1970-04-18', '98735/0001'],
  ['glottal-typographic', 'Te’ura', '', 'Ra’i', 'M', '1970-04-18', '98735/0001'],
  ['glottal-okina', 'Teʻura', '', 'Raʻi', 'M', '1970-04-19', '98735/0001'],
  ['corsican', "Colonna d'Istria", '', 'Ghjuvan Battì', 'M', '1967-11-01', '2A004/0001'],
  ['tamil', 'Ramassamy-Vaïtilingom', '', 'Marie Anandee', 'F', '1978-08-30', '97411/0001'],
  ['chinese', 'Ah-Kane-Chane-Kane', '', 'Jean-Noël', 'M', '1962-02-28', '97411/0001'],
  ['slaves', 'Solitude', '', 'Rose-Mélusine', 'F', '1950-11-29', '97120/0001'],
  ['zero-first', 'Zéphirin', '', 'Aimé', 'M', '1913-06-26', '97120/0001', '000000000'],
  ['leap-1924', 'Bissextile', '', 'Augustine', 'F', '1924-02-29', '59172/0001'],
  ['leap-1996', 'Février', '', 'Oscar', 'M', '1996-02-29', '59172/0003'],
  ['leap-2004', 'Février', 'Mars', 'Prudence', 'F', '2004-02-29', '97411/0001'],
  ['leap-tahiti', 'Tuheiava', '', 'Heiata', 'F', '1992-02-29', '98735/0001'],
  ['new-year', 'Sylvestre', '', 'Janvière', 'F', '1990-01-01', '97120/0001'],
  ['turns-18-eve', 'Benjamin', '', 'Ève', 'F', -1, '59172/0001'],
  ['turns-18-today', 'Cadet', '', 'Noël', 'M', 0, '59172/0001'],
  ['turns-18-between', 'Jeune', 'Jeunet', 'Maëlys', 'F', 7, '59172/0001'],
  ['turns-18-second-eve', 'Lejeune', '', 'Ilan', 'M', 13, '59172/0002'],
  ['turns-18-second', 'Lepetit', '', 'Zélie', 'F', 14, '59172/0002'],
];

export const REMARKABLE: readonly Remarkable[] = [...STORY, ...HARD].map(
  ([handle, lastName, usageName, firstNames, sex, born, station, nne]) => ({
    handle,
    lastName,
    usageName: usageName || undefined,
    firstNames,
    sex,
    born: typeof born === 'number' ? { turns18In: born } : born,
    station: station as StationId,
    nne,
  }),
);

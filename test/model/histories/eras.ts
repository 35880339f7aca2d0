/** An election that a history may have. A by-election is held where the people of the history live. */
export type Candidate = {
  readonly name: string;
  readonly type: string;
  readonly rounds: readonly string[];
  readonly isPartial?: true;
  readonly dissolution?: true;
};
/** A time of one version of the law, with elections close enough to overlap. */
export type Era = {
  readonly from: string;
  /** the law of the day asks that mandant and mandataire be of one commune; most of its people are. */
  readonly isOfOneCommune?: true;
  readonly candidates: readonly Candidate[];
};

const PRESIDENTIAL_2027 = ['2027-04-11', '2027-04-25'];
const MUNICIPAL_2026 = ['2026-03-15', '2026-03-22'];

const ERAS: readonly Era[] = [
  {
    from: '2027-03-01',
    candidates: [
      { name: 'pres', type: 'presidential', rounds: PRESIDENTIAL_2027 },
      { name: 'ref', type: 'referendum', rounds: ['2027-04-25'] },
      { name: 'by', type: 'municipal', rounds: PRESIDENTIAL_2027, isPartial: true },
      { name: 'leg', type: 'legislative', rounds: ['2027-05-02', '2027-05-09'] },
      { name: 'dep', type: 'departmental', rounds: ['2027-04-25', '2027-05-02'] },
    ],
  },
  {
    from: '2026-02-16',
    candidates: [
      { name: 'mun', type: 'municipal', rounds: MUNICIPAL_2026 },
      { name: 'eur', type: 'european', rounds: ['2026-03-22'] },
      { name: 'cons', type: 'consular', rounds: ['2026-03-22'] },
      { name: 'leg', type: 'legislative', rounds: MUNICIPAL_2026, isPartial: true },
      { name: 'ref', type: 'referendum', rounds: ['2026-04-05'] },
      { name: 'met', type: 'metropolitan', rounds: MUNICIPAL_2026 },
      { name: 'prov', type: 'provincial', rounds: ['2026-03-22'] },
    ],
  },
  {
    from: '2021-05-03',
    isOfOneCommune: true,
    candidates: [
      { name: 'reg', type: 'regional', rounds: ['2021-06-20', '2021-06-27'] },
      { name: 'dep', type: 'departmental', rounds: ['2021-06-20', '2021-06-27'] },
      { name: 'leg', type: 'legislative', rounds: ['2021-07-04', '2021-07-11'], isPartial: true },
      { name: 'by', type: 'municipal', rounds: ['2021-07-04'], isPartial: true },
    ],
  },
  {
    from: '2021-12-13',
    isOfOneCommune: true,
    candidates: [
      { name: 'pres', type: 'presidential', rounds: ['2022-01-16', '2022-01-30'] },
      { name: 'by', type: 'municipal', rounds: ['2022-01-16', '2022-01-23'], isPartial: true },
      { name: 'leg', type: 'legislative', rounds: ['2022-01-30', '2022-02-06'] },
    ],
  },
  {
    from: '2024-05-06',
    candidates: [
      { name: 'eur', type: 'european', rounds: ['2024-06-09'] },
      { name: 'by', type: 'municipal', rounds: ['2024-06-09', '2024-06-16'], isPartial: true },
      { name: 'leg', type: 'legislative', rounds: ['2024-06-30', '2024-07-07'], dissolution: true },
      { name: 'ref', type: 'referendum', rounds: ['2024-06-30'] },
    ],
  },
];

/** The law of today more often than that of former days. */
const TURNS = [0, 0, 0, 1, 1, 2, 3, 4];

export function eraOf(number: number): Era | undefined {
  return ERAS[TURNS[number % TURNS.length] ?? 0];
}

/** A commune of two stations, two communes whose code tells territory and zone, and a consular post. */
export const EXAMPLE = `code,name,kind,territory,zone,station,opens,closes,phone
59172,Denain,communal,metropole,Europe/Paris,0001,08:00,19:00,03 27 23 59 59
59172,Denain,communal,metropole,Europe/Paris,0002,08:00,19:00,
97411,Saint-Denis,communal,,,0001,08:00,18:00,
98818,Nouméa,new-caledonia,,,,,,
ZGB01,Londres,consular,posts,Europe/London,0001,08:00,20:00,+44 20 7073 1000`;

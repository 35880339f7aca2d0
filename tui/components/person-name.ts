/** The names of a person. */
export type Named = {
  readonly lastName: string;
  readonly usageName?: string | undefined;
  readonly firstNames: string;
};

/** `DURAND (LEFÈVRE) Alice Marie`: names in capitals, the name in use in brackets. */
export function sayName({ lastName, usageName, firstNames }: Named): string {
  const names = usageName ? `${capitals(lastName)} (${capitals(usageName)})` : capitals(lastName);
  return `${names} ${firstNames}`;
}

export function capitals(name: string): string {
  return name.toLocaleUpperCase('fr');
}

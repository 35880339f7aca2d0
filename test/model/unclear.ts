/** Thrown where the rules are silent or contradict themselves. A history that comes here expects nothing. */
export class Unclear extends Error {
  constructor(what: string) {
    super(`the rules do not say: ${what}`);
    this.name = 'Unclear';
  }
}

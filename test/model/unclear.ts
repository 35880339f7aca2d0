/** The text of the rules does not say what happens here, or says two things: a history that comes here foretells nothing. */
export class Unclear extends Error {
  constructor(what: string) {
    super(`the rules do not say: ${what}`);
    this.name = 'Unclear';
  }
}

/** The board of the polling day, in the place of the town hall's screen. */
export type BoardStep = { readonly kind: 'board'; readonly pending: undefined; readonly notice: undefined };

export const BOARD: BoardStep = { kind: 'board', pending: undefined, notice: undefined };

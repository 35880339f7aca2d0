declare const brand: unique symbol;

/** A `Base` that only its own constructor can make: `Day` is text, but no other text is a `Day`. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A list that may be left out: without it there are no rows. Null is no list, and is refused where it is read as one. */
export const orNone = (value: unknown): unknown => (value === undefined ? [] : value)

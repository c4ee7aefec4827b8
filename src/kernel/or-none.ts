/** An optional list: undefined becomes an empty list. Null is not a list, and is refused by the reader of the list. */
export const orNone = (value: unknown): unknown => (value === undefined ? [] : value)

/** A result while it is written: one object literal without spread, since there may be a million of them. */
export type Draft<Row> = { -readonly [Field in keyof Row]: Row[Field] }

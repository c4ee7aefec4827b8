/**
 * A decimal number as input. A text follows the package's own grammar: an optional minus, digits, optionally a point
 * and digits; no exponent, no hexadecimal, no separators, no blanks, 64 characters at most. A number is read as its
 * shortest decimal text (`0.1` is exactly one tenth). A bigint is a whole number. Of any other object the `toString()`
 * is read, so values of decimal libraries can be passed directly.
 */
export type DecimalInput = string | number | bigint | { toString(): string }

/** A decimal number in plain notation, such as `'1234.50'`, as in all results. */
export type DecimalString = string

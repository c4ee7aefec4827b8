/**
 * What may stand where a decimal number is asked for. A text follows the package's own grammar: an optional minus,
 * digits, optionally a point and digits; no exponent, no hexadecimal, no separators, no blanks, 64 characters at
 * most. A number is read as its shortest decimal text (`0.1` is exactly one tenth). A bigint is a whole number.
 * Any other object is asked for its `toString()`, so values of decimal libraries fit as they are.
 */
export type DecimalInput = string | number | bigint | { toString(): string }

/** A decimal number in plain notation, such as `'1234.50'`: what results carry. */
export type DecimalString = string

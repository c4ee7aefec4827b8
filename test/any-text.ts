import { fc } from '@fast-check/vitest'

const point = fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10_ffff }))

/**
 * A text of any code points, or of those on a keyboard. What fast-check has for it, `{ unit: 'binary' }`, first puts a
 * million code points into a table, which takes seconds in each process.
 */
export const anyText = (length: { readonly minLength?: number; readonly maxLength?: number } = {}) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(point, length).map((points) => String.fromCodePoint(...points)) },
    { weight: 1, arbitrary: fc.string(length) },
  )

import { fc, test as law } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { Decimal } from '../../src/numbers/decimal.js'
import { naturalLog } from '../../src/scoring/natural-log.js'
import { runs } from '../runs.js'

const whole = fc.oneof(
  fc.bigInt({ min: 1n, max: 20n }),
  fc.bigInt({ min: 1n, max: 10n ** 12n }),
  fc.bigInt({ min: 1n, max: 10n ** 60n }),
)

law.prop([whole, whole], { numRuns: runs(60) })(
  'agrees with the logarithm of the Decimal to 36 digits after the point',
  (num, den) => {
    const quotient = new Decimal(num.toString()).div(den.toString())
    // A quotient next to 1 keeps its 40 digits only after the point, as its logarithm does.
    const difference = naturalLog({ num, den }).minus(quotient.ln()).abs()
    expect(difference.lt('1e-36')).toBe(true)
  },
)

test.each<[bigint, bigint, string]>([
  [1n, 1n, '0.000000000000000000000000000000'],
  // ln 2, ln 10 and their negatives: Abramowitz and Stegun, table 1.1
  [2n, 1n, '0.693147180559945309417232121458'],
  [1n, 2n, '-0.693147180559945309417232121458'],
  [10n, 1n, '2.302585092994045684017991454684'],
  [4n, 3n, '0.287682072451780927439219005994'],
  [2n, 3n, '-0.405465108108164381978013115464'],
])('ln(%s/%s) = %s', (num, den, expected) => {
  expect(naturalLog({ num, den }).toFixed(30)).toBe(expected)
})

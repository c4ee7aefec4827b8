import { Decimal as SharedDecimal } from 'decimal.js'
import { expect, test } from 'vitest'
import { Decimal } from '../../src/numbers/decimal.js'

test('the private Decimal has 40 digits and never writes an exponent', () => {
  expect(new Decimal(1).div(3).toString()).toBe(`0.${'3'.repeat(40)}`)
  expect(new Decimal('1e-60').toString()).toBe(`0.${'0'.repeat(59)}1`)
  expect(new Decimal('1e60').toString()).toBe(`1${'0'.repeat(60)}`)
})

test("nobody's settings of decimal.js change it, nor does it change theirs", () => {
  const { precision } = SharedDecimal
  SharedDecimal.set({ precision: 5 })
  try {
    expect(new Decimal(1).div(3).toString()).toBe(`0.${'3'.repeat(40)}`)
    expect(new SharedDecimal(1).div(3).toString()).toBe('0.33333')
  } finally {
    SharedDecimal.set({ precision })
  }
})

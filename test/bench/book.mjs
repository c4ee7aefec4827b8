/**
 * A large book that is the same on every machine and in every run: invoices of 20,000 customers, amounts of two
 * decimals, due dates over ten years around the day of the report.
 */

const pad = (value, width) => String(value).padStart(width, '0')

const DAY = 86_400_000
const EPOCH = Date.UTC(2017, 0, 1)

/** A day of the ten years as text; made by the platform's calendar, not by the package under test. */
const dayAt = (offset) => {
  const date = new Date(EPOCH + offset * DAY)
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`
}

const DAYS = Array.from({ length: 3700 }, (_, offset) => dayAt(offset))

/** A sequence of whole numbers below 2^31, the same every time (Lehmer's generator with the minimal standard). */
export function sequence(seed) {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** The day on which the books of the benchmarks are aged. */
export const AS_OF = '2026-06-30'

/** `count` invoices, each a fresh object with fresh texts, as they come from a database driver. */
export function makeInvoices(count, customers = 20_000) {
  const next = sequence(20_261_123)
  return Array.from({ length: count }, (_, index) => {
    const issued = next(3650)
    return {
      id: `INV-${pad(index, 8)}`,
      customerId: `C${pad(next(customers), 6)}`,
      currency: 'EUR',
      amount: `${String(next(1_000_000))}.${pad(next(100), 2)}`,
      issueDate: DAYS[issued],
      dueDate: DAYS[issued + 30],
    }
  })
}

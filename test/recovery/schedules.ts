import type { Estimate } from '../../src/kernel/estimate.js'
import type { FeeSchedule, InsuranceCover } from '../../src/recovery/index.js'

/** 25 % of the first 3,000 and 18 % above. */
export const slab: FeeSchedule = {
  currency: 'USD',
  method: 'slab',
  tiers: [
    { upTo: '3000', rate: '0.25' },
    { upTo: null, rate: '0.18' },
  ],
  rounding: 'half-up',
}

export const cover: InsuranceCover = {
  currency: 'EUR',
  insuredShare: '0.9',
  order: 'excess-first',
  buyerLimit: null,
  rounding: 'half-up',
}

export const likely = (value: string): Estimate => ({
  estimate: true,
  value,
  basis: 'own cases',
  asOf: '2026-01-01',
})

/** Cents as a decimal text. */
export const money = (cents: number): string =>
  `${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`

/** A decimal text of two places as cents. */
export const centsOf = (text: string): number => Math.round(Number(text) * 100)

import { toMinor, type Minor } from '../../numbers/minor.js'

/** An amount of whole currency units, in minor units. */
const units = (amount: number, scale: number): Minor => toMinor(BigInt(amount) * 10n ** BigInt(scale))

/** 40, 70 or 100, depending on the debt: below 1,000, below 10,000, or from 10,000. */
export function compensationBySize(principal: Minor, scale: number): string {
  if (principal < units(1000, scale)) return '40'
  return principal < units(10_000, scale) ? '70' : '100'
}

/** The Irish scale: a debt of exactly 1,000 or 10,000 still has the lower amount. */
export function irishCompensation(principal: Minor, scale: number): string {
  if (principal <= units(1000, scale)) return '40'
  return principal <= units(10_000, scale) ? '70' : '100'
}

/** The minimum that the directive gives for every debt, whatever its amount. */
export const DIRECTIVE_COMPENSATION = '40'

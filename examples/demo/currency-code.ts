import { minorUnitScale } from 'receivables/calendar'

/** Whether a text is a currency code of ISO 4217. */
export function isCurrency(code: string): boolean {
  try {
    minorUnitScale(code)
    return true
  } catch {
    return false
  }
}

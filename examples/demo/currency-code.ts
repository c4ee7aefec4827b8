import { minorUnitScale } from 'receivables/calendar'

/** What Chinese systems print in place of a code; each name has one meaning, and RMB is no code of ISO 4217. */
const CHINESE_NAMES: ReadonlyMap<string, string> = new Map([
  ['人民币', 'CNY'],
  ['RMB', 'CNY'],
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['日元', 'JPY'],
  ['英镑', 'GBP'],
])

/** The code that a text names: a Chinese name, or RMB, is one, all else stands for itself. */
export const currencyNamed = (text: string): string => CHINESE_NAMES.get(text) ?? text

/** Whether a text is a currency code of ISO 4217. */
export function isCurrency(code: string): boolean {
  try {
    minorUnitScale(code)
    return true
  } catch {
    return false
  }
}

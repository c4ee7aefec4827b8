/** The exact sum of decimal texts, in units of 10^-4: what the laws of this folder count in. */
export const units = (...amounts: readonly string[]): bigint =>
  amounts.reduce((sum, amount) => {
    const [whole = '', fraction = ''] = amount.replace('-', '').split('.')
    const value = BigInt(whole + fraction.padEnd(4, '0'))
    return amount.startsWith('-') ? sum - value : sum + value
  }, 0n)

/** Cents as an amount with two decimals. */
export const money = (cents: number): string =>
  `${String(Math.trunc(cents / 100))}.${String(cents % 100).padStart(2, '0')}`

/** A copy of a record without one of its fields. */
export function without<Row extends object, Key extends keyof Row>(row: Row, key: Key): Omit<Row, Key> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== key)) as Omit<Row, Key>
}

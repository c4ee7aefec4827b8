/** An instalment, as named in escalation cases and their commands. */
export interface InstalmentName {
  readonly invoiceId: string
  /** Number of the instalment, counted from 1. */
  readonly instalment: number
}

const NAME = /^(.+)#([1-9]\d{0,6})$/s

/**
 * Reads a text as the name of an instalment: the invoice id, `#` and the number. Undefined if it is not such a name.
 */
export function readInstalmentName(text: string): InstalmentName | undefined {
  if (!text.includes('#')) return undefined
  const [, invoiceId, number] = NAME.exec(text) ?? []
  return invoiceId === undefined ? undefined : { invoiceId, instalment: Number(number) }
}

/** Writes the name of an instalment, the inverse of {@link readInstalmentName}. */
export const writeInstalmentName = ({ invoiceId, instalment }: InstalmentName): string =>
  `${invoiceId}#${String(instalment)}`

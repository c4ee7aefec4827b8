/** What the name of an instalment says, as cases of escalation and their commands bear it. */
export interface InstalmentName {
  readonly invoiceId: string
  /** Which instalment, counted from 1. */
  readonly instalment: number
}

const NAME = /^(.+)#([1-9]\d{0,6})$/s

/** Reads a text as the name of an instalment, the invoice with `#` and its number; undefined where it is none. */
export function readInstalmentName(text: string): InstalmentName | undefined {
  if (!text.includes('#')) return undefined
  const [, invoiceId, number] = NAME.exec(text) ?? []
  return invoiceId === undefined ? undefined : { invoiceId, instalment: Number(number) }
}

/** The name of an instalment: what {@link readInstalmentName} reads. */
export const writeInstalmentName = ({ invoiceId, instalment }: InstalmentName): string =>
  `${invoiceId}#${String(instalment)}`

import { readDay } from '../calendar/day-number.js'
import { isReceivablesError, refuse } from '../kernel/error.js'
import { at, type UnknownRecord } from '../kernel/expect.js'
import { minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readRatio } from '../numbers/ratio.js'
import { readMinor } from '../numbers/read-minor.js'
import { resolveTerms, type TermsRequest } from '../terms/resolve-terms.js'
import type { DiscountLine } from './discount-line.js'

const TERMS_FIELDS = ['terms', 'invoiceDate', 'amount', 'taxAmount', 'anchors', 'calendar'] as const

/**
 * The instalments by due date, after deduction of the credits from the oldest.
 *
 * @throws ReceivablesError `input.missing` for an anchor that the terms need, or the codes of {@link resolveTerms}.
 */
export function resolveLines(
  record: UnknownRecord,
  currency: string,
  credited: Minor,
  scale: number,
  path: string,
): DiscountLine[] {
  const request: Record<string, unknown> = { currency }
  for (const key of TERMS_FIELDS) if (record[key] !== undefined) request[key] = record[key]
  const resolved = below(path, request, () => resolveTerms(request as unknown as TermsRequest))
  if (resolved.status === 'needs-anchor') {
    const [missing] = resolved.missing
    return refuse(
      'input.missing',
      at(at(path, 'anchors'), missing as string),
      'the day from which the terms count',
      undefined,
    )
  }
  let credit = credited
  return resolved.instalments
    .map(({ dueDate, amount, discounts }) => ({
      due: readDay(dueDate, path),
      amount: readMinor(amount, scale, path),
      windows: discounts.map(({ until, rate }) => ({
        until: readDay(until, path),
        rate: readRatio(rate, path),
        text: rate,
      })),
    }))
    .sort((a, b) => a.due - b.due)
    .map(({ due, amount, windows }) => {
      const taken = minMinor(credit, amount)
      credit = subtractMinor(credit, taken)
      const open = subtractMinor(amount, taken)
      return { due, windows, amount: open, open, partPaid: false }
    })
}

/** Runs another function and puts the path of this function's argument before the paths of its errors. */
function below<Result>(path: string, request: UnknownRecord, call: () => Result): Result {
  try {
    return call()
  } catch (error) {
    if (path === '' || !isReceivablesError(error) || error.path === 'currency') throw error
    return refuse(error.code, at(path, error.path), error.expected, valueAt(request, error.path))
  }
}

/** The value at a path such as `terms.instalments[0].due`. */
function valueAt(root: unknown, path: string): unknown {
  try {
    return path
      .split(/[.[\]]+/)
      .filter((key) => key !== '')
      .reduce<unknown>((value, key) => (value as UnknownRecord)[key], root)
  } catch {
    return undefined
  }
}

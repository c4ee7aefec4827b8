import { refuse } from '../kernel/error.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import type { Reading } from './field.js'
import type { Notice } from './notice.js'

/**
 * Checks statements, receipts, promises, decisions and holds: their figures sum and fit the lines.
 *
 * @throws ReceivablesError `input.conflict`, `input.range` or `input.missing`.
 */
export function checkAccount(notice: Notice, { scale }: Reading): void {
  const read = (amount: string, path: string): Minor => readMinor(amount, scale, path)
  checkStatement(notice, read)
  checkReceipt(notice, read)
  checkDecision(notice, read)
  const { promise, hold, totals } = notice
  if (promise !== undefined) {
    const amount = read(promise.amount, 'promise.amount')
    if (amount === 0 || amount > read(totals.open, 'items'))
      refuse(
        'input.range',
        'promise.amount',
        `an amount above zero and at most ${totals.open}`,
        promise.amount,
      )
  }
  if (hold !== undefined && Object.keys(hold.release).length === 0)
    refuse('input.missing', 'hold.release', 'at least one of amount, security, prepaymentShare', undefined)
}

/** Reads an amount of the notice. */
type Read = (amount: string, path: string) => Minor

function checkStatement({ statement, totals, asOf }: Notice, read: Read): void {
  if (statement === undefined) return
  const { from, opening, invoiced, received, credits, closing } = statement
  const path = 'statement.closing'
  if (from > asOf) refuse('date.order', 'statement.from', `a day on or before ${asOf}`, from)
  const moved = subtractMinor(
    addMinor(read(opening, path), read(invoiced, path)),
    addMinor(read(received, path), read(credits, path)),
  )
  if (moved !== read(closing, path))
    refuse('input.conflict', path, 'opening + invoiced − received − credits', closing)
  const lines = subtractMinor(read(totals.open, path), read(statement.unapplied ?? '0', path))
  if (lines !== read(closing, path))
    refuse('input.conflict', path, 'the sum of the items, less credit not applied', closing)
}

function checkReceipt({ receipt }: Notice, read: Read): void {
  if (receipt === undefined) return
  const path = 'receipt.amount'
  const { amount, toCosts, toCharges, toPrincipal, unapplied } = receipt
  const parts = [toCosts, toCharges, toPrincipal, unapplied].map((part) => read(part, path))
  const sum = parts.reduce(addMinor, 0)
  if (sum !== read(amount, path)) refuse('input.conflict', path, 'the sum of its parts', amount)
}

function checkDecision({ decision, totals }: Notice, read: Read): void {
  if (decision === undefined) return
  const { outcome, credit } = decision
  const path = 'decision.credit'
  if (outcome === 'rejected') {
    if (credit !== undefined && read(credit, path) !== 0)
      refuse('input.conflict', path, 'no credit, since the objection is rejected', credit)
    return
  }
  if (credit === undefined) refuse('input.missing', path, 'the credited amount', credit)
  const amount = read(credit, path)
  if (amount === 0 || amount > read(totals.open, path))
    refuse('input.range', path, `an amount above zero and at most ${totals.open}`, credit)
}

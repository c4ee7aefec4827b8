import { readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Reading } from './field.js'
import type { KindRule } from './kind-rules.js'
import type { LateChargeRequest } from './late-charge-model.js'
import type { NoticeItem, NoticeLine } from './model.js'

/**
 * An invoice or an instalment of one as a key: no invoice number can collide with the instalment of another invoice.
 */
export const keyOf = ({
  invoiceId,
  instalment,
}: {
  readonly invoiceId: string
  readonly instalment?: number
}): string => `${String(instalment ?? 0)}/${invoiceId}`

/** The input for the lines. */
export interface LineRequest {
  readonly items: readonly NoticeItem[]
  readonly asOf: string
  readonly letterDate: string
  /** Capitalised interest may be open on the invoice in addition to the invoiced amount. */
  readonly lateCharge?: LateChargeRequest | undefined
}

/**
 * The lines of the table in the order of the items, with the amount claimed on each.
 *
 * @throws ReceivablesError `input.range` if more is open than was invoiced and capitalised, or more is disputed than is
 * open; `id.duplicate`; `input.conflict` for an item that does not belong in a notice of the kind.
 */
export function linesOf(
  { items, asOf, letterDate, lateCharge }: LineRequest,
  rule: KindRule,
  reading: Reading,
): readonly NoticeLine[] {
  const [figuresDay, letterDay] = [readDay(asOf, 'asOf'), readDay(letterDate, 'letterDate')]
  const joined = new Map(
    lateCharge?.accruals.map((charge) => [
      keyOf(charge),
      readMinor(charge.capitalized ?? '0', reading.scale, 'lateCharge'),
    ]),
  )
  const seen = new Set<string>()
  const lines = items.map((item, index) => {
    const path = at('items', index)
    if (seen.has(keyOf(item)))
      refuse('id.duplicate', at(path, 'invoiceId'), 'each invoice or instalment only once', item.invoiceId)
    seen.add(keyOf(item))
    const line = lineOf(item, joined.get(keyOf(item)) ?? 0, figuresDay, path, reading)
    checkPlace(line, rule.items, figuresDay, letterDay, path)
    return line
  })
  if (rule.items === 'past-due' || rule.items === 'not-yet-due' || rule.items === 'due-today')
    expectClaim(lines, reading)
  return lines
}

function lineOf(
  item: NoticeItem,
  joined: Minor,
  asOf: DayNumber,
  path: string,
  { scale }: Reading,
): NoticeLine {
  const { invoiceId, instalment, currency, issueDate, dueDate, amount, contractNumber } = item
  const read = (field: 'amount' | 'open' | 'disputed'): Minor =>
    readMinor(item[field] ?? '0', scale, at(path, field))
  const [open, disputed] = [read('open'), read('disputed')]
  if (open > addMinor(read('amount'), joined))
    refuse(
      'input.range',
      at(path, 'open'),
      'at most the invoiced amount plus the charge added to the principal',
      item.open,
    )
  if (disputed > open) refuse('input.range', at(path, 'disputed'), 'at most the open amount', item.disputed)
  return {
    invoiceId,
    ...(instalment === undefined ? {} : { instalment }),
    currency,
    ...(issueDate === undefined ? {} : { issueDate }),
    dueDate,
    amount: amount as string,
    open: item.open as string,
    disputed: writeMinor(disputed, scale),
    undisputed: writeMinor(subtractMinor(open, disputed), scale),
    daysPastDue: daysOf(item, open, asOf, path),
    ...(contractNumber === undefined ? {} : { contractNumber }),
  }
}

/** A paid item is not late; the number of days it was late, as of settlement, is provided by the caller. */
function daysOf({ dueDate, daysPastDue }: NoticeItem, open: Minor, asOf: DayNumber, path: string): number {
  const late = Math.max(0, asOf - readDay(dueDate, at(path, 'dueDate')))
  if (daysPastDue === undefined) return open === 0 ? 0 : late
  return late === 0 && daysPastDue > 0
    ? refuse('input.conflict', at(path, 'daysPastDue'), '0: the due date has not passed', daysPastDue)
    : daysPastDue
}

function checkPlace(
  line: NoticeLine,
  kind: KindRule['items'],
  figuresDay: DayNumber,
  letterDay: DayNumber,
  path: string,
): void {
  const place = at(path, 'dueDate')
  const due = readDay(line.dueDate, place)
  if (kind === 'not-yet-due' && due <= letterDay)
    refuse('input.conflict', place, 'an item that is not yet due on the day of the letter', line.dueDate)
  if (kind === 'due-today' && due !== letterDay)
    refuse('input.conflict', place, 'an item that is due on the day of the letter', line.dueDate)
  const isPaid = !/[1-9]/.test(line.open)
  if (kind === 'past-due' && line.daysPastDue === 0 && !(isPaid && due < figuresDay))
    refuse(
      'input.conflict',
      place,
      'an item that is past due, since an item that is not due cannot be claimed',
      due,
    )
  if (kind === 'settled' && !isPaid)
    refuse('input.conflict', at(path, 'open'), 'zero, since the case is closed', line.open)
}

/** A letter that asks for money must claim an amount above zero; a disputed amount is not claimed. */
function expectClaim(lines: readonly NoticeLine[], { scale }: Reading): void {
  let sum: Minor = 0
  for (const line of lines) sum = addMinor(sum, readMinor(line.undisputed, scale, 'items'))
  if (sum === 0) refuse('input.conflict', 'items', 'an undisputed amount to claim', '0')
}

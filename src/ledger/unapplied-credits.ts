import { writeDay } from '../calendar/day-number.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { CASH, type Book } from './book.js'
import { compareTexts } from './compare-texts.js'
import { minorAt } from './minor-column.js'
import type { UnappliedCredit } from './open-item.js'
import type { Standing } from './stand-as-of.js'
import { textAt } from './text-column.js'

/** The unapplied rest of a credit on a day; 0 if the credit does not count on that day. */
export function leftOf(book: Book, standing: Pick<Standing, 'absorbed' | 'day'>, credit: number): Minor {
  const { day, end, amount } = book.credits
  if ((day[credit] as number) > standing.day || (end[credit] as number) <= standing.day) return 0
  return subtractMinor(minorAt(amount, credit), minorAt(standing.absorbed, credit))
}

/** The unapplied credits, ascending by customer, date and document. */
export function unappliedCredits(book: Book, standing: Standing): UnappliedCredit[] {
  const overpaid = overPayments(book, standing)
  const rows: UnappliedCredit[] = []
  for (let credit = 0; credit < book.credits.day.length; credit++) {
    const left = leftOf(book, standing, credit)
    if (left === 0) continue
    if (credit >= book.credits.payments) {
      rows.push(rowOf(book, credit, left, 'credit-note'))
      continue
    }
    const over = overpaid.get(credit) ?? 0
    const cash = subtractMinor(left, over)
    if (cash !== 0) rows.push(rowOf(book, credit, cash, 'cash'))
    if (over !== 0) rows.push(rowOf(book, credit, over, 'over-payment'))
  }
  return rows.sort(
    (a, b) =>
      compareTexts(a.customerId, b.customerId) ||
      compareTexts(a.date, b.date) ||
      compareTexts(a.documentId, b.documentId) ||
      compareTexts(a.kind, b.kind),
  )
}

/** Per payment: the cash applied beyond the open amount. */
function overPayments(book: Book, standing: Standing): Map<number, Minor> {
  const overpaid = new Map<number, Minor>()
  for (const { movement, amount } of standing.excesses) {
    if (book.movements.kind[movement] !== CASH) continue
    const payment = book.movements.source[movement] as number
    overpaid.set(payment, addMinor(overpaid.get(payment) ?? 0, amount))
  }
  return overpaid
}

function rowOf(book: Book, credit: number, amount: Minor, kind: UnappliedCredit['kind']): UnappliedCredit {
  const currency = book.credits.currency[credit] as number
  return {
    customerId: textAt(book.customers, book.credits.customer[credit] as number),
    currency: book.currencies[currency] as string,
    amount: writeMinor(amount, book.scales[currency] as number),
    date: writeDay(book.credits.day[credit] as number),
    documentId: textAt(book.credits.id, credit),
    kind,
  }
}

/**
 * Payment terms bound to invoices: `resolveTerms` of parsed terms against the function that teams write by hand with
 * date-fns and decimal.js. Both give the same due dates and discounts, which is checked.
 */
import { strictEqual } from 'node:assert/strict'
import { UTCDateMini } from '@date-fns/utc'
import { addDays, format } from 'date-fns'
import { Decimal } from 'decimal.js'
import { parseTerms, resolveTerms } from 'receivables/terms'
import { makeInvoices } from './book.mjs'
import { compare } from './compare.mjs'

const COUNT = 200_000
const TERMS = { rate: '0.02', discountDays: 10, netDays: 30 }

/** 2/10 net 30 as a careful developer writes it. */
function resolveByHand({ issueDate, amount }) {
  const issued = new UTCDateMini(`${issueDate}T00:00:00Z`)
  const gross = new Decimal(amount)
  const discount = gross.times(TERMS.rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
  return {
    dueDate: format(addDays(issued, TERMS.netDays), 'yyyy-MM-dd'),
    until: format(addDays(issued, TERMS.discountDays), 'yyyy-MM-dd'),
    discount: discount.toFixed(2),
    payable: gross.minus(discount).toFixed(2),
  }
}

export function run() {
  console.log(`terms, 2/10 net 30 bound to ${COUNT.toLocaleString('en')} invoices`)
  const invoices = makeInvoices(COUNT)
  const terms = parseTerms('2/10 net 30')
  const resolve = ({ issueDate, amount, currency }) =>
    resolveTerms({ terms, invoiceDate: issueDate, amount, currency })
  // Results are looked at and let go, as in a loop over an export: keeping them all would time the garbage collector.
  const dueDates = (each) => () => invoices.reduce((sum, invoice) => sum + each(invoice).dueDate.length, 0)
  compare('resolveTerms of parsed terms', dueDates(resolve), dueDates(resolveByHand), {
    rounds: 5,
    least: 10,
  })
  for (const invoice of invoices.slice(0, 10_000)) {
    const { dueDate, discounts } = resolve(invoice)
    const [{ until, discount, payable }] = discounts
    strictEqual([dueDate, until, discount, payable].join(), Object.values(resolveByHand(invoice)).join())
  }
}

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

const COUNT = 50_000
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
  const ours = () =>
    invoices.map(({ issueDate, amount, currency }) =>
      resolveTerms({ terms, invoiceDate: issueDate, amount, currency }),
    )
  const peer = () => invoices.map(resolveByHand)
  const { ourResult, peerResult } = compare('resolveTerms of parsed terms', ours, peer, {
    rounds: 5,
    least: 10,
  })
  ourResult.forEach(({ dueDate, discounts }, index) => {
    const [{ until, discount, payable }] = discounts
    strictEqual([dueDate, until, discount, payable].join(), Object.values(peerResult[index]).join())
  })
}

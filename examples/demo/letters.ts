import { composeNotice, renderNotice } from 'receivables'
import { addDays } from 'receivables/calendar'
import type { ContactRecord, Customer, OpenItem } from 'receivables/ledger'
import type { ItemCharge } from './late-charges.js'
import type { Letterhead, Parties } from './parties.js'

/** A notice of overdue payment, as it would be sent. */
export interface Letter {
  readonly locale: Letterhead['locale']
  readonly customerId: string
  readonly customerName: string
  readonly invoices: number
  /** The text that {@link renderNotice} gives. */
  readonly text: string
}

/** What letters are chosen from and made of. */
export interface LetterDesk {
  readonly parties: Parties
  readonly customers: readonly Customer[]
  readonly contacts: readonly ContactRecord[]
  /** Every overdue item. */
  readonly items: readonly OpenItem[]
  /** The charge on each of them that has one. */
  readonly charges: ReadonlyMap<OpenItem, ItemCharge>
  readonly asOf: string
}

/** More invoices make a long letter, and a bad example. */
const MOST_ITEMS = 5
const DAYS_TO_PAY = 14

/** One notice in English and one in Chinese, to the customer of each language who owes most and can be charged. */
export const lettersOf = (desk: LetterDesk): Letter[] =>
  (['en', 'zh-CN'] as const).flatMap((locale) => {
    const owed = debtsIn(locale, desk).sort((a, b) => longest(b) - longest(a))[0]
    return owed === undefined ? [] : [letterTo(owed, locale, desk)]
  })

interface Debt {
  readonly customer: Customer
  readonly items: readonly OpenItem[]
}

const longest = ({ items }: Debt): number => Math.max(...items.map(({ daysPastDue }) => daysPastDue))

/** The customers of a language whose every overdue item is charged, with those items: two at least, and few. */
function debtsIn(locale: string, { customers, items, charges }: LetterDesk): Debt[] {
  return customers
    .filter((customer) => customer.locale === locale && customer.insolventSince === undefined)
    .map((customer) => ({ customer, items: items.filter(({ customerId }) => customerId === customer.id) }))
    .filter(
      ({ items: own }) =>
        own.length > 1 &&
        own.length <= MOST_ITEMS &&
        new Set(own.map(({ currency }) => currency)).size === 1 &&
        own.every((item) => charges.has(item) && /[1-9]/.test(item.undisputed)),
    )
}

function letterTo(
  { customer, items }: Debt,
  locale: Letter['locale'],
  { parties, contacts, charges, asOf }: LetterDesk,
): Letter {
  const { seller, customers } = parties
  const head = found(seller.letterheads.find((one) => one.locale === locale))
  const debtor = found(customers.find(({ id }) => id === customer.id))
  const currency = items[0]?.currency
  const accruals = items.map((item) => {
    const { accrual } = found(charges.get(item))
    const part = item.instalment === undefined ? {} : { instalment: item.instalment }
    return { ...accrual, invoiceId: item.invoiceId, ...part }
  })
  const name = customer.name ?? customer.id
  const notice = composeNotice({
    kind: 'overdue-notice',
    letterDate: asOf,
    parties: {
      creditor: { legalName: head.legalName, address: head.address, contact: head.contact },
      debtor: { legalName: name, address: debtor.address, contact: debtor.contact },
    },
    items,
    payTo: found(seller.accounts.find((account) => account.currency === currency)).payTo,
    lateCharge: {
      basis: {
        kind: 'clause',
        reference: found(seller.lateCharges.find((clause) => clause.currency === currency)).clause,
      },
      dayCount: 'ACT/365F',
      accruals,
    },
    // A letter takes three days to arrive.
    deadline: {
      countedFrom: 'received',
      from: addDays(asOf, 3),
      days: DAYS_TO_PAY,
      unit: 'calendar-days',
    },
    consequences: ['hold-deliveries', 'instruct-counsel'],
    priorContacts: contacts
      .filter(({ customerId, invoiceId, date }) => {
        return (
          customerId === customer.id && date <= asOf && items.some((item) => item.invoiceId === invoiceId)
        )
      })
      .map(({ date, channel, invoiceId = '' }) => ({
        date,
        channel: channel === 'email' ? 'email' : 'phone',
        summary: locale === 'en' ? `invoice ${invoiceId}` : `发票 ${invoiceId}`,
      })),
  })
  return {
    locale,
    customerId: customer.id,
    customerName: name,
    invoices: items.length,
    text: renderNotice(notice, locale, 'text'),
  }
}

/** What the example has to hold; an export of one's own makes no letters. */
function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the parties of the example do not fit its book')
  return value
}

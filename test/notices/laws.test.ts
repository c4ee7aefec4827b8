import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addDays, daysBetween } from '../../src/calendar/index.js'
import {
  composeNotice,
  renderNotice,
  type Notice,
  type NoticeItem,
  type NoticeRequest,
} from '../../src/notices/index.js'
import { readMinor } from '../../src/numbers/read-minor.js'
import { writeMinor } from '../../src/numbers/write-minor.js'
import { anyText } from '../any-text.js'
import { everything, parties } from './requests.js'

const LETTER = '2026-05-05'

/** Items past due, the undisputed part above zero, in one currency. */
const anyItems = fc.array(
  fc.record({
    name: fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() !== ''),
    open: fc.integer({ min: 1, max: 10_000_000 }),
    paid: fc.integer({ min: 0, max: 1000 }),
    share: fc.integer({ min: 0, max: 99 }),
    late: fc.integer({ min: 1, max: 900 }),
    rate: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: 1, maxLength: 8 },
)
type Drawn = Parameters<Parameters<typeof anyItems.map>[0]>[0]

const money = (minor: number): string => writeMinor(minor, 2)
const minorOf = (amount: string): bigint => BigInt(readMinor(amount, 2, ''))
const sum = (amounts: readonly string[]): bigint =>
  amounts.reduce((total, amount) => total + minorOf(amount), 0n)

function requestOf(drawn: Drawn, currency: string): NoticeRequest {
  const items: NoticeItem[] = drawn.map(({ name, open, paid, share, late }, index) => ({
    invoiceId: `${name}/${String(index)}`,
    currency,
    dueDate: addDays(LETTER, -late),
    amount: money(open + paid),
    open: money(open),
    disputed: money(Math.floor((open * share) / 100)),
  }))
  const accruals = drawn.map(({ open, share, late, rate }, index) => {
    // In hundredths of a percent a day, half up; what is disputed bears nothing.
    const base = open - Math.floor((open * share) / 100)
    const interest = money(Math.floor((2 * base * rate * late + 10_000) / 20_000))
    const from = addDays(LETTER, 1 - late)
    const segment = {
      from,
      to: addDays(LETTER, 1),
      days: late,
      principal: money(base),
      rate: String(rate / 10_000),
      interest,
    }
    return {
      invoiceId: (items[index] as NoticeItem).invoiceId,
      interest,
      days: late,
      ratePer: 'day' as const,
      segments: [segment],
    }
  })
  const { payTo, consequences, deadline, contract } = everything
  const basis = { kind: 'clause', reference: '8.2' } as const
  return {
    kind: 'overdue-notice',
    letterDate: LETTER,
    parties,
    payTo,
    consequences,
    deadline,
    contract,
    items,
    lateCharge: { basis, accruals },
    priorContacts: [],
  }
}

const anyNotice = fc
  .tuple(anyItems, fc.constantFrom('EUR', 'CNY'))
  .map(([drawn, currency]): Notice => composeNotice(requestOf(drawn, currency)))

test.prop([anyNotice])(
  'the total is the sum of its lines, charges and costs, to the cent',
  ({ lines, lateCharge, totals }) => {
    const charges = (lateCharge?.accruals ?? []).map(({ interestOpen }) => interestOpen)
    expect(minorOf(totals.open)).toBe(sum(lines.map(({ open }) => open)))
    expect(minorOf(totals.undisputed)).toBe(sum(lines.map(({ undisputed }) => undisputed)))
    expect(minorOf(totals.undisputed) + minorOf(totals.disputed)).toBe(minorOf(totals.open))
    expect(minorOf(totals.total)).toBe(minorOf(totals.undisputed) + sum(charges))
  },
)

test.prop([
  anyNotice,
  fc.constantFrom('en' as const, 'zh-CN' as const),
  fc.constantFrom('text' as const, 'markdown' as const),
])('every notice can be rendered, always the same, with its total in it', (notice, locale, format) => {
  const text = renderNotice(notice, locale, format)
  expect(renderNotice(structuredClone(notice), locale, format)).toBe(text)
  expect(text).toContain(notice.totals.total.replace(/\B(?=(\d{3})+\.)/g, ','))
})

test.prop([anyItems])('the order of the items changes no sum', (drawn) => {
  const [forth, back] = [
    composeNotice(requestOf(drawn, 'EUR')),
    composeNotice(requestOf([...drawn].reverse(), 'EUR')),
  ]
  expect(forth.totals).toEqual(back.totals)
})

test.prop([fc.integer({ min: 1, max: 366 }), fc.integer({ min: 0, max: 60 })])(
  'a deadline in calendar days is that many days after sending or receipt',
  (days, later) => {
    const from = addDays(LETTER, later)
    const rule = { countedFrom: 'received', from, days, unit: 'calendar-days' } as const
    const request = requestOf([{ name: 'F', open: 100, paid: 0, share: 0, late: 1, rate: 0 }], 'EUR')
    const date = composeNotice({ ...request, deadline: rule }).deadline?.date as string
    expect(daysBetween(from, date)).toBe(days)
  },
)

test.prop([anyText({ maxLength: 60 })])('a name is printed on one line as it is, or refused', (name) => {
  const debtor = { ...parties.debtor, legalName: name }
  const request = requestOf([{ name: 'F', open: 100, paid: 0, share: 0, late: 1, rate: 0 }], 'EUR')
  const lines = renderNotice(composeNotice(request), 'en', 'markdown').split('\n').length
  let notice: Notice
  try {
    notice = composeNotice({ ...request, parties: { ...parties, debtor } })
  } catch (error) {
    expect(error).toMatchObject({ name: 'ReceivablesError', path: 'parties.debtor.legalName' })
    return
  }
  const text = renderNotice(notice, 'en', 'markdown')
  expect(text.split('\n')).toHaveLength(lines)
  expect(text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')).toContain(name.trim())
})

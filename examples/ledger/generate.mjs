// @ts-check
// Writes book.json, the book that `npm run demo` ages: an invented seller's first year, and parties.json, who its letters
// go between. Every name is made up, and a fixed seed makes every run write the same bytes: node examples/ledger/generate.mjs
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { generateParties } from './parties.mjs'
import { seeded } from './seeded.mjs'

/**
 * @typedef {import('receivables/ledger').Documents} Documents
 * @typedef {import('receivables/ledger').Invoice} Invoice
 * @typedef {import('receivables/ledger').Customer} Customer
 * @typedef {'CNY' | 'USD' | 'JPY'} Currency
 * @typedef {'prompt' | 'steady' | 'slow' | 'late' | 'silent' | 'insolvent'} Manner how a customer pays
 * @typedef {Customer & { currency: Currency, manner: Manner, net: number }} Account
 * @typedef {Invoice & { minor: number, due: number, issued: number }} Draft
 */

const SEED = 20260630
/** The book ends on this day. */
export const LAST_DAY = '2026-06-30'

/** @type {Record<Currency, { scale: number, low: number, high: number, country: string }>} */
const MARKETS = {
  CNY: { scale: 2, low: 380_000, high: 42_000_000, country: 'CN' },
  USD: { scale: 2, low: 60_000, high: 8_600_000, country: 'US' },
  JPY: { scale: 0, low: 90_000, high: 9_400_000, country: 'JP' },
}

const CHINESE_STEMS = [
  '澜栖',
  '砚山谷',
  '禾渡',
  '翎桥',
  '青岚坞',
  '棠溪渡',
  '云砚',
  '松涧堂',
  '鹿鸣洲',
  '望汐',
  '朔禾',
  '缃叶',
]
const CHINESE_TRADES = [
  '精密机械有限公司',
  '纺织有限公司',
  '食品贸易有限公司',
  '光学仪器有限公司',
  '包装材料有限公司',
]
const ENGLISH_STEMS = [
  'Quillmere',
  'Bramblewick',
  'Thornvale',
  'Oakhollow',
  'Fennimore & Daughters',
  "O'Larkin",
  'Wexcombe',
]
const ENGLISH_TRADES = ['Fasteners Ltd', 'Instruments Inc.', 'Packaging LLC']
const JAPANESE_STEMS = [
  'Kirigahara',
  'Tsukishiro',
  'Aozuru',
  'Minesawa',
  'Hoshikubo',
  'Shiranami',
  'Fujikage',
]
const JAPANESE_TRADES = ['Seiki K.K.', 'Shoji K.K.', 'Kagaku K.K.']

/** @type {readonly Manner[]} The last of each market's customers is the insolvent one, see {@link accounts}. */
const MANNERS = ['prompt', 'steady', 'steady', 'slow', 'prompt', 'late', 'steady', 'slow', 'prompt', 'silent']

/** @type {Record<Manner, readonly [number, number]>} Days after the due date on which customers pay. */
const DELAYS = {
  prompt: [-18, 0],
  steady: [-4, 9],
  slow: [6, 38],
  late: [20, 85],
  silent: [60, 190],
  insolvent: [2, 12],
}

const dayOf = (/** @type {string} */ text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
const textOf = (/** @type {number} */ day) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const END = dayOf(LAST_DAY)

/** The last day of the month `ahead` months after a day's. */
function monthEnd(/** @type {number} */ day, /** @type {number} */ ahead) {
  const [year, month] = textOf(day).split('-').map(Number)
  return Date.UTC(year ?? 0, (month ?? 0) + ahead, 0) / 86_400_000
}

/** Minor units as a decimal text. */
function money(/** @type {number} */ minor, /** @type {Currency} */ currency) {
  const { scale } = MARKETS[currency]
  if (scale === 0) return String(minor)
  const digits = String(minor).padStart(scale + 1, '0')
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/**
 * A record without some of its fields.
 * @template {object} Row
 * @template {keyof Row & string} Name
 * @param {Row} row
 * @param {readonly Name[]} names
 * @returns {Omit<Row, Name>}
 */
function without(row, names) {
  const left = Object.entries(row).filter(
    ([name]) => !(/** @type {readonly string[]} */ (names).includes(name)),
  )
  return /** @type {Omit<Row, Name>} */ (Object.fromEntries(left))
}

const numbered = (/** @type {string} */ prefix, /** @type {number} */ number, width = 4) =>
  `${prefix}${String(number).padStart(width, '0')}`

/** The seller's customers: 30 in China, 20 in the United States, 14 in Japan. @returns {Account[]} */
function accounts(/** @type {() => number} */ random) {
  /** @type {[Currency, string, readonly string[], readonly string[], number, string][]} */
  const markets = [
    ['CNY', '0', CHINESE_STEMS, CHINESE_TRADES, 30, ''],
    ['USD', '1', ENGLISH_STEMS, ENGLISH_TRADES, 20, ' '],
    ['JPY', '2', JAPANESE_STEMS, JAPANESE_TRADES, 14, ' '],
  ]
  return markets.flatMap(([currency, block, stems, trades, count, blank]) =>
    Array.from({ length: count }, (_, index) => {
      const insolvent = currency === 'CNY' && index === count - 1
      const manner = insolvent ? 'insolvent' : (MANNERS[Math.floor(random() * MANNERS.length)] ?? 'steady')
      const name = `${stems[index % stems.length]}${blank}${trades[(index + Math.floor(index / stems.length)) % trades.length]}`
      return {
        id: numbered(block, index * 7 + 11, 5),
        name,
        country: MARKETS[currency].country,
        locale: { CNY: 'zh-CN', USD: 'en', JPY: 'ja' }[currency],
        grade: { prompt: 'A', steady: 'A', slow: 'B', late: 'C', silent: 'D', insolvent: 'D' }[manner],
        owner: numbered('desk-', 1 + (index % 4), 1),
        ...(insolvent ? { insolventSince: '2026-04-17' } : {}),
        currency,
        manner,
        net: [30, 30, 45, 60, 90][Math.floor(random() * 5)] ?? 30,
      }
    }),
  )
}

/** The book: its customers, a year of invoices and what became of them. @returns {Documents} */
export function generateBook() {
  const random = seeded(SEED)
  const chance = (/** @type {number} */ share) => random() < share
  const between = (/** @type {number} */ low, /** @type {number} */ high) =>
    low + Math.floor(random() * (high - low + 1))

  const customers = accounts(random)
  /** @type {Draft[]} */
  const drafts = []
  /** @type {Required<{ [List in Exclude<keyof Documents, 'invoices' | 'customers' | 'calendars'>]: NonNullable<Documents[List]>[number][] }>} */
  const book = { payments: [], creditNotes: [], writeOffs: [], disputes: [], promises: [], contacts: [] }

  const ids = { invoice: 0, payment: 0, note: 0, writeOff: 0, dispute: 0, promise: 0, contact: 0 }
  const paymentId = () => numbered('P-', (ids.payment += 1))

  /** Small amounts are common and large ones rare. */
  const amountIn = (/** @type {Currency} */ currency) => {
    const { low, high, scale } = MARKETS[currency]
    const minor = Math.floor(low + (high - low) * random() * random() * random())
    return scale > 0 && chance(0.3) ? minor - (minor % 10_000) : minor
  }

  for (const [place, account] of customers.entries()) {
    for (let month = 0; month < 12; month++) {
      const monthStart = Date.UTC(2025, 6 + month, 1) / 86_400_000
      const times = chance(0.1) ? 2 : chance(0.17) ? 0 : 1
      for (let time = 0; time < times; time++) bill(account, place, monthStart)
    }
  }
  // By day, as a seller numbers invoices.
  drafts.sort((a, b) => a.issued - b.issued || (a.id < b.id ? -1 : 1))
  for (const draft of drafts) settle(draft, accountOf(draft))
  depositWithoutInvoice()

  function accountOf(/** @type {Invoice} */ invoice) {
    const account = customers.find(({ id }) => id === invoice.customerId)
    if (account === undefined) throw new Error(`no customer ${invoice.customerId}`)
    return account
  }

  function bill(
    /** @type {Account} */ account,
    /** @type {number} */ place,
    /** @type {number} */ monthStart,
  ) {
    const onMonthEnd = chance(0.25)
    const issued = onMonthEnd ? monthEnd(monthStart, 0) : monthStart + between(0, 27)
    // Every third Chinese account is on monthly statements: due at the end of a later month.
    const monthly = account.currency === 'CNY' && place % 3 === 0
    const due = monthly ? monthEnd(issued, Math.round(account.net / 30)) : issued + account.net
    const minor = amountIn(account.currency)
    const year = textOf(issued).slice(2, 4)
    const draft = {
      id: numbered(`${year}${MARKETS[account.currency].country}-`, (ids.invoice += 1)),
      customerId: account.id,
      currency: account.currency,
      amount: money(minor, account.currency),
      issueDate: textOf(issued),
      dueDate: textOf(due),
      // Value-added tax of 13 % is inside the gross amount.
      ...(account.currency === 'CNY' ? { taxAmount: money(Math.round((minor * 13) / 113), 'CNY') } : {}),
    }
    if (minor > MARKETS[account.currency].high / 4 && chance(0.3)) {
      drafts.push({ ...inParts(draft, minor, due), minor, due, issued })
    } else {
      drafts.push({ ...draft, minor, due, issued })
    }
  }

  /** A large invoice in three parts, a month apart; the last part takes the odd cents. */
  function inParts(/** @type {Invoice} */ invoice, /** @type {number} */ minor, /** @type {number} */ due) {
    const third = Math.floor(minor / 3)
    const currency = /** @type {Currency} */ (invoice.currency)
    const instalments = [third, third, minor - 2 * third].map((part, index) => ({
      dueDate: textOf(due + 30 * index),
      amount: money(part, currency),
    }))
    return { ...without(invoice, ['dueDate']), instalments }
  }

  function settle(/** @type {Draft} */ draft, /** @type {Account} */ account) {
    const currency = account.currency
    let open = draft.minor

    if (chance(0.05)) {
      const credited = Math.floor((draft.minor * between(3, 20)) / 100)
      const day = draft.issued + between(3, 25)
      if (day <= END) {
        open -= credited
        const id = numbered('CN-', (ids.note += 1))
        const amount = money(credited, currency)
        book.creditNotes.push({
          id,
          customerId: account.id,
          currency,
          amount,
          date: textOf(day),
          invoiceId: draft.id,
        })
      }
    }

    const [least, most] = DELAYS[account.manner]
    const paid = Math.max(draft.issued + 1, draft.due + between(least, most))
    const stopped = account.insolventSince !== undefined && paid > dayOf(account.insolventSince) - 60
    if (paid <= END && !stopped) pay(draft, account, open, paid)
    else chase(draft, account)

    if (draft.issued < END - 20 && chance(0.045))
      contest(draft, account, paid <= END && !stopped ? paid : undefined)
  }

  function pay(
    /** @type {Draft} */ draft,
    /** @type {Account} */ account,
    /** @type {number} */ open,
    /** @type {number} */ day,
  ) {
    const currency = account.currency
    const date = textOf(day)
    const base = { customerId: account.id, currency, date }
    const manner = random()
    const whole = draft.instalments === undefined
    if (account.currency === 'USD' && manner < 0.25 && whole && open === draft.minor) {
      // 2/10: two per cent for money within ten days.
      const early = textOf(Math.min(END, draft.issued + between(3, 10)))
      const discount = Math.round(open / 50)
      const amount = money(open - discount, currency)
      const applications = [{ invoiceId: draft.id, amount, discount: money(discount, currency) }]
      book.payments.push({ ...base, id: paymentId(), amount, date: early, applications })
    } else if (manner < 0.34) {
      const first = Math.floor((open * between(20, 80)) / 100)
      applied(base, draft, first)
      const second = day + between(15, 70)
      if (second <= END && chance(0.85)) applied({ ...base, date: textOf(second) }, draft, open - first)
      else chase(draft, account)
    } else if (manner < 0.36) {
      // Money that came with no word of what it pays.
      book.payments.push({ ...base, id: paymentId(), amount: money(open, currency) })
    } else if (manner < 0.4) {
      // Booked on arrival, matched to its invoice some days later.
      const amount = money(open, currency)
      const on = textOf(Math.min(END, day + between(2, 9)))
      book.payments.push({
        ...base,
        id: paymentId(),
        amount,
        applications: [{ invoiceId: draft.id, amount, on }],
      })
    } else if (manner < 0.42) {
      // Paid a little too much, as when freight is paid twice.
      applied(base, draft, open + Math.max(1, Math.floor(open / 40)))
    } else if (manner < 0.432 && day + 6 <= END) {
      const amount = money(open, currency)
      const reversedOn = textOf(day + between(2, 6))
      book.payments.push({
        ...base,
        id: paymentId(),
        amount,
        reversedOn,
        applications: [{ invoiceId: draft.id, amount }],
      })
      chase(draft, account)
    } else if (manner < 0.46 && open > 1000) {
      // Short by bank charges that nobody will ask for.
      const missing = between(1, 900)
      applied(base, draft, open - missing)
      const id = numbered('W-', (ids.writeOff += 1))
      const written = textOf(Math.min(END, day + 30))
      book.writeOffs.push({ id, invoiceId: draft.id, amount: money(missing, currency), date: written })
    } else {
      applied(base, draft, open)
    }
  }

  function applied(
    /** @type {{ customerId: string, currency: Currency, date: string }} */ base,
    /** @type {Draft} */ draft,
    /** @type {number} */ minor,
  ) {
    const amount = money(minor, base.currency)
    book.payments.push({ ...base, id: paymentId(), amount, applications: [{ invoiceId: draft.id, amount }] })
  }

  /** What the credit desk did about an invoice that stayed open: a call when it was late, another one lately. */
  function chase(/** @type {Draft} */ draft, /** @type {Account} */ account) {
    const first = draft.due + between(3, 14)
    if (first > END) return
    contact(draft, account, first)
    const lately = END - between(1, 24)
    if (lately > first && chance(0.5)) contact(draft, account, lately)
  }

  function contact(/** @type {Draft} */ draft, /** @type {Account} */ account, /** @type {number} */ day) {
    const base = { customerId: account.id, invoiceId: draft.id }
    const channel = chance(0.6) ? 'call' : 'email'
    book.contacts.push({ id: numbered('K-', (ids.contact += 1)), ...base, date: textOf(day), channel })
    if (account.insolventSince !== undefined || chance(0.65)) return
    book.promises.push({
      id: numbered('PR-', (ids.promise += 1)),
      ...base,
      currency: account.currency,
      amount: money(Math.ceil(draft.minor / (chance(0.5) ? 1 : 2)), account.currency),
      madeOn: textOf(day),
      dueOn: textOf(day + between(7, 28)),
    })
  }

  /** An objection, which is closed at the latest when the invoice is paid. */
  function contest(
    /** @type {Draft} */ draft,
    /** @type {Account} */ account,
    /** @type {number | undefined} */ paid,
  ) {
    const opened = Math.min(draft.issued + between(4, 20), paid ?? END)
    const closed = paid ?? opened + between(10, 60)
    const stays = paid === undefined && (closed >= END || chance(0.7))
    book.disputes.push({
      id: numbered('D-', (ids.dispute += 1)),
      invoiceId: draft.id,
      amount: money(Math.ceil((draft.minor * between(10, 80)) / 100), account.currency),
      openedOn: textOf(opened),
      ...(stays ? {} : { closedOn: textOf(closed) }),
    })
  }

  /** Deposits and a yearly rebate: credits that name no invoice. */
  function depositWithoutInvoice() {
    for (const [place, { id: customerId, currency }] of customers.entries()) {
      if (place % 13 !== 4) continue
      const amount = money(Math.floor(amountIn(currency) / 4), currency)
      const date = textOf(END - between(1, 45))
      if (place % 2 === 0) book.payments.push({ id: paymentId(), customerId, currency, amount, date })
      else book.creditNotes.push({ id: numbered('CN-', (ids.note += 1)), customerId, currency, amount, date })
    }
  }

  return {
    customers: customers.map((account) => without(account, ['currency', 'manner', 'net'])),
    invoices: drafts.map((draft) => without(draft, ['minor', 'due', 'issued'])),
    ...book,
  }
}

/** The book as it is written. */
export const bookText = () => `${JSON.stringify(generateBook(), null, 2)}\n`

/** The parties as they are written. */
export const partiesText = () =>
  `${JSON.stringify(generateParties(generateBook().customers ?? []), null, 2)}\n`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(fileURLToPath(new URL('book.json', import.meta.url)), bookText())
  writeFileSync(fileURLToPath(new URL('parties.json', import.meta.url)), partiesText())
}

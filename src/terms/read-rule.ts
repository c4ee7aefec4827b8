import type { DateStep, DueBaseline, DueRule } from './model.js'
import type { Fail, Token } from './notation-tokens.js'
import { fractionOf } from './percent-text.js'
import { monthsLater, settleRule, type Period, type ReadRule, type Unit, type Window } from './settle-rule.js'

/** The reading of "N days end of month". */
export type EndOfMonthReading = 'month-end-first' | 'days-first'

const UNITS = ['day', 'week', 'month', 'business'] as const

/** If only a discount from the month end or from receipt is stated, the net date is 20 days after its last day. */
const CUSTOMARY_NET_DAYS = 20

/**
 * Reads tokens as one due rule with its discounts. `reading` is the caller's reading of "N days end of month"; `part` is
 * the position of a part of the price, used in the error if the part is empty. One closure holds the state, because the
 * names of its variables are shortened in a bundle.
 *
 * @throws ReceivablesError `terms.unreadable`, `terms.ambiguous` or `terms.inconsistent`.
 */
export function readRule(
  tokens: readonly Token[],
  reading: EndOfMonthReading | undefined,
  fail: Fail,
  part = 0,
): ReadRule {
  const start = part || 1
  const windows: Window[] = []
  let index = 0
  /** The period that is known to be the due date. */
  let due: Period | undefined
  /** A complete due rule. */
  let whole: DueRule | undefined
  /** A period that is net or a discount window, depending on the next words. */
  let pending: Period | undefined
  /** A rate that waits for its days. */
  let rate: Token | undefined
  /** The period to which a following baseline belongs. */
  let last: Period | undefined
  /** A baseline that waits for its period. */
  let held: DueBaseline | undefined
  /** A baseline of the whole clause. */
  let wide: DueBaseline | undefined
  let isNet = false as boolean
  let isBefore = false as boolean
  let endOfMonth: EndOfMonthReading | undefined
  /** Whether the end of the month is separated from its neighbours, by a comma or as the net date. */
  let isMonthEndParted = false as string | boolean
  let nextMonth: Token | undefined
  /** A day of the month, as in "10th". */
  let ordinal: Token | undefined
  /** The number of discounts there must be, because "or" joins a discount and the due date. */
  let wanted = 0

  /** The current piece, and the piece before it. */
  let token: Token
  let previous: string

  const ambiguous = (readings: string, { at } = token as Pick<Token, 'at'>): never =>
    fail(at, readings, 'terms.ambiguous')
  const noDate = (at = token.at): never => fail(at, 'one due date, such as net 30')
  const kind = (): string | undefined => tokens[index]?.kind
  const take = (wanted: string): boolean => kind() === wanted && !tokens[index]?.comma && ++index > 0
  /** Whether the current piece follows the kind `after` or `following`, or is followed by 后. */
  const isPast = (): boolean => /^[af]/.test(previous) || !!tokens[index - 1]?.text.includes('后')

  function setDue(period: Period | undefined, rule?: DueRule, at = (period ?? token).at): void {
    if (whole || due) noDate(at)
    due = period
    whole = rule
    isNet = false
  }

  const setWhole = (baseline: DueBaseline, steps: readonly DateStep[] = [], at?: number): void =>
    setDue(undefined, { baseline, steps }, at)

  /** "Before delivery" is in advance; "before acceptance" is not, since the goods are delivered before acceptance. */
  function setAdvance(before: DueBaseline): void {
    held = undefined
    if (/^(del|sh)/.test(before)) setWhole('advance')
    else noDate()
  }

  function readPeriod(): Period {
    const { at, text, gap } = token
    // "Delivery in 30 days" is a delivery time.
    if (held && index < 3 && !tokens[0]?.gap && /in|s$/.test(gap)) noDate()
    let days = /^\d{1,4}$/.test(text) ? Number(text) : fail(at, 'a whole number')
    // "net on the 15" is a day of the month, like "15th".
    const isDay = kind() === 'th' || /([au]m|[lh]e|on|by|per)$/.test(gap)
    let unit: Unit | undefined
    // "15 of the month" is not 15 months.
    if (!take('th') && tokens[index]?.gap === '') {
      unit = UNITS.find(take)
    }
    if (!unit) {
      if (isDay) ordinal = token
      // "After the 15th" is not a due date.
      if (isPast()) noDate()
    }
    if (unit === 'week') {
      days *= 7
      unit = 'day'
    }
    // A discount is not earned after its days, and "2% per 10 days" is interest.
    last = { at, days, unit, isNet: isNet || isPast() || /p[ae]r|(for|pour)$/.test(gap), baseline: held }
    held = undefined
    return last
  }

  function readBaseline(baseline: DueBaseline): void {
    // In French a BL is a delivery note; after days it is a bill of lading.
    if (/^b\.?l$/.test(token.text) && !tokens.some(({ text }) => /^day|天/.test(text)))
      ambiguous('"B/L" or "delivery"')
    // "per contract" refers to the content of the contract, not to its day; "gegen Rechnung" names no day.
    if (/p[ae]r|gegen/.test(token.gap)) noDate()
    if (isBefore) {
      isBefore = false
      if (!last) return setAdvance(baseline)
      last.days *= -1
    }
    if (last && !last.baseline) {
      // "30天发货" is a delivery time: for a due date, Chinese names the event first.
      if (token.text > '一') noDate()
      last.baseline = baseline
    }
    // "On signing of the contract" is one day.
    else if ((held ?? baseline) === baseline) held = baseline
    else noDate()
  }

  function readEndOfMonth(): void {
    if (endOfMonth) noDate()
    isMonthEndParted = token.comma || previous === 'net'
    const period = due ?? pending
    const isThen = token.comma.includes('+')
    if (!period) {
      // "After the end of the month" is not a due date.
      if (isPast() && kind() !== 'num') noDate()
      endOfMonth = kind() === 'after' && tokens[index + 1]?.kind === 'num' ? 'days-first' : 'month-end-first'
    } else if (!isThen && (isPast() || (period.isNet && !period.unit))) endOfMonth = 'month-end-first'
    else if (isThen || period.unit === 'month' || (token.comma && period.unit && !period.isNet)) {
      endOfMonth = 'days-first'
    } else {
      endOfMonth = reading ?? ambiguous("options.endOfMonth 'month-end-first' or 'days-first'", period)
    }
    last = period
  }

  /** Sets the whole rule, so that a discount window with it counts from the invoice date. */
  function setNextMonthEnd(): void {
    if (isPast()) noDate()
    setWhole('invoice-date', [monthsLater(1), { kind: 'end-of-month' }])
  }

  function readNextMonth(): void {
    nextMonth = token
    // "25日对账，次月付款" are two days.
    if (!pending || pending.unit || token.comma) return
    setDue(pending)
    pending = undefined
  }

  /** The handler for each kind of piece. */
  const readers: Readonly<Record<string, () => void>> = {
    num() {
      const next = tokens[index]
      if (next?.comma === '/' && next.kind === 'num' && !isNet && !rate) {
        // "Net 30, due 10/12" is a date.
        if (/due|fal/.test(token.gap)) fail(token.at, 'the days of a discount')
        const first = Number(token.text)
        const second = Number(next.text)
        // "30/60 EOM" are parts that fall due one after the other, and "70/30" are parts; "25/10 net 30" is a discount.
        if (first + second === 100 || (first > 14 && second > first)) ambiguous('"discount" or "part"')
        rate = token
        previous = token.kind
        token = next
        index++
      }
      const period = readPeriod()
      if (rate && !isNet) {
        if (period.isNet) fail(rate.at, 'the days of a discount')
        windows.push({ rate, period })
        rate = undefined
      } else if (isNet || (nextMonth && !token.comma && !period.unit)) setDue(period)
      else if (pending) fail(pending.at, 'net or days')
      else pending = period
    },
    /** `2% 10`, `2%/10`, or `10 days 2%`, if no comma separates the days from the rate. */
    percent() {
      // "50% 10 days, net 30" means halves, not a discount of half the price.
      if (fractionOf(token, fail) > '0.25') ambiguous('"discount" or "part"')
      if (rate) fail(rate.at, 'the days of a discount')
      if (pending && !token.comma) {
        // "2 - 3%" is a range.
        if (pending.isNet || isPast() || previous === 'num') fail(token.at, 'the days of a discount')
        windows.push({ rate: token, period: pending })
        pending = undefined
      } else rate = token
    },
    /** `net 30` refers to what follows, `30 days net` to what precedes; a comma after it ends the reference. */
    net() {
      const next = tokens[index]
      const isNumber = next?.kind === 'num'
      // The slash of "n/30" is not a separator, but that of "30 Tage netto / 14 Tage 2%" is.
      if (next?.comma === '/' && !(isNumber && pending)) next.comma = ''
      // In China the N of "N+1" is the month of the invoice; elsewhere "N+30" is net 30.
      if (isNumber && !(pending && next.comma))
        isNet = next.comma ? ambiguous('"days" or "1 month EOM"') : true
      else if (pending) {
        setDue(pending)
        pending = undefined
      }
    },
    /** "receipt" alone, for the whole amount: due at once. */
    receipt() {
      if (part || last) ambiguous('"receipt of invoice" or "receipt of goods"')
      setWhole('invoice-date')
    },
    eom: readEndOfMonth,
    prox: readNextMonth,
    mfi: readNextMonth,
    nextmonth: readNextMonth,
    nextmonthend: setNextMonthEnd,
    月结: () => (kind() === 'num' ? readEndOfMonth() : ambiguous('"EOM" or "1 month EOM"')),
    endofmonth() {
      // "Fin du mois suivant"; in English and German this can be the month that follows an event, and so can "the end of
      // the month after delivery".
      if (tokens[index]?.text === 'suivant' && take('following')) {
        setNextMonthEnd()
        return
      }
      if (kind() === 'following' || (!pending && kind() === 'after')) ambiguous('"EOM" or "1 month EOM"')
      readEndOfMonth()
    },
    month() {
      if (take('end')) readEndOfMonth()
      else if (take('following')) readNextMonth()
      else noDate()
    },
    following() {
      // "With the next order" is not with this order; "within the next 30 days" is net 30.
      if (/^[np]/.test(token.text)) {
        if (take('@delivery')) readBaseline('next-delivery')
        else if (kind() !== 'num') noDate()
      }
      if (previous === 'eom') ambiguous('"EOM" or "1 month EOM"')
      // "2 months following the invoice", or "15 month following".
      if (previous === 'month') ambiguous('"days" or "prox"')
    },
    deposit: () => setWhole('advance'),
    rog: () => (wide = 'delivery'),
    before: () => (isBefore = true),
    前() {
      // "Ten days before the month end" cannot be expressed in steps.
      if (kind() === 'num') noDate()
      if (held) setAdvance(held)
    },
    goods() {
      // Only their receipt is a day.
    },
    after() {
      // What follows refers back to it.
    },
    '=': () => setWhole(token.kind.slice(1) as DueBaseline),
    '@': () => readBaseline(token.kind.slice(1) as DueBaseline),
  }

  while (index < tokens.length) {
    previous = tokens[index - 1]?.kind ?? ''
    token = tokens[index++] as Token
    const { comma } = token
    // "Ohne Anzahlung" means no deposit.
    if (/(ohne|sans)$/.test(token.gap)) noDate()
    // "2/10/30" could be a list.
    if (comma.includes('/') && previous + token.kind === 'numnum') noDate()
    // "net 30 or EOM" is not one due date; with a discount, "or" and a slash count as a comma.
    if (/or|\//.test(comma) && windows.at(-1)?.period !== (last ?? null)) wanted = windows.length + 1
    // "net 30, then 1% 30 days" is a late charge.
    if (comma.includes('+') && (due ?? pending) && /num|per/.test(token.kind)) noDate()
    // A baseline belongs to the period before it only if no comma separates them.
    if (comma) last = undefined
    const read = readers[token.kind] ?? readers[token.kind.charAt(0)]
    if (read) read()
    else noDate()
  }
  if (rate) fail(rate.at, 'the days of a discount')
  if (pending) {
    if (!pending.unit && !endOfMonth) fail(pending.at, 'net or days')
    setDue(pending)
  }
  if (held) {
    if (held === 'invoice-date' && due && !due.baseline) due.baseline = held
    else if (!(due ?? wide) && endOfMonth) wide = held
    else setWhole(held, [], start)
  }
  // Without a net period, a comma could separate a due date from a discount: "EOM, 2% 10 days".
  const first = windows[0]?.rate
  if (endOfMonth && first && !due && (isMonthEndParted || first.comma))
    ambiguous('"EOM" or "2/10 EOM"', first)
  // "2% 10th, net 25th" means days of the next month but does not say so.
  if (ordinal && !nextMonth) ambiguous('"days" or "prox"', ordinal)
  if (isNet || isBefore || windows.length < wanted) noDate(start)
  const period = windows.at(-1)?.period
  if (!due && !whole && period && (endOfMonth ?? nextMonth ?? wide)) {
    if (nextMonth) endOfMonth = 'month-end-first'
    nextMonth = undefined
    due = { ...period, days: period.days + CUSTOMARY_NET_DAYS, baseline: undefined }
  }
  return settleRule(fail, start, windows, due, whole, wide, endOfMonth, nextMonth)
}

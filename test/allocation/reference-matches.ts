/** A second way to `suggestMatches`, written from its rules: it tries every set of items there is, so it is for a few items only. */
import type { MatchItem, MatchKind, MatchRequest, MatchResult } from '../../src/allocation/index.js'
import { least, minor, SCALES, sum, text } from './reference.js'

interface Row {
  readonly id: string
  readonly due: string
  readonly open: bigint
  readonly payable: bigint
  readonly names: readonly string[]
}
type Reason = MatchResult['reasons'][number]
interface Way {
  readonly kind: MatchKind
  readonly rows: readonly Row[]
  readonly discounted: boolean
  readonly reasons: readonly Reason[]
}

const KINDS: readonly MatchKind[] = [
  'reference-and-amount',
  'reference-and-discounted-amount',
  'reference',
  'amount',
  'discounted-amount',
  'combination',
  'oldest-first',
]

const older = (a: Row, b: Row): number =>
  a.due === b.due ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.due < b.due ? -1 : 1
const subsets = (rows: readonly Row[]): Row[][] =>
  rows.reduce<Row[][]>((all, row) => [...all, ...all.map((set) => [...set, row])], [[]])

/** Full-width forms of ASCII as the ASCII they stand for. */
const WIDE = new Map(
  Array.from({ length: 94 }, (_, n) => [String.fromCodePoint(0xff01 + n), String.fromCodePoint(0x21 + n)]),
)
const narrow = (value: string): string =>
  Array.from(value.normalize('NFC'), (sign) => WIDE.get(sign) ?? sign).join('')

/** The words of a text: signs of one kind side by side, ASCII letters and digits or those of other scripts. */
function words(value: string): { word: string; from: number; to: number }[] {
  const found: { word: string; from: number; to: number; kind: string }[] = []
  let from = 0
  for (const sign of value) {
    const kind = /^[A-Za-z0-9]$/.test(sign) ? 'ascii' : /^[\p{L}\p{N}]$/u.test(sign) ? 'other' : 'none'
    const last = found.at(-1)
    if (kind !== 'none') {
      if (last?.kind === kind && last.to === from) {
        last.word += sign
        last.to += sign.length
      } else found.push({ word: sign, from, to: from + sign.length, kind })
    }
    from += sign.length
  }
  return found
}
const soundOf = (name: string): string =>
  words(name)
    .map(({ word }) => word.toUpperCase())
    .join('')

interface Hit {
  readonly text: string
  readonly exact: boolean
  readonly clear: boolean
  readonly rows: readonly Row[]
}

/** From left to right: the longest run of whole words that sounds like a name. */
function hitsIn(reference: string, rows: readonly Row[]): Hit[] {
  const plain = narrow(reference)
  const list = words(plain)
  const spellings = [...new Set(rows.flatMap(({ names }) => names.map(narrow)))].filter(
    (name) => soundOf(name) !== '',
  )
  const having = (name: string) => rows.filter(({ names }) => names.map(narrow).includes(name))
  const hits: Hit[] = []
  let first = 0
  while (first < list.length) {
    let next = first + 1
    for (let last = list.length - 1; last >= first; last--) {
      const [begin, end] = [list[first], list[last]] as [{ from: number }, { to: number }]
      const run = list
        .slice(first, last + 1)
        .map(({ word }) => word.toUpperCase())
        .join('')
      const alike = spellings.filter((name) => soundOf(name) === run)
      if (alike.length === 0) continue
      // Letter by letter, with the signs around its words if the name has such.
      const there = alike
        .filter((name) => {
          const start = begin.from - (words(name)[0] as { from: number }).from
          return start >= 0 && plain.slice(start, start + name.length) === name
        })
        .sort((a, b) => b.length - a.length)
      const exact = there[0]
      const all = rows.filter((row) => alike.some((name) => having(name).includes(row)))
      hits.push({
        text: exact ?? plain.slice(begin.from, end.to),
        exact: exact !== undefined,
        clear: exact !== undefined || alike.every((name) => having(name).length === all.length),
        rows: exact === undefined ? all : having(exact),
      })
      next = last + 1
      break
    }
    first = next
  }
  return hits
}

/** Without what says nothing that was not said before. */
function news(hits: readonly Hit[]): Hit[] {
  return hits.filter((hit, index) =>
    hit.rows.some((row) => !hits.slice(0, index).some((before) => before.rows.includes(row))),
  )
}

export function suggested(request: MatchRequest): MatchResult & { readonly equallyGood: number } {
  const { currency, date, reference } = request.payment
  const scale = SCALES[currency] as number
  const paid = minor(request.payment.amount, scale)
  const write = (amount: bigint) => text(amount, scale)
  const say = (code: string, params: object): Reason =>
    ({ code: `allocation.${code}`, params: { ...params, currency } }) as unknown as Reason
  const namesOf = (rows: readonly Row[]) =>
    rows
      .slice(0, 5)
      .map(({ id }) => id)
      .join(', ') + (rows.length > 5 ? `, … (${String(rows.length)})` : '')

  const rows = request.items
    .filter((item: MatchItem) => (item.currency ?? currency) === currency)
    .map(({ id, dueDate, open, references, discount }): Row => {
      const whole = minor(open, scale)
      const off = discount !== undefined && date <= discount.until ? minor(discount.amount, scale) : 0n
      return { id, due: dueDate, open: whole, payable: whole - off, names: [id, ...(references ?? [])] }
    })
    .filter(({ open }) => open > 0n)
    .sort(older)
  if (rows.length === 0)
    return { status: 'no-match', suggestions: [], reasons: [say('no-items', {})], equallyGood: 0 }

  const sayAmount = say('match-amount', { amount: write(paid) })
  const sayDiscount = (off: bigint) =>
    say('match-discounted-amount', { amount: write(paid), discount: write(off) })

  /** One item, and several items, that are the payment; `among` are in the order of age. */
  const byAmount = (among: readonly Row[]): Way[] => {
    const singles = among.flatMap((row): Way[] =>
      row.open === paid
        ? [{ kind: 'amount', rows: [row], discounted: false, reasons: [sayAmount] }]
        : row.payable === paid
          ? [
              {
                kind: 'discounted-amount',
                rows: [row],
                discounted: true,
                reasons: [sayDiscount(row.open - row.payable)],
              },
            ]
          : [],
    )
    const several = [false, true].flatMap((discounted) => {
      const value = (row: Row) => (discounted ? row.payable : row.open)
      const isPaid = (set: readonly Row[]) => set.length > 1 && sum(set.map(value)) === paid
      const upToADay = [...new Set(among.map(({ due }) => due))]
        .map((day) => among.filter(({ due }) => due <= day))
        .filter(isPaid)
        .slice(0, 1)
      const few = subsets(among).filter(
        (set) => isPaid(set) && set.length <= 5 && set.every((row) => value(row) > 0n),
      )
      return [...upToADay, ...few].map((set): Way => ({
        kind: 'combination',
        rows: set,
        discounted,
        reasons: [say('match-combination', { items: namesOf(set), amount: write(paid) })],
      }))
    })
    return [...singles, ...several]
  }

  const named = (set: readonly Row[], why: readonly Reason[]): Way => {
    const open = sum(set.map((row) => row.open))
    const payable = sum(set.map((row) => row.payable))
    if (open === paid)
      return { kind: 'reference-and-amount', rows: set, discounted: false, reasons: [...why, sayAmount] }
    if (payable === paid) {
      return {
        kind: 'reference-and-discounted-amount',
        rows: set,
        discounted: true,
        reasons: [...why, sayDiscount(open - payable)],
      }
    }
    const differs = say('amount-differs', { open: write(open), amount: write(paid) })
    return { kind: 'reference', rows: set, discounted: false, reasons: [...why, differs] }
  }

  const hits = reference === undefined ? [] : hitsIn(reference, rows)
  const alone = news(hits.filter((hit) => hit.rows.length === 1))
  const isSettled = (by: readonly Hit[]) => (hit: Hit) =>
    hit.rows.some((row) => by.some((other) => other.rows.includes(row)))
  const rest = hits.filter((hit) => hit.rows.length > 1 && !isSettled(alone)(hit))
  const shared = news(rest.filter(({ clear }) => clear))
  const doubtful = news(rest.filter((hit) => !hit.clear && !isSettled(shared)(hit)))

  const clear = [...alone, ...shared]
  const together = rows.filter((row) => clear.some((hit) => hit.rows.includes(row)))
  const why = clear.flatMap((hit) =>
    hit.rows.map((row) =>
      say(hit.exact ? 'match-reference' : 'match-normalized-reference', { itemId: row.id, text: hit.text }),
    ),
  )
  const all = together.length === 0 ? [] : [named(together, why)]
  const some =
    all[0]?.kind !== 'reference'
      ? []
      : byAmount(together).map((way): Way => ({
          ...way,
          kind: way.discounted ? 'reference-and-discounted-amount' : 'reference-and-amount',
          reasons: [...why, ...way.reasons],
        }))
  const doubts = doubtful.flatMap((hit) =>
    hit.rows.map((row) =>
      named([row], [say('reference-ambiguous', { text: hit.text, items: namesOf(hit.rows) })]),
    ),
  )

  const place = (way: Way) => KINDS.indexOf(way.kind)
  const ways = [...some, ...all, ...doubts, ...byAmount(rows)]
    .map((way, index) => ({ way, index }))
    .sort((a, b) => {
      const plain = place(a.way) - place(b.way) || a.way.rows.length - b.way.rows.length
      if (plain !== 0) return plain
      for (let at = 0; at < a.way.rows.length; at++) {
        const age = older(a.way.rows[at] as Row, b.way.rows[at] as Row)
        if (age !== 0) return age
      }
      return Number(a.way.discounted) - Number(b.way.discounted) || a.index - b.index
    })
    .map(({ way }) => way)
  const keyOf = ({ rows: set }: Way) => JSON.stringify(set.map(({ id }) => id))
  const ranked = ways.filter((way, index) => ways.findIndex((other) => keyOf(other) === keyOf(way)) === index)

  const suggest = ({ kind, rows: set, discounted, reasons }: Way) => {
    let left = paid
    const lines = set.map((row) => {
      const amount = least(left, discounted ? row.payable : row.open)
      left -= amount
      return {
        itemId: row.id,
        amount: write(amount),
        discount: write(discounted ? row.open - row.payable : 0n),
      }
    })
    return { kind, lines, unapplied: write(left), reasons }
  }

  if (ranked.length === 0) {
    const reasons = [say('nothing-points', { items: rows.length })]
    if (request.fallback === undefined)
      return { status: 'no-match', suggestions: [], reasons, equallyGood: 0 }
    const set = rows.filter((_, index) => sum(rows.slice(0, index).map(({ open }) => open)) < paid)
    const oldest = say('oldest-first', { items: namesOf(set) })
    const way: Way = { kind: 'oldest-first', rows: set, discounted: false, reasons: [oldest] }
    return { status: 'fallback', suggestions: [suggest(way)], reasons, equallyGood: 0 }
  }
  const equal = ranked.filter(({ kind }) => kind === ranked[0]?.kind).length
  return {
    status: equal > 1 ? 'ambiguous' : 'match',
    suggestions: ranked.slice(0, request.limit ?? 5).map(suggest),
    reasons: [],
    equallyGood: equal,
  }
}

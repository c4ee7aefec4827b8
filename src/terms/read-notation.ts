import { refuse } from '../kernel/error.js'
import type { InstalmentPart, InstalmentTerms, PaymentTerms } from './model.js'
import { readTokens, type Fail, type Token } from './notation-tokens.js'
import { fractionOf, millionthsOf } from './percent-text.js'
import { readRule, type EndOfMonthReading, type Notation } from './read-rule.js'

/** A hundred percent; percentages are added as whole numbers of a millionth of a percent. */
const WHOLE = 100e6

const REMAINDER: InstalmentPart = { kind: 'remainder' }

/** Whether a percentage stands here that no slash makes a discount. */
const isShare = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.kind === 'num' &&
  tokens[index + 1]?.kind === 'percent' &&
  tokens[index + 2]?.kind !== 'slash'

const has = (tokens: readonly Token[], kind: string): boolean => tokens.some((token) => token.kind === kind)

const termsOf = (instalments: readonly InstalmentTerms[]): PaymentTerms => ({
  schema: 'receivables/terms@1',
  instalments,
})

/** Whether percentages are parts of the invoice and not discounts. */
function isSplit(tokens: readonly Token[]): boolean {
  if (has(tokens, 'balance')) return true
  const sum = tokens.reduce(
    (total, token, at) => (isShare(tokens, at) ? total + millionthsOf(token) : total),
    0,
  )
  return sum === WHOLE || (sum !== 0 && has(tokens, 'deposit'))
}

/** The first half in advance, the other on delivery; the second part of `30/70` may be due before shipment as well. */
const isHalves = (tokens: readonly Token[]): boolean => tokens.map(({ text }) => text).join('') === '50/50'

/** Whether the tokens from an index on, up to the next comma, hold a share or the balance. */
const holdsPart = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.kind === 'balance' ||
  isShare(tokens, index) ||
  (tokens[index + 1]?.comma === '' && holdsPart(tokens, index + 1))

/**
 * Cuts a notation into its parts. A part ends where another share or the balance begins, with the words before it back
 * to a comma (`货到付60%` is one part as `60% on delivery` is); the balance is the last.
 */
function splitParts(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = []
  let part: Token[] = []
  let hasShare = false
  let isLast = false
  tokens.forEach((token, index) => {
    const isStated = hasShare && part.length === 2 && !token.comma
    const isNext =
      (token.kind === 'balance' && !isStated) ||
      (hasShare &&
        (isShare(tokens, index) ||
          (token.comma && holdsPart(tokens, index)) ||
          (token.kind === 'deposit' && !isStated && isShare(tokens, index + 1))))
    if (part.length > 0 && isNext && !isLast) {
      parts.push(part)
      part = []
      hasShare = false
    }
    part.push(token)
    hasShare ||= isShare(tokens, index)
    isLast ||= token.kind === 'balance'
  })
  return [...parts, part]
}

interface Parts {
  readonly notation: Notation
  /** What the parts before take, in millionths of a percent. */
  taken: number
}

const notWhole = ({ notation }: Parts, at: number): never =>
  notation.fail(at, 'parts that sum to 100 %', 'terms.inconsistent')

const without = (tokens: readonly Token[], from: number, count: number): Token[] =>
  tokens.filter((_, index) => index < from || index >= from + count)

/** `balance`, which may repeat what is left: `70% balance`, `balance 70%`; any other percentage is a discount. */
function readBalance(parts: Parts, tokens: readonly Token[], index: number): InstalmentTerms {
  const at = (tokens[index] as Token).at
  const stated = isShare(tokens, index - 2) ? index - 2 : index + 1
  const isStated = isShare(tokens, stated) && parts.taken + millionthsOf(tokens[stated] as Token) === WHOLE
  if (stated < index && !isStated) notWhole(parts, at)
  if (parts.taken === 0) parts.notation.fail(at, 'a part')
  if (!(parts.taken < WHOLE)) notWhole(parts, at)
  parts.taken = WHOLE
  const rest = isStated ? without(tokens, Math.min(stated, index), 3) : without(tokens, index, 1)
  return { part: REMAINDER, ...readRule({ ...parts.notation, tokens: rest }, at) }
}

function readPart(parts: Parts, tokens: readonly Token[]): InstalmentTerms {
  const balance = tokens.findIndex(({ kind }) => kind === 'balance')
  if (balance !== -1) return readBalance(parts, tokens, balance)
  const index = tokens.findIndex((_, at) => isShare(tokens, at))
  const token = tokens[index]
  if (!token) return parts.notation.fail((tokens[0] as Token).at, 'a part')
  const fraction = fractionOf(token, parts.notation.fail)
  parts.taken += millionthsOf(token)
  const others = without(tokens, index, 2)
  // "2% 10 days, balance net 30" may mean a discount.
  if (
    others.length < 3 &&
    others[0]?.kind === 'num' &&
    fraction < '0.2' &&
    has(parts.notation.tokens, 'balance')
  )
    parts.notation.fail(token.at, '"discount" or "part"', 'terms.ambiguous')
  // "deposit" alone says when: in advance. Beside other words it only names the part.
  const rest = others.length > 1 ? others.filter(({ kind }) => kind !== 'deposit') : others
  return {
    part: { kind: 'share-of-total', share: fraction },
    ...readRule({ ...parts.notation, tokens: rest }, token.at),
  }
}

function readParts(notation: Notation): PaymentTerms {
  const parts: Parts = { notation, taken: 0 }
  const instalments = splitParts(notation.tokens).map((part) => readPart(parts, part))
  if (parts.taken !== WHOLE) notWhole(parts, 1)
  // The whole in one part is ordinary terms.
  return termsOf(instalments.map((line) => (instalments[1] ? line : { ...line, part: REMAINDER })))
}

/**
 * Reads a notation; `path` says where it stood. For the verbs that take terms or their notation.
 *
 * @throws ReceivablesError `terms.unreadable`, `terms.ambiguous` or `terms.inconsistent`.
 */
export function readNotation(
  notation: unknown,
  endOfMonth: EndOfMonthReading | undefined,
  path: string,
): PaymentTerms {
  if (typeof notation !== 'string') {
    return refuse(notation === undefined ? 'input.missing' : 'input.type', path, 'a notation', notation)
  }
  const fail: Fail = (at, expected, code = 'terms.unreadable') =>
    refuse(code, path, `at position ${String(at)}: ${expected}`, notation)
  const tokens = readTokens(notation, fail)
  if (isHalves(tokens)) return readNotation('50% deposit, 50% COD', endOfMonth, path)
  const read: Notation = { tokens, endOfMonth, fail }
  return isSplit(tokens) ? readParts(read) : termsOf([{ part: REMAINDER, ...readRule(read) }])
}

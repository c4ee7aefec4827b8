import { refuse } from '../kernel/error.js'
import type { DueBaseline, InstalmentPart, InstalmentTerms, PaymentTerms } from './model.js'
import { readTokens, unreadable, type Token } from './notation-tokens.js'
import { percentToFraction } from './percent-text.js'
import { readRule, type EndOfMonthReading, type Notation } from './read-rule.js'

/** A hundred percent; percentages are added as whole numbers of a millionth of a percent. */
const WHOLE = 100e6

const REMAINDER: InstalmentPart = { kind: 'remainder' }

/** A percentage in millionths; NaN when it cannot be one. */
const millionths = (token: Token): number =>
  token.text.length > 10 ? NaN : Math.round(Number(token.text) * 1e6)

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
  const shares = tokens.filter((_, index) => isShare(tokens, index))
  if (has(tokens, 'balance')) return true
  if (shares.length === 0) return false
  return has(tokens, 'deposit') || shares.reduce((sum, token) => sum + millionths(token), 0) === WHOLE
}

const share = (token: Token, baseline: DueBaseline): InstalmentTerms => ({
  part: { kind: 'share-of-total', share: percentToFraction(token.text) as string },
  due: { baseline, steps: [] },
  discounts: [],
})

/** `50/50`: the first part in advance, the other on delivery. */
function readHalves(tokens: readonly Token[]): PaymentTerms | undefined {
  const [first, slash, second] = tokens
  if (tokens.length !== 3 || first?.kind !== 'num' || slash?.kind !== 'slash' || second?.kind !== 'num')
    return undefined
  if (millionths(first) + millionths(second) !== WHOLE || millionths(first) * millionths(second) === 0)
    return undefined
  return termsOf([share(first, 'advance'), share(second, 'delivery')])
}

/** Parts that commas part: every group but those after the balance holds one share or the balance. */
function splitAtCommas(tokens: readonly Token[]): Token[][] | undefined {
  const parts: Token[][] = []
  let isLast = false
  for (let from = 0; from < tokens.length;) {
    let end = from + 1
    while (end < tokens.length && tokens[end]?.comma === false) end++
    const group = tokens.slice(from, end)
    const shares = group.filter((_, index) => isShare(group, index)).length
    const last = parts[parts.length - 1]
    if (last !== undefined && (isLast || (shares === 0 && !has(group, 'balance')))) last.push(...group)
    else if (shares > 1 || (shares === 0 && !has(group, 'balance'))) return undefined
    else parts.push(group)
    isLast ||= has(group, 'balance')
    from = end
  }
  return parts
}

/** Parts that begin at each share, at `deposit 30%` and at the balance, which is the last. */
function splitAtShares(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = []
  let from = 0
  for (let index = 1; index <= tokens.length; index++) {
    const isBalance = tokens[index]?.kind === 'balance' && !(index === from + 2 && isShare(tokens, from))
    const isNamed = tokens[index - 1]?.kind === 'deposit' && index - 1 === from
    if (index < tokens.length && !isBalance && (isNamed || !isShare(tokens, index))) continue
    parts.push(tokens.slice(from, index))
    from = index
    if (isBalance) return [...parts, tokens.slice(index)]
  }
  return parts
}

interface Parts {
  readonly notation: Notation
  /** What the parts before take, in millionths of a percent. */
  taken: number
}

const notWhole = ({ notation }: Parts, at: number): never =>
  refuse(
    'terms.inconsistent',
    notation.path,
    `at position ${String(at)}: parts that sum to 100 %`,
    notation.text,
  )

const without = (tokens: readonly Token[], from: number, count: number): Token[] => [
  ...tokens.slice(0, from),
  ...tokens.slice(from + count),
]

/** One due date and its discounts, from what is left of a part. */
function readPartRule(
  { notation }: Parts,
  tokens: readonly Token[],
  at: number,
): Omit<InstalmentTerms, 'part'> {
  const { dues, discounts } = readRule({ ...notation, tokens }, at)
  const [due, second] = dues
  if (due === undefined || second !== undefined)
    return unreadable(notation.text, at, 'only one due date', notation.path)
  return { due, discounts }
}

/** `balance`, which may repeat what is left: `70% balance`, `balance 70%`; any other percentage is a discount. */
function readBalance(parts: Parts, tokens: readonly Token[], index: number): InstalmentTerms {
  const at = (tokens[index] as Token).at
  const stated = isShare(tokens, index - 2) ? index - 2 : index + 1
  const isStated = isShare(tokens, stated) && parts.taken + millionths(tokens[stated] as Token) === WHOLE
  if (stated < index && !isStated) notWhole(parts, at)
  if (parts.taken === 0) unreadable(parts.notation.text, at, 'a part before the balance', parts.notation.path)
  if (!(parts.taken < WHOLE)) notWhole(parts, at)
  parts.taken = WHOLE
  const rest = isStated ? without(tokens, Math.min(stated, index), 3) : without(tokens, index, 1)
  return { part: REMAINDER, ...readPartRule(parts, rest, at) }
}

function readPart(parts: Parts, tokens: readonly Token[]): InstalmentTerms {
  const balance = tokens.findIndex(({ kind }) => kind === 'balance')
  if (balance !== -1) return readBalance(parts, tokens, balance)
  const index = tokens.findIndex((_, at) => isShare(tokens, at))
  const token = tokens[index]
  if (token === undefined) {
    const at = tokens[0]?.at ?? 1
    return unreadable(parts.notation.text, at, 'how much the part is, such as 30%', parts.notation.path)
  }
  const fraction = percentToFraction(token.text) ?? notWhole(parts, token.at)
  parts.taken += millionths(token)
  const named = without(tokens, index, 2)
  const deposit = named.findIndex(({ kind }) => kind === 'deposit')
  const rest = deposit === -1 ? named : without(named, deposit, 1)
  return {
    part: { kind: 'share-of-total', share: fraction },
    ...(deposit !== -1 && rest.length === 0
      ? { due: { baseline: 'advance', steps: [] }, discounts: [] }
      : readPartRule(parts, rest, token.at)),
  }
}

function readParts(notation: Notation): PaymentTerms {
  const parts: Parts = { notation, taken: 0 }
  const groups = splitAtCommas(notation.tokens) ?? splitAtShares(notation.tokens)
  const instalments = groups.map((group) => readPart(parts, group))
  if (parts.taken !== WHOLE) notWhole(parts, 1)
  // The whole in one part is ordinary terms.
  return termsOf(
    instalments.length === 1 ? instalments.map((line) => ({ ...line, part: REMAINDER })) : instalments,
  )
}

function readSingle(notation: Notation): PaymentTerms {
  const { dues, discounts } = readRule(notation, 1)
  const part: InstalmentPart = dues.length === 1 ? REMAINDER : { kind: 'equal-part', of: dues.length }
  return termsOf(dues.map((due) => ({ part, due, discounts })))
}

/**
 * Reads a notation; `path` says where it stood. For the verbs that take terms or their notation.
 *
 * @throws ReceivablesError `terms.unreadable`, `terms.ambiguous` or `terms.inconsistent`.
 */
export function readNotation(
  text: string,
  endOfMonth: EndOfMonthReading | undefined,
  path: string,
): PaymentTerms {
  const tokens = readTokens(text, path)
  const notation: Notation = { text, tokens, endOfMonth, path }
  return readHalves(tokens) ?? (isSplit(tokens) ? readParts(notation) : readSingle(notation))
}

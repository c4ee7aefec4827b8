import { refuse } from '../kernel/error.js'
import type { InstalmentPart, InstalmentTerms, PaymentTerms } from './model.js'
import { readTokens, type Fail, type Token } from './notation-tokens.js'
import { fractionOf, millionthsOf } from './percent-text.js'
import { readRule, type EndOfMonthReading } from './read-rule.js'

/** 100 % in millionths of a percent, the unit in which percentages are added. */
const WHOLE = 100e6

const REMAINDER: InstalmentPart = { kind: 'remainder' }

const isShare = ({ kind }: Token): boolean => kind === 'percent'
const isBalance = ({ kind }: Token): boolean => kind === 'balance'

const kindsOf = (tokens: readonly Token[]): string => tokens.map(({ kind, text }) => kind + text).join(' ')

/** Whether percentages are parts of the invoice rather than discounts. */
function isSplit(tokens: readonly Token[]): boolean {
  const shares = tokens.filter(isShare)
  return (
    tokens.some(isBalance) ||
    shares.reduce((total, share) => total + millionthsOf(share), 0) === WHOLE ||
    (shares.length > 0 && kindsOf(tokens).includes('deposit'))
  )
}

/** Whether the tokens from an index up to the next comma contain a share or the balance. */
const holdsPart = ([token, ...rest]: readonly Token[]): boolean =>
  token !== undefined && (isBalance(token) || isShare(token) || (rest[0]?.comma === '' && holdsPart(rest)))

/**
 * Splits a notation into its parts. A part begins with a share or the balance, including the words before it back to the
 * previous comma (`货到付60%` is one part, like `60% on delivery`); the balance is the last part.
 */
function splitParts(tokens: readonly Token[]): Token[][] {
  let part: Token[] = []
  const parts = [part]
  tokens.forEach((token, index) => {
    const hasShare = part.some(isShare)
    const isNext = isBalance(token)
      ? !(hasShare && !part[1] && !token.comma)
      : hasShare && (isShare(token) || (token.comma && holdsPart(tokens.slice(index))))
    if (part[0] && isNext && !part.some(isBalance)) parts.push((part = []))
    part.push(token)
  })
  return parts
}

function readParts(
  all: readonly Token[],
  reading: EndOfMonthReading | undefined,
  fail: Fail,
): readonly InstalmentTerms[] {
  /** The sum of the parts so far, in millionths of a percent. */
  let taken = 0

  const notWhole = (at: number): never => fail(at, 'parts that sum to 100 %', 'terms.inconsistent')

  /** The kinds of the pieces of the parts so far. */
  let before = ''

  function lineOf(part: InstalmentPart, tokens: readonly Token[], at: number): InstalmentTerms {
    const kinds = kindsOf(tokens)
    // "90% on acceptance, 10% after 12 months" does not say after what; neither does "30% with order, 70% after 30 days".
    if (
      !/net|[@=]|dep|rec/.test(kinds) &&
      (/after|后/.test(kinds) ? /[@=]|dep|net/ : /[@=](?!o|con|inv|ad)/).test(before)
    )
      fail(at, '"net" or "after delivery"', 'terms.ambiguous')
    before += kinds
    return { part, ...readRule(tokens, reading, fail, at) }
  }

  /**
   * A share, or the balance, which may repeat the percentage that is left: `70% balance`, `balance 70%`. Any other
   * percentage with the balance is a discount.
   */
  function readPart(tokens: readonly Token[]): InstalmentTerms {
    const balance = tokens.find(isBalance)
    let share = tokens.find(isShare)
    const { at } = (balance ?? share ?? tokens[0]) as Token
    if (balance && share && taken + millionthsOf(share) !== WHOLE) {
      if (share.at < at) notWhole(at)
      share = undefined
    }
    const others = tokens.filter((token) => token !== share && token !== balance)
    if (balance && taken > 0) {
      if (!(taken < WHOLE)) notWhole(at)
      taken = WHOLE
      return lineOf(REMAINDER, others, at)
    }
    if (!share) return fail(at, 'a part')
    const fraction = fractionOf(share, fail)
    taken += millionthsOf(share)
    // "2% 10 days, balance net 30" can mean a discount, and "100% discount 10 days" states one.
    if (
      others[0]?.kind === 'num' &&
      (/disc|skonto|escom/.test(others[0].gap) ||
        (others.length < 3 && fraction < '0.2' && all.some(isBalance)))
    )
      fail(at, '"discount" or "part"', 'terms.ambiguous')
    // "deposit" alone means in advance. With other words it only names the part.
    const rest = others[1] ? others.filter(({ kind }) => kind !== 'deposit') : others
    return lineOf({ kind: 'share-of-total', share: fraction }, rest, at)
  }

  const instalments = splitParts(all).map(readPart)
  if (taken !== WHOLE) notWhole(1)
  // One part for the whole amount is ordinary terms.
  return instalments.map((line) => (instalments[1] ? line : { ...line, part: REMAINDER }))
}

/**
 * Reads a notation, for the verbs that accept terms or their notation; `path` is its path in the arguments.
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
  return {
    schema: 'receivables/terms@1',
    instalments: isSplit(tokens)
      ? readParts(tokens, endOfMonth, fail)
      : [{ part: REMAINDER, ...readRule(tokens, endOfMonth, fail) }],
  }
}

import { refuse } from '../kernel/error.js'
import type { InstalmentPart, InstalmentTerms, PaymentTerms } from './model.js'
import { readTokens, type Fail, type Token } from './notation-tokens.js'
import { fractionOf, millionthsOf } from './percent-text.js'
import { readRule, type EndOfMonthReading } from './read-rule.js'

/** A hundred percent; percentages are added as whole numbers of a millionth of a percent. */
const WHOLE = 100e6

const REMAINDER: InstalmentPart = { kind: 'remainder' }

const isShare = ({ kind }: Token): boolean => kind === 'percent'
const isBalance = ({ kind }: Token): boolean => kind === 'balance'

const kindsOf = (tokens: readonly Token[]): string => tokens.map(({ kind, text }) => kind + text).join(' ')

/** Whether percentages are parts of the invoice and not discounts. */
function isSplit(tokens: readonly Token[]): boolean {
  const shares = tokens.filter(isShare)
  return (
    tokens.some(isBalance) ||
    shares.reduce((total, share) => total + millionthsOf(share), 0) === WHOLE ||
    (shares.length > 0 && kindsOf(tokens).includes('deposit'))
  )
}

/** Whether the tokens from an index on, up to the next comma, hold a share or the balance. */
const holdsPart = ([token, ...rest]: readonly Token[]): boolean =>
  token !== undefined && (isBalance(token) || isShare(token) || (rest[0]?.comma === '' && holdsPart(rest)))

/**
 * Cuts a notation into its parts. A part ends where another share or the balance begins, with the words before it back
 * to a comma (`货到付60%` is one part as `60% on delivery` is); the balance is the last.
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
  /** What the parts so far take, in millionths of a percent. */
  let taken = 0

  const notWhole = (at: number): never => fail(at, 'parts that sum to 100 %', 'terms.inconsistent')

  /** What the parts so far wait for. */
  let before = ''

  function lineOf(part: InstalmentPart, tokens: readonly Token[], at: number): InstalmentTerms {
    const kinds = kindsOf(tokens)
    // "90% on acceptance, 10% after 12 months" does not say after what, nor does "30% with order, 70% after 30 days".
    if (
      !/net|[@=]|dep|rec/.test(kinds) &&
      (/after|后/.test(kinds) ? /[@=]|dep|net/ : /[@=](?!o|con|inv|ad)/).test(before)
    )
      fail(at, '"net" or "after delivery"', 'terms.ambiguous')
    before += kinds
    return { part, ...readRule(tokens, reading, fail, at) }
  }

  /** A share, or the balance, which may repeat what is left: `70% balance`, `balance 70%`; any other percentage of it is a discount. */
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
    // "2% 10 days, balance net 30" may mean a discount, and "100% discount 10 days" says so.
    if (
      others[0]?.kind === 'num' &&
      (/disc|skonto|escom/.test(others[0].gap) ||
        (others.length < 3 && fraction < '0.2' && all.some(isBalance)))
    )
      fail(at, '"discount" or "part"', 'terms.ambiguous')
    // "deposit" alone says when: in advance. Beside other words it only names the part.
    const rest = others[1] ? others.filter(({ kind }) => kind !== 'deposit') : others
    return lineOf({ kind: 'share-of-total', share: fraction }, rest, at)
  }

  const instalments = splitParts(all).map(readPart)
  if (taken !== WHOLE) notWhole(1)
  // The whole in one part is ordinary terms.
  return instalments.map((line) => (instalments[1] ? line : { ...line, part: REMAINDER }))
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
  return {
    schema: 'receivables/terms@1',
    instalments: isSplit(tokens)
      ? readParts(tokens, endOfMonth, fail)
      : [{ part: REMAINDER, ...readRule(tokens, endOfMonth, fail) }],
  }
}

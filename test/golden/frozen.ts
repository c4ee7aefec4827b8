import * as receivables from '../../src/index.js'
import documents from './book.json'
import given from './requests.json'

/*
 * The frozen book: every request of requests.json, answered. An argument that begins with `$` stands for what has that
 * name in requests.json or below. An object with `$call` stands for the answer of a verb: all of it or its field `take`,
 * with the fields of `beside` put to it.
 */

interface Request {
  readonly verb: string
  readonly args: readonly unknown[]
}

interface Call extends Pick<Request, 'args'> {
  readonly $call: string
  readonly take?: string
  readonly beside?: object
}

type Verb = (...args: unknown[]) => unknown

const { named, ...topics } = given
const { ledgerAsOf, prepareBook } = receivables
const book = prepareBook(documents as never)
const standing = ledgerAsOf(book, '2026-06-30')
const ofWest = <Row extends { readonly customerId: string }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ customerId }) => customerId === 'c-west')

const known: Readonly<Record<string, unknown>> = {
  ...named,
  $documents: documents,
  $book: book,
  $items: standing.items,
  $itemsOfMarch: ledgerAsOf(book, '2026-03-31').items,
  $itemsOfApril: ledgerAsOf(book, '2026-04-30').items,
  $settledInEuro: standing.settled.filter(({ currency }) => currency === 'EUR'),
  $owedByWest: ofWest(standing.items),
  $creditOfWest: ofWest(standing.unapplied).map(({ amount, currency }) => ({ amount, currency })),
  $owedByEast: ledgerAsOf(book, '2026-06-15').items.filter(({ customerId }) => customerId === 'c-east'),
  $yard: documents.calendars[0],
  $stepwise: receivables.escalationPresets.stepwise,
  $graded: receivables.escalationPresets['graded-30-60-90'],
}

/** A value with every name in it replaced by what bears the name. */
function filled(value: unknown): unknown {
  if (typeof value === 'string' && Object.hasOwn(known, value)) {
    return value === '$book' ? book : filled(known[value])
  }
  if (Array.isArray(value)) return value.map(filled)
  if (typeof value !== 'object' || value === null) return value
  if ('$call' in value) return called(value as Call)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part)]))
}

function called({ $call, args, take, beside }: Call): unknown {
  const answer = answerOf({ verb: $call, args })
  const taken = take === undefined ? answer : (answer as Readonly<Record<string, unknown>>)[take]
  return beside === undefined ? taken : { ...(taken as object), ...beside }
}

/** Prose beside the figures, which may be put better in any release. */
const PROSE = ['title', 'appliesTo', 'sources', 'practice', 'source']

function answerOf({ verb, args }: Request): unknown {
  const values = args.map(filled)
  if (verb === 'prepareAccrual.accrueAll') {
    const [request, source, asOf] = values as [never, never, string]
    return receivables.prepareAccrual(request).accrueAll(source, asOf)
  }
  if (verb === 'nominalStage.ofEach') {
    const [policy, items] = values as [receivables.EscalationPolicy, readonly receivables.OpenItem[]]
    return items.map(({ invoiceId, instalment, daysPastDue }) => ({
      invoiceId,
      instalment,
      stage: receivables.nominalStage(policy, daysPastDue),
    }))
  }
  const answer = (receivables as unknown as Record<string, Verb>)[verb]?.(...values)
  return typeof answer === 'string' && answer.includes('\n') ? answer.split('\n') : answer
}

const withoutProse = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (PROSE.includes(key) ? undefined : part)))

/** A text of a value that a person can read and that a change of one figure changes in one line. */
function lines(value: unknown, indent = ''): string {
  const text = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || indent.length + text.length <= 150) return text
  const deeper = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const parts = Object.entries(value).map(
    ([key, part]) => (Array.isArray(value) ? '' : `${JSON.stringify(key)}: `) + lines(part, deeper),
  )
  return `${String(open)}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${String(close)}`
}

/** What is frozen: a name for each file in `expected/`, and its text. */
export function frozenTexts(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(topics as Readonly<Record<string, readonly Request[]>>).map(([topic, requests]) => [
      `${topic}.json`,
      `${lines(requests.map((request) => ({ ...request, answer: withoutProse(answerOf(request)) })))}\n`,
    ]),
  )
}

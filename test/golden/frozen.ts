import * as receivables from '../../src/index.js'
import documents from './book.json'
import given from './requests.json'

/*
 * The frozen book: every request of requests.json, answered. An argument that begins with `$` stands for what has that
 * name in requests.json or below.
 */

interface Request {
  readonly verb: string
  readonly args: readonly unknown[]
}

type Verb = (...args: unknown[]) => unknown

const { named, ...topics } = given
const { ledgerAsOf, prepareBook } = receivables
const book = prepareBook(documents as never)

const known: Readonly<Record<string, unknown>> = {
  ...named,
  $documents: documents,
  $book: book,
  $items: ledgerAsOf(book, '2026-06-30').items,
  $yard: documents.calendars[0],
  $graded: receivables.escalationPresets['graded-30-60-90'],
}

/** A value with every name in it replaced by what bears the name. */
function filled(value: unknown): unknown {
  if (typeof value === 'string' && Object.hasOwn(known, value)) {
    return value === '$book' ? book : filled(known[value])
  }
  if (Array.isArray(value)) return value.map(filled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part)]))
}

/** Prose beside the figures, which may be put better in any release. */
const PROSE = ['title', 'appliesTo', 'sources', 'practice', 'source']

function answerOf({ verb, args }: Request): unknown {
  const values = args.map(filled)
  if (verb === 'prepareAccrual.accrueAll') {
    const [request, source, asOf] = values as [never, never, string]
    return receivables.prepareAccrual(request).accrueAll(source, asOf)
  }
  return (receivables as unknown as Record<string, Verb>)[verb]?.(...values)
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

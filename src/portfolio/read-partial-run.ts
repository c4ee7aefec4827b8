import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  expectText,
  shapeOf,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readMinor } from '../numbers/read-minor.js'
import { readAgingSums } from './aging-sums.js'
import type { RunPolicy, WorklistRow } from './control-run.js'
import { readFigureSums } from './figure-sums.js'
import { readHealthSums } from './health-sums.js'
import { readInterestSums } from './interest-sums.js'
import { byText } from './merge-rows.js'
import { PARTIAL_RUN_SCHEMA, type PartialRun } from './partial-run.js'
import { compareSetAside, sortDiagnostics, sortWorklist, stageStart } from './row-order.js'
import { readEscalation, readList } from './run-lists.js'
import { readRunRules } from './run-rules.js'

/** More runs than a book can have customers. */
const MAX_RUNS = 1_000_000_000

const SHARED = [
  'schema',
  'asOf',
  'detail',
  'policy',
  'rules',
  'aging',
  'interest',
  'customers',
  'worklist',
  'escalation',
  'reviews',
  'duties',
  'diagnostics',
  'setAside',
] as const
const OF_RUNS = [...SHARED, 'digests', 'metrics', 'provision'] as const
const OF_PARTS = [...SHARED, 'runs', 'policyDigest', 'factsDigests', 'figures', 'balances'] as const

/** Reads a run, or a partial run, as a partial run; values that can be derived are not read. */
export function readPartialRun(value: unknown, path: string): PartialRun {
  const fields = expectRecord(value, path, 'a run, or a partial run')
  const schema = expectChoice(
    fields['schema'],
    ['receivables/control-run@1', PARTIAL_RUN_SCHEMA],
    at(path, 'schema'),
  )
  const own = schema === PARTIAL_RUN_SCHEMA ? readOwn(fields, path) : ownOfRun(fields, path)
  const asOf = fields['asOf'] as string
  readDay(asOf, at(path, 'asOf'))
  const optional = <Read>(name: string, read: (given: unknown, place: string) => Read): Read | null =>
    fields[name] === null ? null : read(fields[name], at(path, name))
  return {
    schema: PARTIAL_RUN_SCHEMA,
    asOf,
    detail: expectChoice(fields['detail'], ['full', 'worklist'], at(path, 'detail')),
    policy: readPolicy(fields['policy'], at(path, 'policy')),
    rules: readRunRules(fields['rules'], at(path, 'rules')),
    ...own,
    aging: readAgingSums(fields['aging'], at(path, 'aging')),
    interest: optional('interest', readInterestSums),
    customers: sorted(readList(fields['customers'], at(path, 'customers'), ['customerId'])),
    worklist: readWorklist(fields['worklist'], at(path, 'worklist')),
    escalation: readEscalation(fields['escalation'], at(path, 'escalation')),
    reviews: optional('reviews', (given, place) => readList(given, place, ['id'])),
    duties: optional('duties', (given, place) => readList(given, place, ['person'])),
    diagnostics: sortDiagnostics(readList(fields['diagnostics'], at(path, 'diagnostics'), ['code'])),
    setAside: readSetAside(fields['setAside'], at(path, 'setAside')),
  }
}

const sorted = (rows: PartialRun['customers']): PartialRun['customers'] =>
  [...rows].sort(byText(({ customerId }) => customerId))

type Own = Pick<PartialRun, 'runs' | 'policyDigest' | 'factsDigests' | 'figures' | 'balances'>

function readOwn(fields: UnknownRecord, path: string): Own {
  expectKeys(fields, OF_PARTS, path)
  const runs = expectInteger(fields['runs'], at(path, 'runs'), 1, MAX_RUNS)
  const list = at(path, 'factsDigests')
  const digests = Array.from(expectArray(fields['factsDigests'], list), (digest, index) =>
    readDigest(digest, at(list, index)),
  )
  return {
    runs,
    policyDigest: readDigest(fields['policyDigest'], at(path, 'policyDigest')),
    factsDigests: digests,
    ...sumsOf(fields, path),
  }
}

function ownOfRun(fields: UnknownRecord, path: string): Own {
  expectKeys(fields, OF_RUNS, path)
  const place = at(path, 'digests')
  const digests = expectRecord(fields['digests'], place)
  const facts = readDigest(digests['facts'], at(place, 'facts'))
  return {
    runs: 1,
    policyDigest: readDigest(digests['policy'], at(place, 'policy')),
    factsDigests: [facts],
    ...(fields['metrics'] === null
      ? { figures: null, balances: null }
      : sumsOf(expectRecord(fields['metrics'], at(path, 'metrics')), at(path, 'metrics'))),
  }
}

/** The sums from which statistics are derived. */
function sumsOf({ figures, balances }: UnknownRecord, path: string): Pick<Own, 'figures' | 'balances'> {
  return {
    figures: figures === null ? null : readFigureSums(figures, at(path, 'figures')),
    balances: balances === null ? null : readHealthSums(balances, at(path, 'balances')),
  }
}

const readDigest = (value: unknown, path: string): string | null =>
  value === null ? null : expectText(value, path, 'a digest, or null')

function readPolicy(value: unknown, path: string): RunPolicy {
  const fields = expectRecord(value, path, 'the name and version of a policy')
  const name = (field: string): string | null =>
    fields[field] === null ? null : expectId(fields[field], at(path, field))
  return { id: name('id'), version: name('version') }
}

function readWorklist(value: unknown, path: string): PartialRun['worklist'] {
  const rows: PartialRun['worklist'] = readList(value, path, ['invoiceId', 'customerId'])
  rows.forEach((row, index) => {
    const place = at(path, index)
    readReasons(row.reasons, at(place, 'reasons'))
    expectText(row.bucket, at(place, 'bucket'))
    readAmounts(row, place)
    if (row.stage !== null && stageStart(row) === -Infinity)
      refuse(
        'input.missing',
        at(place, 'reasons'),
        'a reason with the day on which its stage begins',
        row.stage,
      )
  })
  return sortWorklist(rows)
}

/** Checks the parts of reasons that are read later: the reason of a stage says when the stage starts. */
function readReasons(value: unknown, path: string): void {
  expectArray(value, path).forEach((reason, index) => {
    const params: unknown = shapeOf(reason) === 'record' ? (reason as UnknownRecord)['params'] : undefined
    if (shapeOf(params) !== 'record')
      expectRecord(expectRecord(reason, at(path, index), 'a reason')['params'], at(at(path, index), 'params'))
  })
}

/** Checks amounts that are compared later; the open amount is also used for sorting. */
function readAmounts({ currency, open, interest }: Partial<WorklistRow>, path: string): void {
  const scale = readScale(currency, at(path, 'currency'))
  readMinor(open, scale, at(path, 'open'))
  if ((interest ?? null) !== null) readMinor(interest, scale, at(path, 'interest'))
}

function readSetAside(value: unknown, path: string): PartialRun['setAside'] {
  const rows: PartialRun['setAside'] = readList(value, path, ['code'])
  rows.forEach((row, index) => {
    const place = at(path, index)
    if (row.customerId !== null) expectId(row.customerId, at(place, 'customerId'))
    expectText(row.path, at(place, 'path'))
  })
  return [...rows].sort(compareSetAside)
}

import { SCHEDULE_FIELDS } from '../aging/schedule.js'
import { readDay } from '../calendar/day-number.js'
import { dayCounterOf } from '../calendar/days-past-due.js'
import type { PastDueOptions } from '../calendar/index.js'
import { readEscalationPolicy } from '../escalation/read-policy.js'
import {
  at,
  expectChoice,
  expectId,
  expectKeys,
  expectRecord,
  expectText,
  shapeOf,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale } from '../money/currency.js'
import { contradict } from './contradictions.js'
import { plainCopy } from './plain-copy.js'
import type { ControlPolicy } from './policy.js'
import { readBookSections } from './read-book-sections.js'
import { readCustomerSections } from './read-customer-sections.js'
import { SectionFaults } from './section-faults.js'

const SECTIONS = [
  'termsByGrade',
  'interest',
  'behaviour',
  'scorecard',
  'grades',
  'limits',
  'warnings',
  'settlement',
  'provision',
  'metrics',
  'roles',
  'reviews',
] as const

const FIELDS = [
  'schema',
  'id',
  'version',
  'effectiveFrom',
  'source',
  'currency',
  'aging',
  'escalation',
  'daysPastDue',
  ...SECTIONS,
] as const

type Draft = { -readonly [Field in keyof ControlPolicy]: unknown }

/**
 * Reads a policy, each field once, and checks every section by the room that uses it; then checks that the sections are
 * consistent. The edges of the aging depend on the day, so `bucketsOf` checks them later.
 *
 * @throws ReceivablesError with the code of the first fault and all faults in `faults`; `policy.invalid` for sections
 * that contradict each other.
 */
export function readControlPolicy(value: unknown, path: string): ControlPolicy {
  return readSafely(path, () => {
    const fields = expectRecord(value, path, 'a control policy')
    expectKeys(fields, FIELDS, path)
    const faults = new SectionFaults()
    const policy: Draft = {} as Draft
    const take = (name: (typeof FIELDS)[number], read: (given: unknown, place: string) => unknown): void => {
      const place = at(path, name)
      const given = fields[name]
      if (given === undefined && name !== 'schema' && name !== 'aging' && name !== 'escalation') return
      const found = faults.read(() => readSafely(place, () => read(given, place)))
      if (found !== undefined) policy[name] = found
    }
    take('schema', (given, place) => expectChoice(given, ['receivables/control-policy@1'], place))
    take('id', expectId)
    take('version', expectId)
    take('effectiveFrom', readDate)
    take('source', (given, place) => expectText(given, place))
    take('currency', readCurrency)
    take('aging', readAging)
    take('escalation', readEscalationPolicy)
    take('daysPastDue', readCount)
    for (const name of SECTIONS) take(name, plainCopy)
    const read = policy as unknown as ControlPolicy
    readCustomerSections(read, path, faults)
    readBookSections(read, path, faults)
    if (faults.isSound) contradict(read, path, faults)
    faults.refuse()
    return read
  })
}

function readDate(value: unknown, path: string): unknown {
  readDay(value, path)
  return value
}

function readCurrency(value: unknown, path: string): unknown {
  readScale(value, path)
  return value
}

function readAging(value: unknown, path: string): unknown {
  const aging = { ...expectRecord(value, path) }
  expectKeys(aging, SCHEDULE_FIELDS, path)
  // The provision is compared with the basis before the buckets are made.
  expectChoice(aging['basis'], ['due-date', 'invoice-date'], at(path, 'basis'))
  return aging
}

function readCount(value: unknown, path: string): unknown {
  const count = shapeOf(value) === 'record' ? { ...(value as PastDueOptions) } : value
  dayCounterOf(count as PastDueOptions | undefined, path)
  return count
}

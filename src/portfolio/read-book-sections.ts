import { reportingPeriod } from '../calendar/reporting-period.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { checkSeparationOfDuties, portfolioHealth, reviewsDue } from '../limits/index.js'
import { dsoTrend } from '../metrics/index.js'
import { readLossMatrix } from '../metrics/loss-matrix.js'
import {
  approvalRoute,
  concessionEligibility,
  proposePlan,
  validatePlan,
  type ConcessionFacts,
} from '../settlement/index.js'
import type { ControlPolicy } from './policy.js'
import type { SectionFaults } from './section-faults.js'

/** Any day serves, since only the form of a section is checked. */
const SOME_DAY = '2026-01-01'
const LAST = '9999-12-31'

/** Checks the sections about the whole book and the people who work on it, each by the verb that uses it. */
export function readBookSections(policy: ControlPolicy, path: string, faults: SectionFaults): void {
  const { settlement, provision, metrics, roles, reviews } = policy
  if (settlement !== undefined) readSettlement(settlement, at(path, 'settlement'), faults)
  if (provision !== undefined) {
    faults.under('matrix', at(path, 'provision'), () => readLossMatrix(provision))
  }
  if (metrics !== undefined) readMetrics(metrics, at(path, 'metrics'), faults)
  if (roles !== undefined) readRoles(roles, at(path, 'roles'), faults)
  if (reviews !== undefined) faults.under('schedule', at(path, 'reviews'), () => reviewsDue(reviews, LAST))
}

function readSettlement(value: unknown, path: string, faults: SectionFaults): void {
  const fields = faults.read(() => {
    const given = expectRecord(value, path, 'plans, concessions and approvals')
    expectKeys(given, ['plans', 'concessions', 'approvals'], path)
    return given
  })
  const { plans, concessions, approvals } = fields ?? {}
  if (plans !== undefined) faults.under('policy', at(path, 'plans'), () => readPlans(plans))
  if (concessions !== undefined) {
    faults.under('policy', at(path, 'concessions'), () =>
      concessionEligibility(SOMEBODY, concessions as never, SOME_DAY),
    )
  }
  if (approvals !== undefined) {
    faults.under('policy', at(path, 'approvals'), () => {
      readApprovals(approvals)
    })
  }
}

/** A customer about whom nothing is known, to check the form of a policy. */
const SOMEBODY: ConcessionFacts = {
  ability: 'unknown',
  willingness: 'unknown',
  difficulty: 'unknown',
  grade: null,
  keyCustomer: false,
  customerSince: null,
  onTimeShare: null,
  brokenPromises: 0,
  openDisputes: 0,
  insolvent: false,
}

/** The currencies in a table of amounts, or any currency if it is empty. */
function currenciesOf(value: unknown): readonly string[] {
  const named = typeof value === 'object' && value !== null ? Object.keys(value) : []
  return named.length === 0 ? ['EUR'] : named
}

function readPlans(value: unknown): void {
  const given = expectRecord(value, 'policy', 'a plan policy')
  for (const currency of currenciesOf(given['minInstalment'])) {
    const total = { total: '100', currency, instalments: 2, firstShare: '0.5' }
    validatePlan(proposePlan({ ...total, start: SOME_DAY, every: 'month' }), value as never)
  }
}

function readApprovals(value: unknown): void {
  const given = expectRecord(value, 'policy', 'an approval policy')
  const important = expectRecord(given['important'], 'policy.important')
  const rules = expectArray(given['rules'], 'policy.rules', 'rules by kind')
  rules.forEach((rule, index) => {
    const place = at('policy.rules', index)
    const kind = expectId(expectRecord(rule, place)['kind'], at(place, 'kind'))
    for (const currency of currenciesOf(important['from'])) {
      const request = { id: 'probe', kind, currency, amount: '0', requester: 'probe', requestedOn: SOME_DAY }
      approvalRoute({ ...request, keyCustomer: false }, value as never)
    }
  })
}

function readMetrics(value: unknown, path: string, faults: SectionFaults): void {
  const fields = faults.read(() => {
    const given = expectRecord(value, path, 'the metrics of the book')
    expectKeys(given, ['dso', 'health'], path)
    return given
  })
  const { dso, health } = fields ?? {}
  if (dso !== undefined) readDso(dso, at(path, 'dso'), faults)
  if (health !== undefined) {
    faults.under('weights', at(path, 'health'), () =>
      portfolioHealth({ components: [], weights: health as never }),
    )
  }
}

function readDso(value: unknown, path: string, faults: SectionFaults): void {
  const read = faults.read(() => {
    const given = expectRecord(value, path, 'periods and rules')
    expectKeys(given, ['unit', 'periods', 'policy'], path)
    expectInteger(given['periods'], at(path, 'periods'), 1, 120)
    const unit = expectChoice(
      given['unit'],
      ['iso-week', 'month', 'quarter', 'year'] as const,
      at(path, 'unit'),
    )
    return { unit, policy: given['policy'] }
  })
  if (read === undefined) return
  const { from, to } = reportingPeriod(SOME_DAY, read.unit)
  faults.under('policy', at(path, 'policy'), () =>
    dsoTrend({ invoices: [], from, to, unit: read.unit, policy: read.policy as never }),
  )
}

function readRoles(value: unknown, path: string, faults: SectionFaults): void {
  const fields = faults.read(() => {
    const given = expectRecord(value, path, 'roles and the separation of duties')
    expectKeys(given, ['names', 'assignments', 'separation'], path)
    const names = at(path, 'names')
    expectArray(given['names'], names, 'names of roles').forEach((name, index) =>
      expectId(name, at(names, index)),
    )
    return given
  })
  if (fields === undefined) return
  const { assignments, separation } = fields
  const check = (given: unknown, matrix: unknown): unknown =>
    checkSeparationOfDuties(given as never, matrix as never)
  faults.under('assignments', at(path, 'assignments'), () => {
    check(assignments, [])
    // As input of the verb, rows may have more fields; in a policy a misspelt `caseId` would mean every case.
    ;(assignments as readonly UnknownRecord[]).forEach((row, index) =>
      expectKeys(row, ['person', 'role', 'caseId'], at('assignments', index)),
    )
  })
  faults.under('matrix', at(path, 'separation'), () => check([], separation))
}

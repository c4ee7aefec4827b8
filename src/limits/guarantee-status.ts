import { addMonthsDay, MAX_MONTHS } from '../calendar/date-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  expectBoolean,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { writeMinor } from '../numbers/write-minor.js'
import { lawOf, resolutionSource, type GuaranteeLaw } from './guarantee-law.js'
import type { Guarantee, GuaranteeIssue, GuaranteeKind, GuaranteeStatus } from './guarantee-model.js'

const FIELDS = [
  'signedOn',
  'written',
  'type',
  'period',
  'guarantor',
  'resolution',
  'amount',
  'debt',
  'currency',
  'claimedOn',
]

/**
 * The legal status of a guarantee under Chinese law: its kind, the end of its period, and its problems as a joint and
 * several guarantee of a debt.
 *
 * | missing or unclear | signed from 2021-01-01 | signed before |
 * |---|---|---|
 * | the kind | general guarantee | joint and several |
 * | no period, or one that ends on or before the due date of the debt | 6 months from the due date | 6 months from the due date |
 * | "until paid in full" | 6 months from the due date | 2 years from the due date if the debt is due before 2021-01-01, otherwise 6 months |
 *
 * The period begins on the day after the due date of the debt. It ends on the corresponding day of its last month, or
 * on the last day of that month if it lacks the day; nothing interrupts it. The guarantee has lapsed on the day after,
 * unless the creditor claimed within the period; a claim before the debt is overdue does not count.
 *
 * @param guarantee - The guarantee.
 * @param debtDue - The due date of the debt.
 * @param asOf - The day of the assessment.
 * @throws ReceivablesError `regime.dates` for a guarantee signed before 1995-10-01, `date.order` for a day before
 * signing, `date.invalid`, `date.out-of-range`, `amount.negative`, `amount.too-fine`, `currency.unknown`,
 * `decimal.invalid`, `input.choice`, `input.conflict`, `input.missing`, `input.range`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { guaranteeStatus } from 'receivables'
 *
 * const guarantee = {
 *   signedOn: '2025-03-01', written: true, type: null, period: 'until-paid-in-full', guarantor: 'person',
 *   amount: null, debt: '500000.00', currency: 'CNY',
 * } as const
 * const { kind, valid, periodEnds, issues } = guaranteeStatus(guarantee, '2026-01-15', '2026-02-01')
 * const answer = [kind, valid, periodEnds, issues.map(({ code }) => code)]
 * answer // => ['general', false, '2026-07-15', ['not-joint-and-several', 'period-unclear-six-months']]
 * ```
 *
 * @see Civil Code of the People's Republic of China, articles 685 to 693.
 */
export function guaranteeStatus(guarantee: Guarantee, debtDue: PlainDate, asOf: PlainDate): GuaranteeStatus {
  return readSafely('', () => {
    const fields = expectRecord(guarantee, 'guarantee', 'a guarantee')
    expectKeys(fields, FIELDS, 'guarantee')
    const due = readDay(debtDue, 'debtDue')
    const signedOn = readDay(fields['signedOn'], 'guarantee.signedOn')
    const law = lawOf(signedOn, due, 'guarantee.signedOn')
    const day = readDay(asOf, 'asOf')
    if (day < signedOn)
      refuse(
        'date.order',
        'asOf',
        `a day not before ${writeDay(signedOn)}, when the guarantee was signed`,
        asOf,
      )
    const issues: GuaranteeIssue[] = []
    if (!expectBoolean(fields['written'], 'guarantee.written'))
      issues.push(fault('guarantee-not-written', 'error', law.writtenSource))
    checkResolution(fields, signedOn, issues)
    const kind = readKind(fields['type'], law, issues)
    const ends = periodEnd(fields['period'], due, law, issues)
    checkAmount(fields, law, issues)
    checkClaim(fields['claimedOn'] ?? null, { due, ends, asOf: day }, law, issues)
    return {
      valid: issues.every(({ severity }) => severity !== 'error'),
      kind,
      periodEnds: writeDay(ends, 'guarantee.period'),
      issues,
    }
  })
}

const fault = (
  code: GuaranteeIssue['code'],
  severity: GuaranteeIssue['severity'],
  source: string,
  params: GuaranteeIssue['params'] = {},
): GuaranteeIssue => ({ code, params, severity, source })

/** A company needs a resolution of its board or its shareholders for a guarantee. */
function checkResolution(fields: UnknownRecord, signedOn: DayNumber, issues: GuaranteeIssue[]): void {
  const guarantor = expectChoice(fields['guarantor'], ['person', 'company'], 'guarantee.guarantor')
  if (guarantor === 'person' && fields['resolution'] === undefined) return
  const hasResolved = expectBoolean(fields['resolution'], 'guarantee.resolution')
  if (guarantor === 'company' && !hasResolved)
    issues.push(fault('guarantee-no-resolution', 'error', resolutionSource(signedOn)))
}

function readKind(value: unknown, law: GuaranteeLaw, issues: GuaranteeIssue[]): GuaranteeKind {
  const stated =
    value === null ? null : expectChoice(value, ['joint-and-several', 'general'], 'guarantee.type')
  const kind = stated ?? law.unstatedKind
  const source = stated === null ? law.unstatedSource : law.kindSource
  if (kind === 'general') issues.push(fault('not-joint-and-several', 'error', source))
  else if (stated === null) issues.push(fault('guarantee-kind-unstated', 'warning', source))
  return kind
}

/** The last day of the period. An agreed period that ends on or before the due date counts as none. */
function periodEnd(value: unknown, due: DayNumber, law: GuaranteeLaw, issues: GuaranteeIssue[]): DayNumber {
  const { noPeriodMonths, noPeriodSource, unclearMonths, unclearSource } = law
  if (value === 'until-paid-in-full') {
    const code = unclearMonths === 6 ? 'period-unclear-six-months' : 'period-unclear-two-years'
    issues.push(fault(code, 'warning', unclearSource))
    return addMonthsDay(due, unclearMonths, 'clamp')
  }
  const agreed = value === null ? null : agreedEnd(value, due)
  if (agreed !== null && agreed > due) return agreed
  const code = agreed === null ? 'period-none-six-months' : 'period-before-maturity-six-months'
  issues.push(fault(code, 'warning', noPeriodSource))
  return addMonthsDay(due, noPeriodMonths, 'clamp')
}

function agreedEnd(value: unknown, due: DayNumber): DayNumber {
  const path = 'guarantee.period'
  if (typeof value === 'string')
    return refuse('input.choice', path, "'until-paid-in-full', a day, months, or null", value)
  const period = expectRecord(value, path, 'a guarantee period, or null if none was agreed')
  expectKeys(period, ['until', 'months'], path)
  if (period['until'] !== undefined && period['months'] !== undefined)
    refuse('input.conflict', path, 'either `until` or `months`', value)
  if (period['months'] === undefined) return readDay(period['until'], `${path}.until`)
  return addMonthsDay(due, expectInteger(period['months'], `${path}.months`, 0, MAX_MONTHS), 'clamp')
}

function checkAmount(fields: UnknownRecord, law: GuaranteeLaw, issues: GuaranteeIssue[]): void {
  const scale = readScale(fields['currency'], 'guarantee.currency')
  const debt = readAmount(fields['debt'], scale, 'guarantee.debt')
  if (fields['amount'] === null) return
  const amount = readAmount(fields['amount'], scale, 'guarantee.amount')
  if (amount >= debt) return
  const params = {
    amount: writeMinor(amount, scale),
    debt: writeMinor(debt, scale),
    currency: fields['currency'] as string,
  }
  issues.push(fault('guarantee-amount-short', 'error', law.amountSource, params))
}

/** A claim before the debt is overdue does not count, so the guarantee lapses in spite of it. */
function checkClaim(
  value: unknown,
  { due, ends, asOf }: { readonly due: DayNumber; readonly ends: DayNumber; readonly asOf: DayNumber },
  law: GuaranteeLaw,
  issues: GuaranteeIssue[],
): void {
  const claimed = value === null ? null : readDay(value, 'guarantee.claimedOn')
  const isClaimed = claimed !== null && claimed > due && claimed <= ends && claimed <= asOf
  if (asOf <= ends || isClaimed) return
  issues.push(
    fault('guarantee-lapsed', 'error', law.lapseSource, { periodEnds: writeDay(ends, 'guarantee.period') }),
  )
}

import type { AgingSchedule } from './schedule.js'

/** The name of another system's schedule. */
export type AgingPresetName =
  | 'erpnext'
  | 'oca-financial-report'
  | 'gnucash'
  | 'tryton'
  | 'tryton-weeks'
  | 'tryton-months'
  | 'tryton-years'
  | 'ledgersmb'

/**
 * The aging schedules of other systems; the same item can be in a different bucket in each. Items that their reports
 * leave out (ERPNext and LedgerSMB omit what is not yet due) are in `current` here.
 *
 * | preset | 30 days past due | due today | source |
 * |---|---|---|---|
 * | `erpnext` | `0-30` | `0-30` | frappe/erpnext, accounts receivable report: age ≤ edge |
 * | `oca-financial-report` | `1-30` | `current` | OCA account_financial_report, aged partner balance: due ≥ as of − 30 |
 * | `gnucash` | `0-30` | `0-30` | GnuCash receivable aging: 0–30, 31–60, 61–90, 91+ |
 * | `tryton` | `30-59` | `0-29` | Tryton account, aged balance: due ≤ as of − 30; edges 30, 60, 90 |
 * | `tryton-weeks`, `tryton-months`, `tryton-years` | by date | first | the same in weeks (4, 8, 12), months and years (1, 2, 3) |
 * | `ledgersmb` | `30-59` | `0-29` | LedgerSMB aging: whole part of age / 30 |
 *
 * @see {@link AgingSchedule}
 */
export const agingPresets: Readonly<Record<AgingPresetName, AgingSchedule>> = /* #__PURE__ */ freeze({
  erpnext: { basis: 'due-date', bucketEdges: [30, 60, 90, 120], dueToday: 'first-bucket' },
  'oca-financial-report': { basis: 'due-date', bucketEdges: [30, 60, 90, 120] },
  gnucash: { basis: 'due-date', bucketEdges: [30, 60, 90], dueToday: 'first-bucket' },
  tryton: { basis: 'due-date', bucketEdges: [30, 60, 90], edge: 'excluded', dueToday: 'first-bucket' },
  'tryton-weeks': {
    basis: 'due-date',
    bucketEdges: [4, 8, 12],
    unit: 'week',
    edge: 'excluded',
    dueToday: 'first-bucket',
  },
  'tryton-months': {
    basis: 'due-date',
    bucketEdges: [1, 2, 3],
    unit: 'month',
    edge: 'excluded',
    dueToday: 'first-bucket',
  },
  'tryton-years': {
    basis: 'due-date',
    bucketEdges: [1, 2, 3],
    unit: 'year',
    edge: 'excluded',
    dueToday: 'first-bucket',
  },
  ledgersmb: { basis: 'due-date', bucketEdges: [30, 60, 90], edge: 'excluded', dueToday: 'first-bucket' },
})

/** Presets are shared by all callers, so they are frozen. */
function freeze<Name extends string>(
  presets: Record<Name, AgingSchedule>,
): Readonly<Record<Name, AgingSchedule>> {
  for (const schedule of Object.values<AgingSchedule>(presets)) {
    Object.freeze(schedule.bucketEdges)
    Object.freeze(schedule)
  }
  return Object.freeze(presets)
}

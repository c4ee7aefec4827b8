import { explain, escalationPresets } from 'receivables'
import { ledgerAsOf, prepareBook, type Documents } from 'receivables/ledger'
import { runCreditControl, type ControlPolicy, type ControlRun } from 'receivables/portfolio'
import type { ImportSummary } from './import-rows.js'
import { groupDigits } from './text.js'

/** What is decided before a book is looked at: buckets of 30 days, and the graded escalation that comes with the package. */
export const POLICY: ControlPolicy = {
  schema: 'receivables/control-policy@1',
  aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
  escalation: escalationPresets['graded-30-60-90'],
}

/** Everything that the terminal and the page show. */
export interface Findings {
  /** What was aged: the example, or the name of a file. */
  readonly source: string
  readonly run: ControlRun
  /** Invoices by what became of them. */
  readonly invoices: { readonly open: number; readonly settled: number; readonly later: number }
  /** What a bookkeeper should look at, as sentences. */
  readonly diagnostics: readonly string[]
  /** How many open items each stage has, the latest stage first. */
  readonly stages: readonly { readonly id: string; readonly count: number }[]
  readonly imported?: ImportSummary
}

/** Ages a book, lists its work, and says what happened to every invoice. */
export function findingsOf(
  source: string,
  documents: Documents,
  asOf: string,
  imported?: ImportSummary,
): Findings {
  const book = prepareBook(documents)
  const run = runCreditControl({ book, policy: POLICY, asOf })
  const { items, settled } = ledgerAsOf(book, asOf)
  const open = new Set(items.map(({ invoiceId }) => invoiceId))
  const closed = new Set(settled.map(({ invoiceId }) => invoiceId).filter((id) => !open.has(id)))
  return {
    source,
    run,
    invoices: {
      open: open.size,
      settled: closed.size,
      later: documents.invoices.length - open.size - closed.size,
    },
    diagnostics: run.diagnostics.map((reason) => explain(reason, 'en')),
    stages: POLICY.escalation.stages
      .map(({ id }) => ({ id, count: run.worklist.filter(({ stage }) => stage === id).length }))
      .reverse(),
    ...(imported === undefined ? {} : { imported }),
  }
}

/** The row of a worklist. */
export type WorkRow = ControlRun['worklist'][number]

/** What whoever takes up a row should know first, in a few words. */
export function remarksOn({ reasons, lastContactOn, disputed, open }: WorkRow): string[] {
  const remarks = reasons.flatMap(({ code, params }): string[] => {
    if (code === 'portfolio.insolvent') return [`insolvent since ${String(params['since'])}`]
    if (code === 'portfolio.disputed') {
      return [disputed === open ? 'disputed' : `disputed in part: ${groupDigits(disputed)}`]
    }
    if (code === 'portfolio.promise') return [`promised by ${String(params['dueOn'])}`]
    return []
  })
  return lastContactOn === null ? remarks : [...remarks, `last contact ${lastContactOn}`]
}

/** `'1-30'` as a person would say it. */
export function bucketName(id: string): string {
  if (id === 'current') return 'not yet due'
  return `${id.replace('-', '–')} days`
}

/** `'friendly-call'` as a person would say it. */
export const stageName = (id: string): string => id.replaceAll('-', ' ')

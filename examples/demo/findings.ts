import { explain } from 'receivables'
import { ledgerAsOf, prepareBook, type Book, type Documents } from 'receivables/ledger'
import { runCreditControl, type ControlRun } from 'receivables/portfolio'
import { chooseCase, historyOf, type CaseHistory } from './case-history.js'
import { POLICY } from './control-policy.js'
import { creditReview, type CreditReview } from './credit-review.js'
import { trendOf, type Trend } from './dso.js'
import type { ImportSummary } from './import-rows.js'
import { chooseStatement, type InterestStatement } from './interest-statement.js'
import { ItemCourses } from './item-course.js'
import { chargeOn, type ItemCharge } from './late-charges.js'
import { lettersOf, type Letter } from './letters.js'
import type { Parties } from './parties.js'
import { groupDigits, sumOf } from './text.js'

/** A part of the report that the data do not support, and why. */
export interface LeftOut {
  readonly part: string
  readonly why: string
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
  /** DSO month by month, a currency each. */
  readonly trend: readonly Trend[]
  readonly history: CaseHistory | undefined
  readonly letters: readonly Letter[]
  /** Late charges to the day on all that solvent customers owe too late, a currency each. */
  readonly accrued: readonly { readonly currency: string; readonly amount: string }[]
  readonly statement: InterestStatement | undefined
  readonly credit: CreditReview
  readonly leftOut: readonly LeftOut[]
}

/** What may be known beside the documents. */
export interface Beside {
  readonly imported?: ImportSummary
  /** Who letters go between; without it there are no letters and no late charges. */
  readonly parties?: Parties
}

/** How many customers the credit review names. */
const REVIEWED = 8

/** Ages a book, lists its work, says what happened to every invoice, and works out what the report shows of it. */
export function findingsOf(
  source: string,
  documents: Documents,
  asOf: string,
  { imported, parties }: Beside = {},
): Findings {
  const book = prepareBook(documents)
  const run = runCreditControl({ book, policy: POLICY, asOf })
  const { items, settled } = ledgerAsOf(book, asOf)
  const open = new Set(items.map(({ invoiceId }) => invoiceId))
  const closed = new Set(settled.map(({ invoiceId }) => invoiceId).filter((id) => !open.has(id)))
  const courses = new ItemCourses(book, documents)
  const found = chooseCase(run.worklist, documents, courses, asOf)
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
    history: found === undefined ? undefined : historyOf(found, asOf),
    ...judged(book, documents, asOf, imported?.paymentDays ?? true),
    ...charged(documents, courses, run, asOf, parties),
    leftOut: leftOut(imported, parties),
  }
}

/** What needs the days on which customers paid. */
function judged(
  book: Book,
  { invoices, customers = [] }: Documents,
  asOf: string,
  paymentDays: boolean,
): Pick<Findings, 'trend' | 'credit'> {
  if (!paymentDays) return { trend: [], credit: { levels: [], rows: [] } }
  const firstIssue = invoices
    .map(({ issueDate }) => issueDate)
    .reduce((a, b) => (a === '' || b < a ? b : a), '')
  return {
    trend: trendOf(book, firstIssue, asOf),
    credit: creditReview(book, customers, asOf, REVIEWED),
  }
}

/** What needs a clause on late payment, and somebody to write to. */
function charged(
  { customers = [], contacts = [] }: Documents,
  courses: ItemCourses,
  { worklist }: ControlRun,
  asOf: string,
  parties: Parties | undefined,
): Pick<Findings, 'letters' | 'accrued' | 'statement'> {
  if (parties === undefined) return { letters: [], accrued: [], statement: undefined }
  const charges = new Map<ControlRun['worklist'][number], ItemCharge>()
  for (const item of worklist) {
    // Insolvency law says what may still be charged; this demo does not.
    if (item.reasons.some(({ code }) => code === 'portfolio.insolvent')) continue
    const charge = chargeOn(item, parties.seller.lateCharges, courses, asOf)
    if (charge !== undefined) charges.set(item, charge)
  }
  const letters = lettersOf({ parties, customers, contacts, items: worklist, charges, asOf })
  const named = letters.map(({ customerId }) => customerId)
  return {
    letters,
    accrued: accruedOf([...charges.values()]),
    statement: chooseStatement([...charges.values()], customers, named),
  }
}

function accruedOf(charges: readonly ItemCharge[]): Findings['accrued'] {
  const amounts = new Map<string, string[]>()
  for (const { item, accrual } of charges) {
    amounts.set(item.currency, [...(amounts.get(item.currency) ?? []), accrual.interest])
  }
  return [...amounts].map(([currency, own]) => ({ currency, amount: sumOf(own) }))
}

/** What an export does not say is not guessed. */
function leftOut(imported: ImportSummary | undefined, parties: Parties | undefined): LeftOut[] {
  const noDays = 'the export does not say on which day invoices were paid (settled=COLUMN in --map)'
  return [
    ...(imported === undefined || imported.paymentDays
      ? []
      : [
          { part: 'DSO month by month', why: noDays },
          { part: 'Payment behaviour and scores', why: noDays },
        ]),
    ...(parties === undefined
      ? [
          { part: 'Late charges', why: 'nobody has said which rate and which clause apply' },
          { part: 'Notices', why: 'addresses, contacts and a bank account are not in an export of invoices' },
        ]
      : []),
  ]
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

/** What to say of a worklist without rows: that nothing is overdue would be too much where nothing could be read. */
export function nothingOverdue(imported: ImportSummary | undefined): string {
  if (imported === undefined || imported.used > 0) return 'Nothing is overdue.'
  return imported.rowsRead > 0
    ? 'No row of the file could be used.'
    : 'The file has no rows below its header.'
}

/** `'1-30'` as a person would say it. */
export function bucketName(id: string): string {
  if (id === 'current') return 'not yet due'
  return `${id.replace('-', '–')} days`
}

import { daysBetween } from '../calendar/days-between.js'
import { isReceivablesError, type ReceivablesError } from '../kernel/error.js'
import { expectArray, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason, ReasonParam } from '../kernel/reason.js'
import { differencesOf } from './differences.js'
import type { ExtraPhrase } from './lint-model.js'
import { lintMessage } from './lint-message.js'
import { KIND_RULES } from './kind-rules.js'
import type { Notice } from './notice.js'
import { describe } from '../kernel/describe.js'
import { openCharges } from './open-charges.js'
import { readNotice, requestOf } from './read-notice.js'
import type { NoticeIssueReasonCode } from './reasons.js'
import { textsIn } from './texts-in.js'

/** A finding about a notice. */
export interface NoticeIssue extends Reason<NoticeIssueReasonCode> {
  /** `error`: it must not be sent and cannot be rendered; `warning`: somebody should check it. */
  readonly severity: 'error' | 'warning'
  /** Path of the field; empty if it concerns the whole notice. */
  readonly path: string
}

/** A shorter period gives a warning: courts require a reasonable one. */
const SHORT_DAYS = 7

const DELAY = /逾期|拖欠|overdue|past due|late payment/i

/**
 * Checks a notice that was composed before, and perhaps edited or stored since, and lists the faults: missing required
 * fields, sums and deadlines that no longer follow from the rest, missing statements that the kind must contain,
 * phrases that a letter should not have in any external text, words of delay in a reminder before default, a late
 * charge that ends days before the day of the figures, and a demand under a general guarantee, which in mainland China
 * only a suit or arbitration against the debtor preserves. An empty list means that none of these was found, and
 * nothing more.
 *
 * It does not throw for a faulty notice, since finding faults is its purpose. Errors come before warnings.
 *
 * @param notice - A notice, as {@link composeNotice} returned it or as it was stored.
 * @param extra - Further phrases of your own for the check of tone, as in {@link lintMessage}.
 * @throws ReceivablesError `input.missing` or `input.type` for a value that is not an object; the codes of {@link
 * lintMessage} for `extra`.
 *
 * @example
 * ```ts
 * import { composeNotice, validateNotice } from 'receivables/escalation'
 *
 * const notice = composeNotice({
 *   kind: 'due-today',
 *   letterDate: '2026-03-31',
 *   parties: {
 *     creditor: { legalName: 'Nordlicht GmbH', contact: { name: 'Ida Kern', phone: '+49 40 1234' } },
 *     debtor: { legalName: 'Hafen Handel GmbH', contact: { name: 'Jan Voss', email: 'voss@hafen.example' } },
 *   },
 *   payTo: { accountName: 'Nordlicht GmbH', bank: 'Elbe Bank', account: 'DE02 1203 0000 0000 2020 51' },
 *   items: [{ invoiceId: 'F-1', currency: 'EUR', dueDate: '2026-03-31', amount: '1190.00', open: '1190.00' }],
 * })
 * validateNotice(notice) // => []
 * const edited = { ...notice, totals: { ...notice.totals, total: '1290.00' }, blocks: [] }
 * validateNotice(edited).map(({ code, path }) => [code, path])
 * // => [['notice.altered', 'totals.total'], ['notice.block-missing', 'blocks'], ['notice.block-missing', 'blocks']]
 * ```
 *
 * @see {@link composeNotice}
 * @see Civil Code of the People's Republic of China, article 693.
 */
export function validateNotice(notice: Notice, extra: readonly ExtraPhrase[] = []): readonly NoticeIssue[] {
  return readSafely('', () => {
    const record = expectRecord(notice, 'notice', 'a composed notice')
    expectArray(extra, 'extra', 'a list of phrases')
    const issues: NoticeIssue[] = []
    const computed = recompute(record, issues)
    if (computed === undefined) return issues
    checkParts(record, computed, issues)
    checkSense(computed, issues)
    checkTone(computed, extra, issues)
    return [...issues].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
  })
}

function add(
  issues: NoticeIssue[],
  severity: NoticeIssue['severity'],
  code: NoticeIssueReasonCode,
  path: string,
  params: Readonly<Record<string, ReasonParam>> = {},
): void {
  issues.push({ code, severity, path, params })
}

/** The notice as it should be; undefined, with the faults recorded, if it cannot be read. */
function recompute(record: UnknownRecord, issues: NoticeIssue[]): Notice | undefined {
  try {
    return readNotice(requestOf(record), true)
  } catch (error) {
    if (!isReceivablesError(error)) throw error
    noteFaults(error, issues)
    return undefined
  }
}

function noteFaults(error: ReceivablesError, issues: NoticeIssue[]): void {
  const isMissing = error.code === 'document.invalid'
  for (const { path, expected, received } of error.faults) {
    if (isMissing) add(issues, 'error', 'notice.missing', path, { path, expected })
    else add(issues, 'error', 'notice.malformed', path, { path, expected, received })
  }
}

function checkParts(record: UnknownRecord, computed: Notice, issues: NoticeIssue[]): void {
  const kept: readonly unknown[] = Array.isArray(record['blocks']) ? record['blocks'] : []
  for (const { path, expected, received } of differencesOf({ ...record, blocks: computed.blocks }, computed))
    add(issues, 'error', 'notice.altered', path, { path, expected, received: describe(received) })
  for (const block of KIND_RULES[computed.kind].blocks) {
    if (!kept.includes(block)) add(issues, 'error', 'notice.block-missing', 'blocks', { block })
  }
}

const FINAL: readonly string[] = ['final-demand', 'lawyer-letter']

/** Checks for points that a careful reader would question. */
function checkSense(notice: Notice, issues: NoticeIssue[]): void {
  const { kind, lateCharge, priorContacts, deadline, guarantee, filing, asOf } = notice
  const isDemand = FINAL.includes(kind) || kind === 'overdue-notice'
  if (isDemand && lateCharge?.accruals.length === 0)
    add(issues, 'warning', 'notice.no-late-charge', 'lateCharge')
  if (FINAL.includes(kind) && priorContacts?.length === 0)
    add(issues, 'warning', 'notice.no-prior-contact', 'priorContacts')
  // Charges stop with insolvency, so none is missing.
  for (const { invoiceId, segments } of filing?.acceptedOn === undefined ? openCharges(notice) : []) {
    const from = segments.at(-1)?.to ?? asOf
    if (from < asOf)
      add(issues, 'warning', 'notice.charge-ends-early', 'lateCharge.accruals', { invoiceId, from, asOf })
  }
  if (guarantee?.kind === 'general')
    add(issues, 'warning', 'notice.guarantee-not-kept', 'guarantee.kind', {
      periodEnds: guarantee.periodEnds,
    })
  if (deadline === undefined) return
  const days = daysBetween(deadline.from, deadline.date)
  if (days < SHORT_DAYS) add(issues, 'warning', 'notice.deadline-short', 'deadline', { days })
}

/** A separator between two texts that no phrase can match across. */
const BETWEEN = '\n.\n'

/** Searches all external texts in one pass, for phrases of both languages, since a letter may quote either. */
function checkTone(notice: Notice, extra: readonly ExtraPhrase[], issues: NoticeIssue[]): void {
  const texts = textsIn(notice)
  const all = texts.map(([, text]) => text).join(BETWEEN)
  const hits = [...lintMessage(all, 'en', extra), ...lintMessage(all, 'zh-CN')]
  hits.sort((a, b) => a.start - b.start)
  const isBefore = notice.kind === 'pre-due-reminder' || notice.kind === 'due-today'
  let end = 0
  let next = 0
  for (const [path, text] of texts) {
    end += text.length
    for (let hit = hits[next]; hit !== undefined && hit.start < end; hit = hits[++next])
      add(issues, 'warning', 'notice.tone', path, { path, phrase: hit.phrase, category: hit.category })
    end += BETWEEN.length
    const word = isBefore ? DELAY.exec(text)?.[0] : undefined
    if (word !== undefined) add(issues, 'error', 'notice.speaks-of-delay', path, { path, word })
  }
}

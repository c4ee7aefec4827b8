import { describe, expect, test } from 'vitest'
import {
  composeNotice,
  requiredFields,
  validateNotice,
  type Notice,
  type NoticeKind,
} from '../../src/notices/index.js'
import { NOTICE_KINDS } from '../../src/notices/notice-kind.js'
import { refusal, revokedProxy } from '../refusal.js'
import { everything, items, lateCharge, parties, requestFor } from './requests.js'

const noticeOf = (kind: NoticeKind, change: object = {}): Notice =>
  composeNotice({
    ...requestFor(
      kind,
      requiredFields(kind).map(({ path }) => path),
    ),
    ...change,
  })
const found = (notice: unknown): string[][] =>
  validateNotice(notice as Notice).map(({ severity, code, path }) => [severity, code, path])

test.each(NOTICE_KINDS)('%s as it was composed has no issue', (kind) => {
  expect(validateNotice(noticeOf(kind))).toEqual([])
})

describe('finds', () => {
  const notice = noticeOf('overdue-notice')
  const { totals } = notice
  const short = { countedFrom: 'sent', days: 3, unit: 'calendar-days' }
  test.each<[string, unknown, string[][]]>([
    [
      'an altered sum',
      { ...notice, totals: { ...totals, total: '0.01', costs: '9.00' } },
      [
        ['error', 'notice.altered', 'totals.costs'],
        ['error', 'notice.altered', 'totals.total'],
      ],
    ],
    [
      'a list that grew',
      { ...notice, lateCharge: { ...notice.lateCharge, accruals: [] } },
      [
        ['error', 'notice.altered', 'totals.lateCharge'],
        ['error', 'notice.altered', 'totals.total'],
        ['error', 'notice.altered', 'totals.payable'],
        ['warning', 'notice.no-late-charge', 'lateCharge'],
      ],
    ],
    [
      'sentences struck out',
      { ...notice, blocks: ['way-out'] },
      [
        ['error', 'notice.block-missing', 'blocks'],
        ['error', 'notice.block-missing', 'blocks'],
      ],
    ],
    [
      'blocks that are no list',
      { ...notice, blocks: undefined },
      [
        ['error', 'notice.block-missing', 'blocks'],
        ['error', 'notice.block-missing', 'blocks'],
        ['error', 'notice.block-missing', 'blocks'],
      ],
    ],
    [
      'missing fields',
      { ...notice, payTo: undefined, deadline: undefined },
      [
        ['error', 'notice.missing', 'payTo'],
        ['error', 'notice.missing', 'deadline'],
      ],
    ],
    [
      'a field that is wrong',
      { ...notice, letterDate: '2026-02-30' },
      [['error', 'notice.malformed', 'letterDate']],
    ],
    ['another schema', { ...notice, schema: 'x' }, [['error', 'notice.malformed', 'schema']]],
    ['nothing at all', {}, [['error', 'notice.malformed', 'schema']]],
    [
      'no late charge',
      noticeOf('overdue-notice', { lateCharge: { ...lateCharge, accruals: [] } }),
      [['warning', 'notice.no-late-charge', 'lateCharge']],
    ],
    [
      'no earlier contact',
      noticeOf('final-demand', { priorContacts: [] }),
      [['warning', 'notice.no-prior-contact', 'priorContacts']],
    ],
    [
      'a short deadline',
      noticeOf('overdue-notice', { deadline: short }),
      [['warning', 'notice.deadline-short', 'deadline']],
    ],
    [
      // The charge on F-1 is worked out to 5 May; the figures are those of 8 May.
      'a late charge that was worked out days before the letter',
      noticeOf('overdue-notice', { letterDate: '2026-05-08', asOf: undefined }),
      [
        ['warning', 'notice.charge-ends-early', 'lateCharge.accruals'],
        ['warning', 'notice.charge-ends-early', 'lateCharge.accruals'],
      ],
    ],
    [
      // Civil Code (CN), article 693: a suit or arbitration against the debtor within the period, and no letter.
      'a demand under a general guarantee',
      noticeOf('guarantor-demand', { guarantee: { ...everything.guarantee, kind: 'general' } }),
      [['warning', 'notice.guarantee-not-kept', 'guarantee.kind']],
    ],
    [
      'a threat in a text from outside',
      noticeOf('dispute-acknowledgement', {
        dispute: { ...everything.dispute, reason: 'You are liars, or else' },
      }),
      [
        ['warning', 'notice.tone', 'dispute.reason'],
        ['warning', 'notice.tone', 'dispute.reason'],
      ],
    ],
    [
      'one in the other language',
      noticeOf('overdue-notice', {
        priorContacts: [{ date: '2026-04-10', channel: 'visit', summary: '上门' }],
      }),
      [['warning', 'notice.tone', 'priorContacts[0].summary']],
    ],
    [
      'words of delay before default',
      noticeOf('due-today', { payTo: { ...everything.payTo, reference: 'Overdue 7' } }),
      [['error', 'notice.speaks-of-delay', 'payTo.reference']],
    ],
  ])('%s', (_, value, expected) => expect(found(value)).toEqual(expected))

  test('no late charge that ends early where it has to, or as the policy says', () => {
    // A cap was reached; all is disputed or paid since; `asOf` itself is not charged, so that the charge ends on 5 May for 6 May.
    const later = { letterDate: '2026-05-08', asOf: undefined }
    const capped = lateCharge.accruals.map((accrual, index) => ({
      ...accrual,
      interest: ['174.00', '44.00'][index],
      interestOpen: ['174.00', '44.00'][index],
      adjustments: [{ kind: 'cap', amount: '-1.00' }],
    }))
    const paid = items.map((item) => ({ ...item, open: '0.00', disputed: '0.00' }))
    const open = { ...items[0], invoiceId: 'F-9', open: '1.00', disputed: '0.00' }
    for (const change of [
      { ...later, lateCharge: { ...lateCharge, accruals: capped } },
      { ...later, items: [...paid, open] },
      { letterDate: '2026-05-06', asOf: undefined },
    ])
      expect(found(noticeOf('overdue-notice', change))).toEqual([])
  })

  test('no phrase that begins in one text and ends in the next, and none in a name', () => {
    const named = { ...parties, debtor: { ...parties.debtor, legalName: 'Liar & Co' } }
    expect(found(noticeOf('overdue-notice', { parties: named }))).toEqual([])
    const counselPoints = { facts: ['pay or', 'else it stays open'], legalPoints: ['x'] }
    expect(found(noticeOf('lawyer-letter', { counselPoints }))).toEqual([])
  })

  test('phrases of the company’s own', () => {
    const issues = validateNotice(notice, [{ category: 'insult', phrase: 'Notice L-12' }])
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'notice.tone',
        path: 'priorContacts[1].summary',
        params: { path: 'priorContacts[1].summary', phrase: 'Notice L-12', category: 'insult' },
      },
    ])
  })
})

test.each<[string, unknown, unknown, string, string]>([
  ['nothing', undefined, [], 'input.missing', 'notice'],
  ['a text', 'x', [], 'input.type', 'notice'],
  ['a revoked proxy', revokedProxy(), [], 'input.type', 'notice'],
  ['phrases that are none', {}, 5, 'input.type', 'extra'],
])('%s is refused', (_, notice, extra, code, path) => {
  expect(refusal(() => validateNotice(notice as Notice, extra as never))).toEqual([code, path])
})

import type {
  LateChargeRequest,
  NoticeContent,
  NoticeItem,
  NoticeKind,
  NoticeParties,
  NoticeRequest,
} from '../../src/notices/index.js'

/** A letter of 5 May 2026 about two invoices, with all that any kind of notice may need. */
export const parties = {
  creditor: {
    legalName: 'Nordlicht GmbH',
    address: 'Kaiweg 1, 20457 Hamburg',
    contact: {
      name: 'Ida Kern',
      title: 'Credit manager',
      phone: '+49 40 1234',
      email: 'kern@nordlicht.example',
    },
  },
  debtor: {
    legalName: '东方贸易有限公司',
    address: '上海市浦东新区世纪大道1号',
    registrationNumber: '91310000MA1FL00000',
    contact: { name: '王伟', phone: '+86 21 5555' },
  },
  counsel: {
    legalName: 'Kanzlei Recht & Partner',
    address: 'Jungfernstieg 2, Hamburg',
    kind: 'law-firm',
    contact: { name: 'Dr. Alt', email: 'alt@kanzlei.example' },
  },
  guarantor: {
    legalName: 'Garant AG',
    address: 'Hauptstrasse 5, Zug',
    contact: { name: 'Urs Frei', phone: '+41 41 777' },
  },
  assignee: {
    legalName: 'Factor Bank SE',
    address: 'Ring 3, Wien',
    contact: { name: 'Eva Lind', phone: '+43 1 888' },
  },
} as const satisfies NoticeParties

/** Past due since 31 March, and since 15 April with a dispute. */
export const items: readonly NoticeItem[] = [
  {
    invoiceId: 'F-1',
    currency: 'CNY',
    issueDate: '2026-03-01',
    dueDate: '2026-03-31',
    amount: '12000.00',
    open: '10000.00',
  },
  {
    invoiceId: 'F-2',
    currency: 'CNY',
    issueDate: '2026-03-16',
    dueDate: '2026-04-15',
    amount: '6000.00',
    open: '6000.00',
    disputed: '1500.00',
  },
]

/** 10,000.00 × 0.05 % × 35 days = 175.00; 4,500.00 × 0.05 % × 20 days = 45.00. */
export const lateCharge: LateChargeRequest = {
  basis: { kind: 'clause', reference: '8.2' },
  accruals: [
    {
      invoiceId: 'F-1',
      currency: 'CNY',
      interest: '175.00',
      interestOpen: '175.00',
      days: 35,
      ratePer: 'day',
      segments: [
        {
          from: '2026-04-01',
          to: '2026-05-06',
          days: 35,
          principal: '10000.00',
          rate: '0.0005',
          interest: '175.00',
        },
      ],
      adjustments: [],
    },
    {
      invoiceId: 'F-2',
      currency: 'CNY',
      interest: '45.00',
      interestOpen: '45.00',
      days: 20,
      ratePer: 'day',
      segments: [
        {
          from: '2026-04-16',
          to: '2026-05-06',
          days: 20,
          principal: '4500.00',
          rate: '0.0005',
          interest: '45.00',
        },
      ],
      adjustments: [],
    },
  ],
}

const approval = { requestedBy: 'Sales', approvedBy: 'CFO', reference: 'AP-7' }

/** All content, whatever kind it belongs to. 14,500.00 principal + 220.00 charges + 40.00 costs = 14,760.00. */
export const everything: Omit<Required<NoticeRequest>, 'kind' | 'items' | 'currency'> = {
  letterDate: '2026-05-05',
  asOf: '2026-05-05',
  number: 'L-17',
  parties,
  contract: { number: 'K-2025-9', date: '2025-12-01', governingLaw: 'PRC law', forum: '上海仲裁委员会' },
  payTo: {
    accountName: 'Nordlicht GmbH',
    bank: 'Elbe Bank',
    account: 'DE02 1203 0000 0000 2020 51',
    swift: 'ELBEDEHH',
    reference: 'L-17',
    methods: ['letter of credit'],
  },
  discounts: [{ until: '2026-05-10', amount: '100.00' }],
  replyBy: '2026-05-15',
  objectionBy: '2026-05-14',
  minFirstShare: '0.30',
  consequences: ['hold-deliveries', 'instruct-counsel', 'legal-remedies'],
  earlierNotice: { date: '2026-04-20', number: 'L-12', receivedOn: '2026-04-22' },
  priorContacts: [
    { date: '2026-04-10', channel: 'phone', by: 'Ida Kern', summary: '账单已收到', evidenceId: 'EV-3' },
    { date: '2026-04-20', channel: 'letter', summary: 'Notice L-12' },
  ],
  costs: [{ amount: '40.00', basis: 'Directive 2011/7/EU, article 6' }],
  evidence: [
    { id: 'DN-1', kind: 'delivery note', date: '2026-03-01', digest: 'ab'.repeat(32) },
    { id: 'K-2025-9', kind: 'signed contract' },
  ],
  signature: { name: 'Ida Kern', title: 'Credit manager', seal: true },
  lateCharge,
  deadline: { countedFrom: 'received', from: '2026-05-08', days: 7, unit: 'calendar-days', time: '17:00' },
  promise: {
    amount: '5000.00',
    by: '2026-05-20',
    calledOn: '2026-05-04',
    calledAt: '15:30 Asia/Shanghai',
    participants: ['王伟', 'Ida Kern'],
    reason: '审批流程',
    evidenceId: 'CALL-9',
  },
  counselPoints: {
    facts: ['The goods were delivered on 1 March 2026.'],
    legalPoints: ['The price is due under clause 4.'],
    forum: '上海仲裁委员会',
  },
  authority: { minAccept: '9876.54', waiverRoom: '123.45' },
  handOver: {
    caseId: 'C-88',
    reasons: ['90 days past due'],
    completeness: { score: '0.8333', missing: ['statement of account'] },
    limitationSafeDate: '2029-03-01',
    history: ['friendly reminder on 2026-04-07'],
    disputes: ['F-2: 1,500.00 open'],
    security: ['none'],
    fee: 'only on recovered amounts',
    conductRules: ['business contacts only'],
    dataBasis: 'performance of the contract',
  },
  plan: {
    instalments: [
      { dueDate: '2026-05-31', amount: '4760.00' },
      { dueDate: '2026-06-30', amount: '5000.00' },
      { dueDate: '2026-07-31', amount: '5020.00' },
    ],
    minFirstShare: '0.30',
    fee: '20.00',
    charge: 'none',
    graceDays: 5,
    effective: 'first-payment',
    guaranteePeriod: 'three years',
  },
  dispute: {
    disputeId: 'D-4',
    raisedOn: '2026-05-02',
    reason: '数量短缺',
    proofRequested: ['inspection report', 'photographs'],
    proofBy: '2026-05-19',
    payBy: '2026-05-31',
    acceptanceClause: '5.1',
    inspectionEnds: '2026-05-10',
  },
  decision: {
    disputeId: 'D-4',
    outcome: 'partly-accepted',
    examined: 'delivery note DN-1',
    grounds: 'ten units were missing',
    credit: '500.00',
    creditNote: 'CN-3',
    payBy: '2026-05-31',
    mediation: 'the chamber of commerce',
  },
  concession: {
    number: 'S-1',
    waived: '110.00',
    milestones: [
      { dueDate: '2026-05-31', amount: '4650.00' },
      { dueDate: '2026-06-30', amount: '8000.00' },
    ],
    graceDays: 1,
    approval,
  },
  inKind: {
    assets: [
      {
        asset: 'two fork lifts',
        value: '2500.00',
        valuer: 'Gutachter AG',
        valuedOn: '2026-05-01',
        haircut: '0.20',
        credited: '2000.00',
      },
    ],
    transferBy: '2026-06-15',
  },
  grace: {
    newDueDate: '2026-05-31',
    reason: 'approval process',
    confirmationId: 'MAIL-5',
    chargeRestart: '2026-06-01',
    limit: '20000.00',
    approval,
  },
  statement: {
    from: '2026-03-01',
    opening: '1000.00',
    invoiced: '18000.00',
    received: '3000.00',
    credits: '100.00',
    closing: '15900.00',
    unapplied: '100.00',
  },
  hold: {
    reasons: ['35 days past due'],
    orders: ['O-55', 'O-56'],
    effectiveFrom: '2026-05-06',
    basis: 'clause 9',
    release: { amount: '10000.00', security: 'bank guarantee', prepaymentShare: '0.5' },
    exposure: '18000.00',
    limit: '15000.00',
  },
  receipt: {
    amount: '1000.00',
    paidOn: '2026-05-04',
    reference: 'TX-1',
    toCosts: '40.00',
    toCharges: '160.00',
    toPrincipal: '700.00',
    unapplied: '100.00',
  },
  completion: { service: 'annual inspection', completedOn: '2026-05-04' },
  guarantee: { reference: 'G-2', kind: 'joint', periodEnds: '2026-09-30' },
  assignment: { date: '2026-05-01', documents: ['assignment deed'] },
  rescission: { effect: 'acceleration', basis: 'Civil Code, article 634', periodEndedOn: '2026-05-01' },
  closing: { caseId: 'C-88', limitReviewOn: '2026-08-01' },
  filing: { authority: '上海市浦东新区人民法院', facts: ['The goods were delivered.'] },
  warning: { signals: ['two broken promises'], level: 'orange', owner: 'Ida Kern', actBy: '2026-05-08' },
  approval: {
    request: 'three instalments',
    recommendation: 'accept',
    requestedBy: 'Sales',
    approver: 'CFO',
    decideBy: '2026-05-08',
  },
}

/** The settlement in kind of {@link everything} with another asset. */
export const inKindOf = (change: object): object => ({
  ...everything.inKind,
  assets: [{ ...everything.inKind.assets[0], ...change }],
})

/** The items of a kind: not yet due, due on the day of the letter, settled, or past due. */
export function itemsFor(kind: NoticeKind): readonly NoticeItem[] {
  const [first] = items as readonly [NoticeItem]
  if (kind === 'pre-due-reminder') return [{ ...first, dueDate: '2026-05-12' }]
  if (kind === 'due-today') return [{ ...first, dueDate: '2026-05-05' }]
  if (kind === 'case-closed') return [{ ...first, open: '0.00' }]
  return items
}

/** Charges stop on the day on which insolvency is accepted, 5 May: 10,000.00 × 0.05 % × 34 days = 170.00. */
const chargeToAcceptance: LateChargeRequest = {
  ...lateCharge,
  accruals: lateCharge.accruals.slice(0, 1).map((accrual) => ({
    ...accrual,
    interest: '170.00',
    interestOpen: '170.00',
    days: 34,
    segments: accrual.segments.map((segment) => ({
      ...segment,
      to: '2026-05-05',
      days: 34,
      interest: '170.00',
    })),
  })),
}

const FILINGS: Partial<Record<NoticeKind, object>> = {
  'payment-order-data': { noMutualDebts: true, serviceAddress: '上海市世纪大道1号' },
  'claim-filing-data': { acceptedOn: '2026-05-05', security: 'none' },
  'sme-complaint-data': { deliveredOn: '2026-03-01', statutoryDueDate: '2026-04-30' },
}

type Fields = Readonly<Record<string, unknown>>

/** The content of everything that a kind has by its field specs: all of it, or only what it needs. */
export function requestFor(kind: NoticeKind, names: readonly string[]): NoticeRequest {
  const content: Fields = {
    ...everything,
    filing: { ...everything.filing, ...FILINGS[kind] },
    items: itemsFor(kind),
    ...(kind === 'claim-filing-data' ? { lateCharge: chargeToAcceptance } : {}),
  }
  const chosen = Object.fromEntries(
    names.filter((name) => name in content).map((name) => [name, content[name]]),
  )
  return { kind, ...(chosen as unknown as Omit<NoticeContent, 'kind'>) } as NoticeRequest
}

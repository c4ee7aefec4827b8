import { MAX_DAYS } from '../calendar/date-steps.js'
import { field, list, optional, readDate, record, type RequiredField } from './field.js'
import type {
  ChargeAdjustment,
  ChargeBasis,
  ChargeSegment,
  InvoiceCharge,
  LateChargeRequest,
} from './late-charge-model.js'
import { amount, choice, integer, line, printableId, rate, signedAmount } from './plain-fields.js'
import { currencyField, MAX_ITEMS } from './common-fields.js'

/** The greatest number of segments of one charge: more rows belong in a file, not in a letter. */
const MAX_SEGMENTS = 1000

const day = (what: string): RequiredField<string> => field(what, (value, path) => readDate(value, path))

const basisField = (): RequiredField<ChargeBasis> =>
  record<ChargeBasis>('the basis of the late charge', {
    kind: choice('a clause or a statute', ['clause', 'statute']),
    reference: line('the clause, or the statute'),
  })

const segmentField = (): RequiredField<ChargeSegment> =>
  record<ChargeSegment>(
    'days with one base and one rate',
    {
      from: day('the first charged day'),
      to: day('the day after the last charged day'),
      days: integer('the number of charged days', 0, MAX_DAYS + 1),
      principal: amount('the base'),
      rate: rate('the rate as a fraction'),
      interest: amount('the charge'),
    },
    'open',
  )

const adjustmentField = (): RequiredField<ChargeAdjustment> =>
  record<ChargeAdjustment>('an adjustment between the segments and the charge', {
    kind: choice('the kind of adjustment', ['rounding', 'cap', 'minimum']),
    amount: signedAmount('the amount'),
  })

const accrualField = (): RequiredField<InvoiceCharge> =>
  record<InvoiceCharge>(
    'the late charge on an invoice, as returned by accrueInterest',
    {
      invoiceId: printableId('the invoice'),
      instalment: optional(integer('the instalment, counted from 1', 1, 10_000)),
      currency: optional(currencyField()),
      interest: amount('the total charge'),
      interestOpen: optional(amount('the unpaid part of it')),
      principalOpen: optional(amount('the principal that is still open after the accrual')),
      capitalized: optional(amount('the part of the charge that was added to the principal')),
      days: integer('the number of charged days', 0, MAX_DAYS + 1),
      ratePer: choice('the period to which the rates refer', ['year', '30-days', 'day']),
      segments: list(segmentField(), MAX_SEGMENTS, 0),
      adjustments: optional(list(adjustmentField(), 100, 0)),
    },
    'open',
  )

/** Reads the late charge with its basis. */
export const lateChargeField = (): RequiredField<LateChargeRequest> =>
  record<LateChargeRequest>('the late charge with its basis', {
    basis: basisField(),
    dayCount: optional(line('the day count of a yearly rate', 40)),
    accruals: list(accrualField(), MAX_ITEMS, 0),
  })

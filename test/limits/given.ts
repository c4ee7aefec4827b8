import {
  creditExposure,
  type CreditExposure,
  type ExposureItem,
  type ExposureRequest,
} from '../../src/limits/index.js'

/** An item in EUR, not due, with what differs. */
export const item = (invoiceId: string, open: string, more: Partial<ExposureItem> = {}): ExposureItem => ({
  invoiceId,
  currency: 'EUR',
  open,
  daysPastDue: 0,
  ...more,
})

/** An exposure in EUR of nothing, with what differs. */
export const request = (more: Partial<ExposureRequest> = {}): ExposureRequest => ({
  items: [],
  openOrders: [],
  unapplied: [],
  limitCurrency: 'EUR',
  ...more,
})

/** The exposure of {@link request}. */
export const exposureOf = (more: Partial<ExposureRequest> = {}): CreditExposure =>
  creditExposure(request(more))

/** A value of any shape where a verb expects a certain one. */
export const as = <Wanted>(value: unknown): Wanted => value as Wanted

import { accrueInterest, type InterestRequest } from '../../../src/interest/index.js'
import * as rates from '../../../src/rates/index.js'
import type { Adapters } from './adapter.js'

const series = {
  cnLpr1y: rates.cnLpr1y,
  deBasiszinssatz: rates.deBasiszinssatz,
  ecbLatePaymentReference: rates.ecbLatePaymentReference,
  esDemoraComercial: rates.esDemoraComercial,
}

/** A rate table of a row may be the name of a shipped series. */
function bound(input: { rates?: Record<string, unknown> }): Record<string, unknown> {
  const tables = Object.entries(input.rates ?? {}).map(([name, table]) => [
    name,
    typeof table === 'string' ? series[table as keyof typeof series]() : table,
  ])
  return { ...input, rates: Object.fromEntries(tables) }
}

export const adapters: Adapters = {
  accrueInterest: (input) => accrueInterest(bound(input) as unknown as InterestRequest),
}

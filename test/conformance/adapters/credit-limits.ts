import {
  checkOrder,
  checkSeparationOfDuties,
  creditExposure,
  guaranteeStatus,
} from '../../../src/limits/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  checkOrder: ({ documents, ...request }) =>
    checkOrder(documents === undefined ? request : { ...request, exposure: creditExposure(documents) }),
  checkSeparationOfDuties: ({ assignments, matrix }) => checkSeparationOfDuties(assignments, matrix),
  guaranteeStatus: ({ guarantee, debtDue, asOf }) => guaranteeStatus(guarantee, debtDue, asOf),
}

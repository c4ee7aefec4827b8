export { courtFee } from './court-fee.js'
export type { CourtFee, CourtFeeKind, CourtFeeRequest } from './court-fee.js'

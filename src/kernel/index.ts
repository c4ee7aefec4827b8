export type { ErrorCode } from './error-code.js'
export { isReceivablesError, ReceivablesError } from './error.js'
export type { ErrorDetails, ErrorFault } from './error.js'
export type { Reason, ReasonParam } from './reason.js'

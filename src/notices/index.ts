export type { NoticesReasonCode } from './reasons.js'
export type { NoticeKind } from './notice-kind.js'

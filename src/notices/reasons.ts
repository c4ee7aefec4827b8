/** The codes of the reasons that this room gives. */
export type NoticesReasonCode = never

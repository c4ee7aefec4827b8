/**
 * How a reason reads. A name in braces, such as `{invoiceId}`, stands for the parameter of that name; `{days|day|days}` is
 * followed by the first word where it is 1, and else by the second; `{stage*}` is a code that is put into words.
 */
export interface ReasonText {
  /** In English. */
  readonly en: string
  /** In Chinese, as used in mainland China. */
  readonly zh: string
}

/**
 * The texts of one room, one for every code of its union: a code without a text does not compile. The room's
 * `reasons.ts` lists the codes with their parameters; `test/explain` holds the two against each other.
 */
export type RoomTexts<Code extends string> = Readonly<Record<Code, ReasonText>>

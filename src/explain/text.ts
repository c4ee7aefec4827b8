/**
 * The text of a reason. A name in braces, such as `{invoiceId}`, is replaced by the parameter with that name;
 * `{days|day|days}` is followed by the first word if it is 1, otherwise by the second; `{stage*}` is a code that is put
 * into words; `{items+}` is a list, whose commas are those of the language.
 */
export interface ReasonText {
  /** In English. */
  readonly en: string
  /** In Chinese, as used in mainland China. */
  readonly zh: string
}

/**
 * The texts of one room, one per code of its union: a code without a text does not compile. The room's `reasons.ts`
 * lists the codes with their parameters; `test/explain` compares the two.
 */
export type RoomTexts<Code extends string> = Readonly<Record<Code, ReasonText>>

import { percentOf } from './figures.js'
import type { Notice } from './notice.js'
import { data, joined, own, type Slot } from './slot.js'
import type { Words } from './words-model.js'

/** The contents of slots; undefined if the notice has no value. */
export type SlotTable = Readonly<Record<string, Slot | undefined>>

/** Makes slots from optional values of a notice. */
export interface SlotMaker {
  readonly words: Words
  /** An external text. */
  readonly text: (value: string | undefined) => Slot | undefined
  /** A day. */
  readonly day: (value: string | undefined) => Slot | undefined
  /** An amount in the currency of the notice. */
  readonly money: (value: string | undefined) => Slot | undefined
  /** A number of days. */
  readonly days: (value: number | undefined) => Slot | undefined
  /** A share. */
  readonly share: (value: string | undefined) => Slot | undefined
  /** External texts as a list in a sentence; no slot if there are none. */
  readonly texts: (values: readonly string[] | undefined) => Slot | undefined
}

/** An empty slot that switches on the passage next to it. */
export const sign = (isThere: boolean): Slot | undefined => (isThere ? own('') : undefined)

/** Makes the slots of a notice in a language. */
export function makerOf(notice: Notice, words: Words): SlotMaker {
  const given =
    <Value>(make: (value: Value) => Slot) =>
    (value: Value | undefined): Slot | undefined =>
      value === undefined ? undefined : make(value)
  return {
    words,
    text: given(data),
    day: given((value: string) => own(words.date(value))),
    money: given((value: string) => own(words.money(value, notice.currency))),
    days: given((value: number) => own(words.days(value))),
    share: given((value: string) => own(percentOf(value))),
    texts: (values) =>
      values === undefined || values.length === 0 ? undefined : joined(values.map(data), words.comma),
  }
}

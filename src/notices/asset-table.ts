import { groupDigits, percentOf } from './figures.js'
import type { Section } from './layout.js'
import type { Notice } from './notice.js'
import { sumText } from './totals.js'
import type { Words } from './words-model.js'

/** The assets of a settlement in kind, each with its own valuation and discount, and the total credited. */
export function assetTable({ inKind, currency }: Notice, words: Words): Section {
  if (inKind === undefined) return () => []
  const { assets } = inKind
  const total = (name: 'value' | 'credited'): string =>
    groupDigits(
      sumText(
        assets.map((asset) => asset[name]),
        currency,
      ),
    )
  const head = (['asset', 'valuer', 'valuedOn', 'value', 'haircut', 'credited'] as const).map((label) =>
    words.label(label),
  )
  return (escape) => [
    {
      head,
      rows: [
        ...assets.map(({ asset, valuer, valuedOn, value, haircut, credited }) => [
          escape(asset),
          escape(valuer),
          words.date(valuedOn),
          groupDigits(value),
          percentOf(haircut),
          groupDigits(credited),
        ]),
        [`${words.label('total')}${words.remark(currency)}`, '', '', total('value'), '', total('credited')],
      ],
    },
  ]
}

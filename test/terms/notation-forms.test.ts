import { describe, expect, test } from 'vitest'
import type { ReceivablesError } from '../../src/kernel/error.js'
import { parseTerms } from '../../src/terms/parse-terms.js'
import { refusal } from '../refusal.js'
import { say } from './say.js'

/** Days that terms are given, and a discount and its days that fit each of them. */
const DAYS = [14, 30, 45, 60, 90]
const DISCOUNTS = [
  ['2', 7, '0.02'],
  ['2', 10, '0.02'],
  ['3', 14, '0.03'],
  ['1.5', 8, '0.015'],
] as const

/** Forms of a period alone, `{n}` being its days: so many days after the invoice. */
const PERIODS = [
  ...[
    'net {n}',
    'Net {n} days',
    'n/{n}',
    'NET{n}',
    '{n} days',
    '{n} days net',
    '{n}-day terms',
    'Terms: net {n}',
    '{n} days credit',
  ],
  ...[
    'Payment terms: {n} days net',
    'due in {n} days',
    'payable within {n} days',
    'payment in full within {n} days',
  ],
  ...[
    'open account {n} days',
    '{n} days open account',
    'O/A {n} days',
    '{n} days from invoice date',
    'credit {n} days',
  ],
  ...[
    '{n} Tage',
    '{n} Tage netto',
    'netto {n} Tage',
    '{n} Tage rein netto',
    '{n} Tage ohne Abzug',
    'Zahlungsziel {n} Tage',
  ],
  ...[
    'Zahlungsbedingungen: {n} Tage netto',
    'Zahlungsbedingung: netto {n} Tage',
    'Ziel: {n} Tage',
    'zahlbar in {n} Tagen',
  ],
  ...[
    'zahlbar innerhalb von {n} Tagen ohne Abzug',
    'zahlbar {n} Tage nach Rechnungsdatum',
    'fällig nach {n} Tagen',
  ],
  ...[
    '{n} jours',
    '{n} jours net',
    'à {n} jours',
    '{n} jours date de facture',
    'délai de paiement : {n} jours',
    '{n} jours nets',
  ],
  ...[
    'conditions de paiement : {n} jours net',
    'paiement dans les {n} jours',
    'paiement dans un délai de {n} jours',
  ],
  ...[
    'par virement à {n} jours',
    '{n} jours sans escompte',
    'conditions de règlement : à {n} jours',
    '{n} calendar days',
  ],
  ...[
    '{n}天',
    '净{n}天',
    '{n}天内付款',
    '付款条件：净{n}天',
    '付款方式：{n}天',
    '开票后{n}天',
    '自发票日期起{n}日内付款',
    '账期：{n}天',
  ],
]

/** Forms of a period after the month end. */
const AFTER_MONTH_END = [
  ...[
    'net {n} EOM',
    'n/{n} EOM',
    'EOM + {n}',
    'EOM net {n}',
    '{n} days from end of month',
    '{n} days after EOM',
  ],
  ...[
    'fin de mois + {n} jours',
    'Monatsende + {n} Tage',
    '{n} Tage nach Monatsende',
    '月结{n}天',
    '付款条件：月结{n}天',
    '月底后{n}天',
  ],
]

/** Forms of a period whose day a comma parts from the month end. */
const THEN_MONTH_END = [
  '{n} days, end of month',
  '{n} days + EOM',
  '{n} jours, fin de mois',
  '{n} Tage, dann Monatsende',
]

/** Forms that do not say which of the two it is. */
const EITHER_MONTH_END = [
  '{n} days EOM',
  '{n} jours fin de mois',
  '{n} Tage Monatsende',
  '{n} days end of month',
  '{n} days net/EOM',
]

/** Forms of a period after another day. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  delivery: [
    ...[
      '{n} days after delivery',
      'net {n} ROG',
      '{n} days from receipt of goods',
      '{n} Tage nach Lieferung',
    ],
    ...['{n} Tage nach Wareneingang', '{n} jours après livraison', '{n} jours à réception de marchandise'],
    ...['货到{n}天', '收货后{n}天付款', '付款方式：货到{n}天'],
    ...['payment on delivery within {n} days', 'nach Lieferung innerhalb {n} Tagen'],
    ...['Payment terms: delivery {n} days', 'payment in full on delivery {n} days'],
  ],
  'invoice-receipt': [
    ...[
      '{n} days after receipt of invoice',
      '{n} days from date of receipt of the invoice',
      '{n} Tage nach Rechnungserhalt',
    ],
    ...[
      '{n} Tage nach Erhalt der Rechnung',
      '{n} jours à réception de la facture',
      'à réception de facture sous {n} jours',
      'Zahlungsbedingung: Rechnungseingang {n} Tage',
      '票到{n}天',
      '收到发票后{n}天付款',
    ],
  ],
  acceptance: [
    '{n} days after acceptance',
    '{n} Tage nach Abnahme',
    '验收合格后{n}天',
    '自验收合格之日起{n}日内',
  ],
  shipment: ['{n} days after shipment', '{n} Tage nach Versand', '发货后{n}天', '{n} jours après expédition'],
  contract: ['{n} days after signing of the contract', '自签订之日起{n}日内付款', '合同签订后{n}天'],
  order: [
    '{n} days after order',
    '{n} Tage nach Auftrag',
    '{n} Tage nach Bestellung',
    '{n} jours après commande',
  ],
  'bill-of-lading': ['{n} days B/L', '{n} days after B/L date', '提单日后{n}天'],
}

/** Forms of a discount of `{p}` per cent within `{d}` days, and `{n}` days net. */
const DISCOUNTED = [
  ...[
    '{p}/{d} net {n}',
    '{p}/{d}, n/{n}',
    '{p}/{d}/net {n}',
    '{p}/{d} n/{n}',
    'net {n}, {p}/{d}',
    '{p}/{d} or net {n}',
    '{p}/{d} / net {n}',
  ],
  ...[
    '{p}% {d} days, net {n}',
    '{p}% {d}, net {n}',
    '{p}% {d}/net {n}',
    '{p}% {d} days / net {n}',
    '{p}% {d} days / {n} days net',
    '{p}%/{d} days/net {n}',
  ],
  ...[
    '{p}% - {d} days, net {n}',
    '{p}%-{d}, net {n}',
    '{p}%-{d} days, net {n} days',
    '{p}% discount within {d} days, net {n}',
  ],
  ...[
    '{p}% for payment within {d} days, net {n}',
    '{p}% discount if paid within {d} days, otherwise net {n}',
    'net {n} / {p}% {d} days',
  ],
  ...[
    '{d} Tage {p}%, {n} Tage netto',
    '{d} Tage {p} % Skonto, {n} Tage netto',
    '{d} Tage -{p}%, {n} Tage netto',
    '{d} Tage - {p}%, {n} Tage netto',
  ],
  ...[
    '{d} Tage {p}% / {n} Tage netto',
    '{n} Tage netto / {d} Tage {p}% Skonto',
    '{n} Tage netto, {d} Tage {p}%',
    '{p}% {d} Tage, {n} Tage netto',
  ],
  ...[
    'Zahlungsbedingungen: {d} Tage {p}% Skonto, {n} Tage netto',
    '{p}% Skonto innerhalb von {d} Tagen, {n} Tage ohne Abzug',
  ],
  ...[
    '{p}% {d} jours, {n} jours net',
    '{p}% d’escompte à {d} jours, {n} jours net',
    '{p}% sous {d} jours / net à {n} jours',
  ],
  ...[
    'escompte de {p}% pour paiement sous {d} jours, {n} jours net',
    '{p}% escompte {d} jours, net {n} jours',
  ],
  ...[
    '{d}天{p}%，净{n}天',
    '{d}天内付款{p}%折扣，{n}天净',
    '{p}/{d} 净{n}',
    '{p}/{d}，净{n}天',
    '付款条件：{p}/{d}，净{n}',
  ],
]

/** The same, dated by the month end and by the receipt of goods. */
const DISCOUNTED_EOM = [
  '{p}/{d} net {n} EOM',
  '{p}/{d}, n/{n} EOM',
  '{p}/{d} EOM, n/{n}',
  '{p}/{d} EOM net {n}',
  '{p}/{d}, net {n}, EOM',
  '{p}% {d} EOM, net {n}',
]
const DISCOUNTED_ROG = [
  '{p}/{d} ROG, n/{n}',
  '{p}/{d} net {n} ROG',
  '{p}/{d}, n/{n} ROG',
  '{p}/{d} ROG net {n}',
]

/** Forms without a number. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  'invoice-date': [
    'due on receipt',
    'sofort fällig',
    'zahlbar sofort ohne Abzug',
    'comptant',
    'due immediately upon receipt',
    '现结',
  ],
  'invoice-receipt': [
    ...[
      'zahlbar sofort nach Erhalt der Rechnung',
      'sofort nach Rechnungserhalt',
      'payable immediately on receipt of invoice',
    ],
    ...['à réception de facture', 'sofort bei Rechnungseingang', '收到发票付款'],
  ],
  'invoice-date +1m eom': [
    ...[
      'fin du mois suivant',
      'à la fin du mois suivant',
      'fin de mois suivant',
      'end of next month',
      'net monthly',
      '次月底付款',
    ],
    ...[
      'Ende des Folgemonats',
      'last day of the following month',
      'Ende nächsten Monats',
      'zum Ende des folgenden Monats',
    ],
  ],
  'invoice-date +1m day 15': [
    '15 prox',
    'le 15 du mois prochain',
    '15th of next month',
    'zum 15. des Folgemonats',
    '次月15日前付款',
  ],
  'invoice-date eom': ['EOM', 'n/EOM', 'fin de mois', 'zum Monatsende', '月底付款'],
  advance: [
    ...[
      'gegen Vorkasse',
      'Zahlung gegen Vorauskasse',
      'full payment in advance',
      'paiement avant expédition',
      'CIA',
      'CBS',
    ],
    ...['paiement avant livraison', '付款方式：款到发货', '付款方式：预付', 'cash before shipment'],
  ],
  delivery: [
    'COD',
    'gegen Nachnahme',
    '付款方式：货到付款',
    'zahlbar sofort bei Lieferung',
    'payable immediately upon delivery',
  ],
  'next-delivery': ['CND', 'à la prochaine livraison', 'cash on next delivery'],
}

/** Forms that say no due date, or more than one. */
const REFUSED = [
  ...[
    'open account',
    'gegen Rechnung',
    'auf Rechnung',
    'ohne Anzahlung',
    'ohne Vorkasse',
    'sans acompte',
    '信用证',
    'L/C at sight',
  ],
  ...[
    '{d} Tage -{p}%',
    '{d} Tage {p}% Skonto',
    '{p}% {d} days',
    '{p}/{d}',
    '{p}/{d}/{n}',
    '{p}/{d}/{n} days',
    '2 - 3%, net {n}',
    '2-3%, net {n}',
    '{p}-{d} net {n}',
  ],
  ...[
    '{n} days / EOM',
    '{n} days/EOM',
    'net {n} / COD',
    '{n} days net / EOM',
    'net {n} /',
    '{n} Tage netto /',
    '30/{n}/90',
    'net {n}/60',
  ],
  ...[
    '{n} days after',
    '{n} days after payment',
    '{n} Tage nach Zahlung',
    '付款后{n}天',
    '付款后{n}天发货',
    '{n} days, then {p}% {d} days',
  ],
  ...[
    '.{p}% {d} net {n}',
    ',5% 10 net {n}',
    '100% discount {d} days',
    '100% Skonto {d} Tage',

    'Lieferung gegen Vorkasse',
  ],
  ...[
    '{p}% par {d} jours, {n} jours',
    '{p}% for {d} days, net {n}',
    'net {n}; {p}% per {d} days',
    'fin du mois suivant la livraison',
  ],
]

const fill = (form: string, n: number, p = '2', d = 10): string =>
  form.replaceAll('{n}', String(n)).replaceAll('{p}', p).replaceAll('{d}', String(d))

/** What each notation says. */
const rows = new Map<string, string>()
const either = new Set<string>()
const refused = new Set<string>()
for (const n of DAYS) {
  for (const form of PERIODS) rows.set(fill(form, n), `invoice-date +${String(n)}d`)
  for (const form of AFTER_MONTH_END) rows.set(fill(form, n), `invoice-date eom +${String(n)}d`)
  for (const form of THEN_MONTH_END) rows.set(fill(form, n), `invoice-date +${String(n)}d eom`)
  for (const form of EITHER_MONTH_END) either.add(fill(form, n))
  for (const [day, forms] of Object.entries(AFTER)) {
    for (const form of forms) rows.set(fill(form, n), `${day} +${String(n)}d`)
  }
  for (const [p, d, rate] of DISCOUNTS) {
    const says = (from: string): string => `${from} +${String(n)}d, ${rate} until `
    for (const form of DISCOUNTED) rows.set(fill(form, n, p, d), `${says('invoice-date')}+${String(d)}d`)
    for (const form of DISCOUNTED_EOM)
      rows.set(fill(form, n, p, d), `${says('invoice-date eom')}eom +${String(d)}d`)
    for (const form of DISCOUNTED_ROG) rows.set(fill(form, n, p, d), `${says('delivery')}+${String(d)}d`)
    for (const form of REFUSED) refused.add(fill(form, n, p, d))
  }
}
for (const [says, forms] of Object.entries(WHOLE)) for (const form of forms) rows.set(form, says)

describe('the usual forms of terms, with usual days and discounts', () => {
  test('are at least 1,200', () => {
    expect(rows.size + either.size + refused.size).toBeGreaterThan(1200)
  })

  test('say what their form says', () => {
    const wrong = [...rows].filter(([notation, says]) => outcomeOf(notation) !== says)
    expect(wrong.map(([notation, says]) => [notation, says, outcomeOf(notation)])).toEqual([])
  })

  test('are refused with both readings of the month end where they have both', () => {
    for (const notation of either) {
      expect(refusal(() => parseTerms(notation))).toEqual(['terms.ambiguous', 'notation'])
      expect(say(parseTerms(notation, { endOfMonth: 'days-first' }))).toMatch(/^invoice-date \+\d+d eom$/)
    }
  })

  test('are refused where they say no due date, or two things', () => {
    expect([...refused].filter((notation) => !outcomeOf(notation).startsWith('terms.'))).toEqual([])
  })
})

function outcomeOf(notation: string): string {
  try {
    return say(parseTerms(notation))
  } catch (error) {
    return (error as ReceivablesError).code
  }
}

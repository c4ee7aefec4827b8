import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { isReceivablesError, type ReceivablesError } from '../../src/kernel/error.js'
import { parseTerms } from '../../src/terms/parse-terms.js'
import { anyText } from '../any-text.js'
import { refusal, revokedProxy } from '../refusal.js'
import { say } from './say.js'

/** Each row: what the terms say, and every notation that says it. */
const NOTATIONS: readonly (readonly [says: string, ...notations: string[]])[] = [
  [
    'invoice-date +30d',
    ...[
      'net 30',
      'Net 30',
      'NET 30 DAYS',
      'net30',
      'n30',
      'n/30',
      'N / 30',
      'net-30',
      'Net: 30.',
      '(net 30)',
    ],
    ...[
      '30 days',
      '30 days net',
      '30d net',
      'due in 30 days',
      'within 30 days',
      'payable within 30 days',
      'nett 30',
    ],
    ...[
      '30 days from invoice date',
      'Net 30 days from date of invoice',
      '30 days after the invoice',
      '30 day term',
    ],
    ...[
      '30 jours',
      '30 jours net',
      '30 jours date de facture',
      'paiement à 30 jours',
      'payable sous 30 jours',
    ],
    ...[
      '30 jours à compter de la date de facture',
      '30 jours nets',
      '30 Tage',
      '30 Tage netto',
      'netto 30 Tage',
    ],
    ...[
      'zahlbar innerhalb 30 Tagen',
      'zahlbar innerhalb von 30 Tagen',
      '30 Tage rein netto',
      '30 Tage ab Rechnungsdatum',
    ],
    ...[
      '净30',
      '净30天',
      '净30日',
      '30天',
      '30天内付款',
      '30天内付清',
      '开票后30天',
      '发票日期后30天',
      '30天账期',
      'net 30',
      'NET 30',
    ],
  ],
  // What is printed on invoices around the terms.
  ['invoice-date +30d', 'Payment is due within 30 days of the invoice date.'],
  ['invoice-date +14d', 'Zahlbar binnen 14 Tagen', 'zahlbar binnen 14 Tagen ohne Abzug'],
  ['invoice-date +1m day 15', 'zum 15. des folgenden Monats'],
  ['advance', '100% T/T in advance', 'T/T in advance'],
  ['0.3 of total: advance; 0.7 of total: advance', '30% T/T deposit, 70% T/T before shipment'],
  ['0.3 of total: contract; 0.7 of total: delivery', '30% upon signing of the contract, 70% upon delivery'],
  ['contract +30d', '自签订之日起30日内付款', '30 days after signing of the contract', '合同签订后30天'],
  ['invoice-date +30d', '30 days from date', '30 days after date', 'within the next 30 days'],
  ['invoice-date +2m', '2 calendar months'],
  // A slash parts a discount from a due date; after "net" it parts nothing.
  [
    'invoice-date +30d, 0.03 until +8d, 0.02 until +14d',
    '8 Tage 3% / 14 Tage 2% / 30 Tage netto',
    '30 Tage netto / 8 Tage 3%, 14 Tage 2%',
  ],
  ['invoice-date eom', 'n/EOM', 'net/EOM'],
  // "Following" is "after" before a day, and no next delivery.
  ['delivery +30d', '30 days following delivery', '30 days following the delivery'],
  ['invoice-date eom +30d', '30 days following the end of the month', '30 days following EOM'],
  ['invoice-date +60d', '60 jours date de facture', 'net 60', '60天', '60 Tage netto'],
  ['invoice-date +14d', '2 weeks', '2 Wochen', '14 days', '2 semaines', '2周', '14 Tage'],
  ['invoice-date +0d', 'net 0', 'n/0', '0 days'],
  [
    'invoice-date',
    ...[
      'due on receipt',
      'Due Upon Receipt',
      'payable on receipt',
      'immediate',
      'due immediately',
      'immediate payment',
    ],
    ...[
      'sofort',
      'sofort fällig',
      'sofort zahlbar',
      'comptant',
      'paiement comptant',
      'payable à réception',
      '立即付款',
    ],
  ],
  ['invoice-date +2m', 'net 2 months', '2 months', '2 mois', '2 Monate', '2个月'],
  [
    'invoice-date +10b',
    'net 10 business days',
    '10 working days',
    '10 jours ouvrés',
    '10 Arbeitstage',
    '10个工作日',
  ],
  [
    'invoice-date +30d, 0.02 until +10d',
    ...[
      '2/10 net 30',
      '2/10, n/30',
      '2/10 n30',
      '2% 10 net 30',
      '2%10 net 30',
      '2 % / 10, net 30',
      '2%/10 n/30',
    ],
    ...[
      '2% 10 days, net 30 days',
      '2% discount 10 days, net 30',
      '2% discount if paid within 10 days, net 30',
    ],
    ...[
      'net 30, 2/10',
      'net 30 or 2/10',
      '30 days net, 10 days 2%',
      '2 percent 10 net 30',
      '2 per cent 10 net 30',
      '2/10净30',
      '2/10 净30',
    ],
    ...[
      '30 Tage netto, 10 Tage 2% Skonto',
      '10 Tage 2 % Skonto, 30 Tage netto',
      '2 % Skonto 10 Tage, netto 30 Tage',
    ],
    ...['10 Tage 2% 30 Tage netto', 'zahlbar innerhalb 10 Tagen mit 2% Skonto oder 30 Tage netto'],
    ...['2% Skonto innerhalb 10 Tagen, 30 Tage netto ohne Abzug', '2% escompte 10 jours, 30 jours net'],
    ...['2/10 net 30', '10天2%折扣,30天净'],
  ],
  [
    'invoice-date +30d, 0.025 until +10d',
    '2.5/10 net 30',
    '2,5% 10 net 30',
    '10 Tage 2,5 % Skonto, 30 Tage netto',
    '2.50/10 n/30',
  ],
  [
    'invoice-date +60d, 0.03 until +10d, 0.02 until +20d',
    ...['3/10 2/20 n/60', '3/10, 2/20, net 60', '3/10,2/20,n/60', '3% 10, 2% 20, net 60', '2/20 3/10 net 60'],
    ...['10 days 3%, 20 days 2%, 60 days net'],
  ],
  [
    'invoice-date eom',
    'EOM',
    'end of month',
    'E.O.M.',
    'e.o.m',
    'fin de mois',
    'Monatsende',
    'Ende des Monats',
    '月底',
    '月末',
    '月底前付款',
    'last day of the month',
    'month end',
  ],
  [
    'invoice-date eom +30d',
    'net 30 EOM',
    'n/30 EOM',
    'Net 30, EOM',
    'net 30 end of month',
    'EOM + 30',
    'EOM+30',
    'EOM 30',
    'EOM net 30',
  ],
  [
    'invoice-date eom +30d',
    '月结30天',
    '月结30',
    '月结30日',
    // 后 stands behind what it counts from, as "after" stands before it.
    '月底后30天',
    '月末后30天付款',
    '30 days after end of month',
    '30 days from EOM',
    '30 days after EOM',
  ],
  ['invoice-date eom +45d', 'fin de mois + 45 jours', 'fin de mois 45 jours', 'net 45 EOM', 'EOM + 45'],
  [
    'invoice-date +30d eom',
    '30 days, end of month',
    '30 days, EOM',
    '30 days then end of month',
    '30 jours, fin de mois',
    '30 days + EOM',
    'net 30 then EOM',
    'EOM after 30 days',
  ],
  ['invoice-date +2m eom', '2 months EOM', '2 months end of month', '2 mois fin de mois'],
  [
    'invoice-date +1m eom, 0.02 until +10d',
    '2/10 net monthly',
    '2% 10 days, end of next month',
    '2/10, 次月底',
  ],
  [
    'invoice-date +1m eom',
    'net monthly',
    'net monthly account',
    'end of next month',
    'end of following month',
    '次月底',
    '1 month EOM',
  ],
  [
    'invoice-date eom +30d, 0.02 until eom +10d',
    '2/10 net 30 EOM',
    '2/10 n/30 EOM',
    '2/10 EOM n/30',
    '2/10, n/30, EOM',
    '2/10 EOM',
    '2% 10 EOM',
    '2/10 prox',
  ],
  [
    'invoice-date +1m day 15',
    'prox 15',
    '15 prox',
    '15th prox',
    '15 proximo',
    '15 MFI',
    '15th MFI',
    '15th of the following month',
    '15 of next month',
    'net 15th of following month',
    '次月15号',
  ],
  [
    'invoice-date +1m day 15',
    '次月15日',
    '下月15号',
    '次月15日前',
    'le 15 du mois suivant',
    '15. des Folgemonats',
    'am 15. Folgemonat'.slice(3),
  ],
  ['invoice-date +1m day 31', 'prox 31', '31 MFI'],
  [
    'invoice-date +1m day 25, 0.02 until +1m day 10',
    '2/10 prox 25',
    '2% 10th prox, net 25th',
    '2/10 prox net 25',
    '2/10 net 25 prox',
  ],
  ['invoice-date +1m day 15, 0.02 until +10d', '2% 10 days, 15 MFI', '2% 10 days, prox 15'],
  [
    'delivery',
    'COD',
    'C.O.D.',
    'cash on delivery',
    'payable on delivery',
    '货到付款',
    'Nachnahme',
    'Zahlung bei Lieferung',
    'paiement à la livraison',
    'ROG',
  ],
  [
    'delivery +30d',
    '30 days after delivery',
    'net 30 after delivery',
    'n/30 ROG',
    'net 30 receipt of goods',
    '30 days from receipt of goods',
    '货到30天',
    '到货后30天',
    '收货后30天内付款',
    '30 Tage nach Lieferung',
    '30 jours après livraison',
  ],
  [
    'delivery +30d, 0.01 until +10d',
    '1/10 ROG n/30',
    '1/10 net 30 ROG',
    '1/10 n/30 ROG',
    '1/10 ROG',
    '1/10 net 30 after delivery',
  ],
  ['delivery +30d, 0.02 until invoice-date +10d', '2% 10 days from invoice, net 30 days from delivery'],
  [
    'invoice-receipt +30d',
    '30 days from receipt of invoice',
    '票到30天',
    '收到发票后30天',
    '30 jours à réception de la facture',
    '30 Tage nach Rechnungserhalt',
    '30 Tage nach Rechnungseingang',
    'zahlbar 30 Tage ab Rechnungseingang',
    '30 Tage nach Erhalt der Rechnung',
    '30 Tage nach Eingang der Rechnung',
  ],
  ['delivery +30d', '30 Tage nach Wareneingang', '30 Tage nach Erhalt der Ware', '30 Tage ab Warenerhalt'],
  [
    'invoice-date +30d',
    '30 calendar days',
    'virement à 30 jours',
    'règlement à 30 jours, date de facturation',
    '30 Tage nach Rechnungsstellung',
  ],
  ['invoice-date +30d eom', '30 jours puis fin de mois', '30 Tage, dann Monatsende'],
  ['invoice-date +30d, 0.02 until +10d', '10 Tage 2% Skonto, danach 30 Tage netto'],
  ['invoice-date +30d', '30 Kalendertage', 'zahlbar bis 30 Tage ab Rechnungsdatum'],
  ['invoice-date eom', 'zum Monatsende', 'zahlbar bis Monatsende'],
  [
    'invoice-date +1m day 15',
    'zum 15. des Folgemonats',
    'zahlbar am 15. des Folgemonats',
    'bis 15. Folgemonat netto',
    'netto am 15. des Folgemonats',
  ],
  ['invoice-date +1m eom', '次月末付款', '次月月底付款', '下月底付款', '下月末'],
  ['advance', 'Vorauskasse', '100% Vorauszahlung', 'per Vorkasse', '全额预付'],
  ['invoice-date +14d', '14 Tg. netto', '14 Tage netto Kasse', "14 jours date d'émission de la facture"],
  ['invoice-date', '现结'],
  // The words of contracts: 自 … 之日起, 交付, 货物, 出货.
  ['invoice-date +30d', '自开票之日起30天内付款', '自发票日期起30日内付款'],
  ['delivery +60d', '自货物交付之日起60日内支付', '交付后60天', '收到货物后60天'],
  ['invoice-receipt +30d', '自收到发票之日起30日内支付'],
  ['acceptance +30d', '货物验收合格后30天付款', '自验收合格之日起30日内'],
  ['shipment +30d', '出货后30天'],
  ['advance', '交付前付清', '出货前付清'],
  [
    'invoice-date +30d, 0.02 until +10d',
    '2% discount within 10 days, otherwise net 30',
    '10 Tage 2% Skonto, sonst 30 Tage netto',
    '2% Skonto bei Zahlung innerhalb von 10 Tagen, ansonsten 30 Tage netto',
  ],
  [
    'invoice-date +30d, 0.02 until +10d',
    '2/10 or net 30',
    '10 Tage 2% Skonto oder 30 Tage netto',
    '30 Tage netto oder 10 Tage 2% Skonto',
    'net 30, or 2% within 10 days',
  ],
  ['invoice-date eom +30d, 0.02 until eom +10d', 'EOM 2/10', '2% 10 days EOM'],
  // What falls due after days is due then; a large discount is one where it is a percentage.
  [
    'invoice-date +30d, 0.02 until delivery +10d',
    '收货后10天2%，净30天',
    '2%折扣 收货后10天，净30天',
    '2% 10 days after delivery, net 30',
  ],
  // What falls due after days may have a discount beside it.
  [
    'invoice-date +30d, 0.02 until +10d',
    '30天后付款，2%10天',
    'due after 30 days, 2% 10 days',
    'fällig nach 30 Tagen, 2% Skonto 10 Tage',
  ],
  [
    'invoice-date +30d',
    'fällig nach 30 Tagen',
    'due after 30 days',
    'after 30 days net',
    'per 30 Tage netto',
  ],
  ['invoice-date +1m day 15', 'per 15. des Folgemonats'],
  ['invoice-date +30d, 0.25 until +10d', '25/10 net 30', '25% 10 days, net 30', '10 days 25%, net 30'],
  ['invoice-date +30d, 0.1 until +14d', '10/14 net 30'],
  ['invoice-receipt', 'on receipt of invoice', 'à réception de facture'],
  ['acceptance +30d', '30 days after acceptance', '验收后30天', '验收合格后30天', '30 Tage nach Abnahme'],
  ['acceptance', 'on acceptance', '验收后付款'],
  [
    'bill-of-lading +90d',
    '90 days B/L',
    '90 days from bill of lading date',
    '90 days after BL',
    'BL后90天',
    '90 jours B/L',
    '提单日后90天',
  ],
  ['shipment +30d', '30 days after shipment', '发货后30天'],
  ['shipment -7d', '7 days before shipment'],
  ['statement +30d', '30 days from statement', 'net 30 from statement date', '对账后30天'],
  ['completion +14d', '14 days after completion', '完工后14天'],
  [
    'advance',
    'CIA',
    'PIA',
    'CBS',
    'cash in advance',
    'payable in advance',
    'payment in advance',
    'prepaid',
    'pre-paid',
    'prepayment',
    'cash before shipment',
    '100% in advance',
    '100% prepayment',
  ],
  ['advance', '款到发货', '先款后货', '预付款', '全款预付', 'Vorkasse', "paiement d'avance", '100%预付'],
  ['order', 'CWO', 'cash with order', 'à la commande', 'Zahlung bei Bestellung'],
  ['next-delivery', 'CND', 'cash next delivery', 'cash on next delivery'],
  [
    '0.3 of total: advance; invoice-date +30d',
    '30% deposit, balance net 30',
    '30% deposit balance net 30',
    'deposit 30%, balance net 30',
    '30% advance; balance 30 days',
    '30% down payment, remainder net 30',
    '30% deposit, 70% balance net 30',
    '30% deposit, balance 70% net 30',
    'acompte 30%, solde à 30 jours',
    'Anzahlung 30%, Rest 30 Tage',
    '30% Anzahlung, Rest netto 30 Tage',
    '预付30%,余款30天',
  ],
  [
    '0.3 of total: advance; delivery +60d',
    '预付30%,余款到货后60天',
    '预付30%,余款到货后60天',
    '30%预付款,余款货到60天',
    '定金30%,尾款货到60天',
  ],
  [
    '0.3 of total: advance; 0.7 of total: advance',
    '30%预付款,70%发货前付清',
    '30% deposit, 70% before shipment',
  ],
  [
    '0.5 of total: advance; delivery +30d',
    '50% deposit, balance 30 days after delivery',
    '50% upfront, remaining 30 days after delivery',
  ],
  [
    '0.5 of total: advance; 0.5 of total: delivery',
    '50/50',
    '50 / 50',
    '50% deposit, 50% on delivery',
    '50% upfront 50% COD',
  ],
  [
    '0.3 of total: advance; 0.4 of total: delivery; 0.3 of total: invoice-date +60d',
    '30% upfront 40% on delivery 30% net 60',
    '30% deposit, 40% COD, 30% net 60',
  ],
  [
    '0.3 of total: contract; 0.6 of total: delivery; 0.1 of total: acceptance',
    '合同签订后预付30%,货到付60%,验收后10%',
    '30% on contract, 60% on delivery, 10% on acceptance',
  ],
  // What is net counts from the invoice; so does a rest in days where nothing has been done before.
  [
    '0.9 of total: delivery; invoice-date +30d',
    '90% on delivery, balance net 30',
    '90% on delivery, balance 30 days from invoice',
  ],
  [
    '0.3 of total: order; invoice-date +30d',
    '30% with order, balance 30 days',
    '30% à la commande, solde à 30 jours',
  ],
  ['0.9 of total: delivery; 0.1 of total: delivery +12m', '90% on delivery, 10% 12 months after delivery'],
  [
    '0.3 of total: order; delivery',
    '30% à la commande, solde à la livraison',
    '30% with order, balance on delivery',
  ],
  [
    '0.3 of total: advance; invoice-date +30d, 0.02 until +10d',
    '30% deposit, balance 2/10 net 30',
    '30% deposit, balance 2% 10 net 30',
    '30% deposit, balance 2/10, net 30',
  ],
]

const rows = NOTATIONS.flatMap(([says, ...notations]) =>
  notations.map((notation) => [notation, says] as const),
)

describe('parseTerms', () => {
  test.each(rows)('%s', (notation, says) => {
    expect(say(parseTerms(notation))).toBe(says)
  })

  test('gives plain data with its schema', () => {
    expect(parseTerms('2/10 net 30')).toStrictEqual({
      schema: 'receivables/terms@1',
      instalments: [
        {
          part: { kind: 'remainder' },
          due: { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: 30 }] },
          discounts: [{ rate: '0.02', steps: [{ kind: 'add-days', days: 10 }] }],
        },
      ],
    })
  })

  describe('a text in use with two readings is refused with both named', () => {
    test.each([
      ['45 days EOM', 'invoice-date eom +45d', 'invoice-date +45d eom'],
      ['30 jours fin de mois', 'invoice-date eom +30d', 'invoice-date +30d eom'],
      ['30 days end of month', 'invoice-date eom +30d', 'invoice-date +30d eom'],
      ['net 30 days EOM', 'invoice-date eom +30d', 'invoice-date +30d eom'],
      ['30 Tage Monatsende', 'invoice-date eom +30d', 'invoice-date +30d eom'],
      ['30天后月底', 'invoice-date eom +30d', 'invoice-date +30d eom'],
      [
        '2% 10 days, 30 days EOM',
        'invoice-date eom +30d, 0.02 until eom +10d',
        'invoice-date +30d eom, 0.02 until +10d',
      ],
    ])('%s', (notation, monthEndFirst, daysFirst) => {
      expect(refusal(() => parseTerms(notation))).toEqual(['terms.ambiguous', 'notation'])
      expect(expectedOf(notation)).toMatch(/month-end-first.*days-first/)
      expect(say(parseTerms(notation, { endOfMonth: 'month-end-first' }))).toBe(monthEndFirst)
      expect(say(parseTerms(notation, { endOfMonth: 'days-first' }))).toBe(daysFirst)
    })

    test.each([
      ['1MD', /EOM.*1 month EOM/],
      ['月结', /EOM.*1 month EOM/],
      ['30 days from receipt', /receipt of invoice.*receipt of goods/],
      // The rest of a price after a deposit is hardly due on the day of its invoice.
      ['30% deposit, balance on receipt', /receipt of invoice.*receipt of goods/],
      ['30% on receipt, balance net 30', /receipt of invoice.*receipt of goods/],
      ['acompte de 30%, solde à réception', /receipt of invoice.*receipt of goods/],
      ['end of month following invoice', /"EOM" or "1 month EOM"/],
      ['EOM following', /"EOM" or "1 month EOM"/],
      // The month after delivery, or the end that comes after it.
      ['end of month after delivery', /"EOM" or "1 month EOM"/],
      ['end of the month after the invoice', /"EOM" or "1 month EOM"/],
      ['Ende des Monats nach Lieferung', /"EOM" or "1 month EOM"/],
      // Ten days from the invoice, or from the month end as the net date.
      ['2% 10 days from invoice, net 30 EOM', /"EOM" or "2\/10 EOM"/],
      ['2% 10 days after delivery, net 30 EOM', /"EOM" or "2\/10 EOM"/],
      // Half of the price within ten days, and the other half in thirty.
      ['50% 10 days, net 30', /position 1: "discount" or "part"/],
      ['30 days 50%, net 60', /position 9: "discount" or "part"/],
      ['30% 30天，净60天', /position 1: "discount" or "part"/],
      ['2/10 net 30 %', /position 10: "discount" or "part"/],
      ['2/10 15 MFI', /days.*prox/],
      // "If paid by the 10th of the next month, net by its 25th", or days that are written as ordinals.
      ['2% 10th, net 25th', /position 14: "days" or "prox"/],
      ['net 10th', /days.*prox/],
      ['净10号', /days.*prox/],
      // The last day of the month with a discount of ten days, or the customary net 20 days after a window from the month end.
      ['EOM, 2% 10 days', /"EOM" or "2\/10 EOM"/],
      ['2% 10 days, EOM', /"EOM" or "2\/10 EOM"/],
      // The 31st of next month is not 31 days after this one's end.
      ['EOM 31st', /days.*prox/],
      ['netto am 15.', /days.*prox/],
      ['net le 15', /days.*prox/],
      ['netto per 15.', /days.*prox/],
      // The N is the month of the invoice, and payment in the next one; or net, and days.
      ['N+1', /position 1: "days" or "1 month EOM"/],
      ['N+30', /days.*1 month EOM/],
      ['N + 1付款', /days.*1 month EOM/],
      ['net, 30', /days.*1 month EOM/],
      // Several due dates, and no discount of 30 %; after a deposit of 30 % the rest is due before shipment or on delivery.
      ['30/60 EOM', /position 1: "discount" or "part"/],
      ['月结30/60天', /position 3: "discount" or "part"/],
      ['30/60 net 90', /discount.*part/],
      ['60/90 ROG', /discount.*part/],
      ['15/30 EOM', /discount.*part/],
      ['30/60/90', /discount.*part/],
      ['30/70', /discount.*part/],
      // Two parts, and no discount of 70 %.
      ['70/30 net 30', /position 1: "discount" or "part"/],
      ['50/50 net 60', /discount.*part/],
      ['10/90', /discount.*part/],
      ['2/98', /discount.*part/],
      // "Net at the month end, less 2 % within ten days", or the customary net 20 days after "2/10 EOM".
      ['2/10 net EOM', /"EOM" or "2\/10 EOM"/],
      ['2% 10 days, net end of month', /"EOM" or "2\/10 EOM"/],
      ['2% 10 days, balance net 30', /position 1: "discount" or "part"/],
      // The whole within ten days, or nothing to pay within them.
      ['100% discount 10 days', /position 1: "discount" or "part"/],
      ['100% Skonto 10 Tage', /position 1: "discount" or "part"/],
      ['90% on receipt of goods, 10% after 12 months', /"net" or "after delivery"/],
      // Twelve months after the acceptance, or after the invoice.
      ['90% on acceptance, 10% after 12 months', /position 20: "net" or "after delivery"/],
      ['90% on delivery, 10% in 12 months', /"net" or "after delivery"/],
      ['90% COD, balance within 30 days', /"net" or "after delivery"/],
      ['90% nach Lieferung, Rest nach 30 Tagen', /"net" or "after delivery"/],
      ['90% à la livraison, solde à 12 mois', /"net" or "after delivery"/],
      ['验收后付90%，12个月后付10%', /"net" or "after delivery"/],
      ['货到付50%，50%月底付', /"net" or "after delivery"/],
      // Thirty days after the signature, the deposit or the first payment.
      ['10% with order, 90% after 30 days', /"net" or "after delivery"/],
      ['预付30%，30天后付70%', /"net" or "after delivery"/],
      ['90% net 30, 10% after 12 months', /"net" or "after delivery"/],
      // In French a BL is a "bon de livraison".
      ['30 jours BL', /position 10: "B\/L" or "delivery"/],
      ['30 jours date de B.L.', /"B\/L" or "delivery"/],
      ['30% BL, solde comptant', /"B\/L" or "delivery"/],
    ])('%s', (notation, readings) => {
      expect(refusal(() => parseTerms(notation))).toEqual(['terms.ambiguous', 'notation'])
      expect(expectedOf(notation)).toMatch(readings)
    })
  })

  test('the option decides nothing where the text is clear', () => {
    expect(say(parseTerms('net 30 EOM', { endOfMonth: 'days-first' }))).toBe('invoice-date eom +30d')
    expect(say(parseTerms('30 days, EOM', { endOfMonth: 'month-end-first' }))).toBe('invoice-date +30d eom')
    expect(say(parseTerms('2/10 net 30', { endOfMonth: 'days-first' }))).toBe(
      'invoice-date +30d, 0.02 until +10d',
    )
  })

  describe('marks where it stops reading', () => {
    test.each<[notation: string, position: number]>([
      ['', 1],
      ['   ', 1],
      ['net', 1],
      ['net thirty', 5],
      ['foo', 1],
      ['30', 1],
      ['30日', 1],
      ['月底前10天', 3],
      ['EOM th', 5],
      ['2%', 1],
      ['2/10', 1],
      // A list of dates, or a discount and its net days.
      ['2/10/30', 6],
      ['2/10/30 days', 6],
      ['10/20/30 days', 7],
      ['net 30/60/90', 8],
      ['3 x 30 days', 3],
      ['net 30 net 60', 12],
      ['net 30 60 days', 8],
      ['net -30', 5],
      ['-30 days', 1],
      ['net 2.5', 5],
      ['net 99999', 5],
      ['prox', 1],
      ['prox 40', 6],
      ['prox 0', 6],
      ['30 days next month', 1],
      ['30 days end of next month', 1],
      ['net 15 prox EOM', 8],
      ['15 of the month', 11],
      // Two due dates, of which none is the one.
      ['net 30 or EOM', 1],
      ['net 30, otherwise EOM', 1],
      ['2 months or EOM', 1],
      ['2/10, net 30 or EOM', 1],
      ['30 days or on delivery', 1],
      ['net 30, on delivery', 1],
      ['30 days from invoice or receipt of goods', 1],
      ['net 30 或 月底', 1],
      ['EOM next month', 1],
      ['ROG next month', 1],
      // A charge for lateness, and interest by the day, are no discounts.
      ['2% after 10 days, net 30', 1],
      ['2% nach 10 Tagen, 30 Tage netto', 1],
      ['net 30, 1.5% per 30 days', 9],
      ['2% per 10 days, net 30', 1],
      // What is said of the days after which one pays is a charge as well, in whatever order.
      ['net 30 after 10 days 2%', 22],
      ['net 30, after 10 days 2%', 23],
      ['after 10 days 2%, net 30', 15],
      ['after 30 days 2%, 10 days', 15],
      ['10 days after 2%, net 30', 15],
      ['net 30, 10 days after 2%', 23],
      ['after 10 2% net 30', 7],
      ['nach 10 Tagen 2%, 30 Tage netto', 15],
      ['30 Tage netto, ab 30 Tagen 2%', 28],
      ['après 10 jours 2%, 30 jours', 16],
      ['净30天，10天后2%', 10],
      ['10天后2%，30天净', 5],
      ['30天后2%', 5],
      ['净30天，2%10天后', 6],
      ['2%10天后，30天净', 1],
      ['30天后2%，10天净', 5],
      // What comes on top of it, or after it, is no discount.
      ['net 30, then 1% 30 days', 14],
      ['net 30, then 10 days 2%', 14],
      ['net 30 plus 2/10', 13],
      ['30 days, then 2% 10 days', 15],
      ['30 days plus 2%, 10 days', 14],
      ['30 Tage netto, danach 1% 30 Tage', 23],
      ['30 jours net, puis 1% 30 jours', 20],
      // From the 15th on, after the month end: on which day?
      ['次月15日后', 3],
      ['次月15号之后付款', 3],
      ['次月15日起付款', 3],
      ['after the 15th of the following month', 11],
      ['ab 15. des Folgemonats', 4],
      ['月底后付款', 1],
      // The end of some period.
      ['期末付款', 2],
      ['次月底后付款', 1],
      ['payable after the end of the month', 19],
      ['zahlbar nach Monatsende', 14],
      // The month end that comes next, or that of the next month.
      ['next EOM', 1],
      // Before the acceptance is no payment in advance: the goods are there.
      ['30% deposit, 70% before acceptance', 25],
      ['验收前付清', 3],
      ['before completion', 8],
      // The tenth of December.
      ['Net 30, due 10/12', 13],
      ['30 Tage netto, fällig 10/12', 23],
      // The 25th is the day of the statement, and payment some day of the next month.
      ['25日对账，次月付款', 4],
      ['15th, next month', 1],
      // From which day, and 30 of what?
      ['ab 15', 4],
      ['after 30', 7],
      // As the contract says, every month, thirds: no due date follows.
      ['per contract', 5],
      ['net 30 per contract', 12],
      ['monthly', 1],
      ['1/3 with order, 1/3 on delivery, 1/3 net 30', 1],
      ['1/3 on order, 2/3 net 30', 1],
      ['2/10 2/20 net 30', 1],
      ['end', 1],
      ['end of', 1],
      ['month', 1],
      ['net 30 EOM EOM', 12],
      ['10% discount net 30', 1],
      ['3% 10,2% 20, net 60', 1],
      ['3% 2% 10 net 30', 1],
      ['2/10 COD net 30', 14],
      ['COD EOM', 1],
      ['COD CIA', 5],
      ['CIA after order', 1],
      ['before', 1],
      ['30 days after delivery after acceptance', 1],
      ['order delivery', 7],
      ['10 days 20 days', 1],
      ['balance net 30', 1],
      ['deposit, balance net 30', 1],
      ['30% deposit, balance', 14],
      ['30% 40% 30%', 1],
      ['30% deposit, balance net 30 net 60', 33],
      ['30 д', 4],
      ['net 30 🙂', 8],
      ['2/10 net 15 %', 10],
      ['% 30', 1],
      ['/ 30', 3],
      ['settle 30', 1],
      ['30% deposit; 2% 10 days net 30 balance', 17],
      ['no discount, net 30', 1],
      ['payday 5', 1],
      // Half a per cent, and not five.
      ['.5% 10 net 30', 1],
      ['.5/10 net 30', 1],
      [',5% 10 net 30', 1],
      // A span of discounts, or one of 3 % within two days.
      ['2 - 3%, net 30', 5],
      ['2-3%, net 30', 3],
      ['2 -3%, net 30', 4],
      // The end is lost, or the day is not said.
      ['30 Tage netto /', 16],
      ['net 30 /', 9],
      ['30 days after', 14],
      ['30 days after payment', 22],
      ['30 Tage nach Zahlung', 21],
      ['付款后30天', 3],
      ['付款后30天发货', 3],
      // Times of delivery: in Chinese the day stands before the period.
      ['30天发货', 4],
      ['30天内到货', 5],
      // "In" or "within" alone says when the event will be, not by when to pay after it.
      ['Lieferung in 30 Tagen', 14],
      ['Lieferung innerhalb von 30 Tagen', 25],
      ['delivery within 30 days', 17],
      ['shipment in 4 weeks', 13],
      ['livraison sous 30 jours', 16],
      ['livraison dans les 30 jours', 20],
      ['30%预付，付款后30天付70%', 9],
      ['ohne Anzahlung', 6],
      ['zahlbar ohne Vorkasse', 14],
      ['sans acompte', 6],
      // A slash parts a discount from a due date, as "or" does, and nothing else.
      ['30 days/EOM', 1],
      ['30 days / EOM', 1],
      ['net 30 / COD', 10],
      ['30 days net / 60 days', 15],
      // With another one than this.
      ['cash with next order', 11],
      ['nächste Rechnung', 1],
      ['30 days from next statement', 14],
      ['à la prochaine commande', 6],
      // On account is no due date.
      ['open account', 1],
      ['gegen Rechnung', 7],
      // A discount of 2 % for every ten days is interest.
      ['2% par 10 jours, 30 jours net', 1],
      ['2% for 10 days, net 30', 1],
      ['fin du mois suivant la livraison', 1],
    ])('%j at position %d', (notation, position) => {
      expect(refusal(() => parseTerms(notation))).toEqual(['terms.unreadable', 'notation'])
      expect(expectedOf(notation)).toMatch(new RegExp(`^at position ${String(position)}: .`))
    })
  })

  describe('refuses what contradicts itself', () => {
    test.each([
      ['150/10 net 30', 1],
      ['101% 10 net 30', 1],
      ['0/10 net 30', 1],
      ['0.000000001/10 net 30', 1],
      ['2/40 net 30', 3],
      ['2/31 net 30', 3],
      ['2/40 net 30 EOM', 3],
      ['2/26 prox 25', 3],
      // Ten days of delivery and 30 net, or 30 days of delivery and a discount of ten.
      ['30 days after delivery 2% 10 days', 1],
      ['2/1 COD', 3],
      ['2% 40 days after delivery, net 30 after delivery', 4],
      ['30% deposit, 60% on delivery', 1],
      ['60% deposit 60% on delivery', 1],
      ['100% deposit, balance net 30', 15],
      ['120% deposit, balance net 30', 1],
      ['50% deposit, 70% balance net 30', 18],
      ['0% deposit, balance net 30', 1],
      ['99999999999% deposit, balance net 30', 1],
    ])('%s', (notation, position) => {
      expect(refusal(() => parseTerms(notation))).toEqual(['terms.inconsistent', 'notation'])
      expect(expectedOf(notation)).toMatch(new RegExp(`^at position ${String(position)}: .`))
    })
  })

  describe('hidden characters', () => {
    test.each([
      '\t',
      '\n',
      '\r',
      '\u0000',
      '\u007f',
      '\u0085',
      '\u200b',
      '\u200f',
      '\u2028',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\ud800',
    ])('a control character %j is refused at its position', (control) => {
      const notation = `net${control} 30`
      expect(refusal(() => parseTerms(notation))).toEqual(['terms.unreadable', 'notation'])
      expect(expectedOf(notation)).toMatch(/^at position 4: .*space/)
    })

    test.each(['\u00a0', '\u2009', '\u202f', '\u3000'])('a wide or narrow space %j is a space', (space) => {
      expect(say(parseTerms(`net${space}30`))).toBe('invoice-date +30d')
    })

    test('accents may stand apart from their letters', () => {
      expect(say(parseTerms('sofort fällig'.normalize('NFD')))).toBe('invoice-date')
    })
  })

  test('500 characters are read and 501 are not, however long', () => {
    expect(say(parseTerms('net 30'.padEnd(500)))).toBe('invoice-date +30d')
    expect(refusal(() => parseTerms('net 30'.padEnd(501)))).toEqual(['terms.unreadable', 'notation'])
    expect(refusal(() => parseTerms('2/10 '.repeat(2_000_000)))).toEqual(['terms.unreadable', 'notation'])
  })

  test.each<[unknown, string]>([
    [undefined, 'input.missing'],
    [null, 'input.type'],
    [30, 'input.type'],
    [['net 30'], 'input.type'],
    [{}, 'input.type'],
    [Symbol('net 30'), 'input.type'],
  ])('a notation that is no text is refused', (notation, code) => {
    expect(refusal(() => parseTerms(notation as string))).toEqual([code, 'notation'])
  })

  test('a revoked proxy is no notation', () => {
    expect(refusal(() => parseTerms(revokedProxy()))).toEqual(['input.type', 'notation'])
    expect(refusal(() => parseTerms('net 30', revokedProxy()))).toEqual(['input.type', 'options'])
  })

  test.each<[unknown, string, string]>([
    [null, 'input.type', 'options'],
    ['days-first', 'input.type', 'options'],
    [{ endofmonth: 'days-first' }, 'input.unknown-key', 'options.endofmonth'],
    [{ endOfMonth: 'days' }, 'input.choice', 'options.endOfMonth'],
    [{ endOfMonth: null }, 'input.choice', 'options.endOfMonth'],
  ])('options %j are refused', (options, code, path) => {
    expect(refusal(() => parseTerms('net 30', options as object))).toEqual([code, path])
  })
})

describe('the laws of notations', () => {
  const notations = fc.constantFrom(...rows.map(([notation]) => notation))

  prop.prop([notations])('upper and lower case say the same', (notation) => {
    expect(parseTerms(notation.toUpperCase())).toEqual(parseTerms(notation))
    expect(parseTerms(notation.toLowerCase())).toEqual(parseTerms(notation))
  })

  prop.prop([notations, fc.constantFrom(' ', '  ', '\u3000')])(
    'blanks around it and doubled within it say nothing',
    (notation, blank) => {
      expect(parseTerms(blank + notation.replaceAll(' ', ` ${blank}`) + blank)).toEqual(parseTerms(notation))
    },
  )

  prop.prop([notations])('full-width digits and marks say the same', (notation) => {
    const wide = notation.replace(/[0-9%/,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    expect(parseTerms(wide)).toEqual(parseTerms(notation))
  })

  prop.prop([anyText({ maxLength: 600 })])('any text is read or refused, with no other error', (text) => {
    const outcome = outcomeOf(text)
    expect(outcome === 'read' || outcome.startsWith('terms.')).toBe(true)
  })

  const words = fc.constantFrom(
    ...[
      'net',
      '30',
      '2/10',
      '2%',
      '10',
      'days',
      'EOM',
      ',',
      'prox',
      '15',
      'after',
      'delivery',
      'deposit',
      'balance',
      '50%',
    ],
    ...[
      '月结',
      '天',
      '预付',
      '余款',
      'COD',
      'receipt',
      'invoice',
      'end',
      'of',
      'month',
      'next',
      'before',
      '30%',
      'weeks',
      '/',
    ],
  )
  prop.prop([fc.array(words, { maxLength: 12 })])(
    'any words of the field are read or refused, with no other error',
    (list) => {
      const outcome = outcomeOf(list.join(' '))
      expect(outcome === 'read' || outcome.startsWith('terms.')).toBe(true)
    },
  )
})

function outcomeOf(text: string): string {
  try {
    parseTerms(text)
    return 'read'
  } catch (error) {
    if (isReceivablesError(error)) return error.code
    throw error
  }
}

function expectedOf(notation: string): string {
  try {
    parseTerms(notation)
  } catch (error) {
    return (error as ReceivablesError).expected
  }
  return ''
}

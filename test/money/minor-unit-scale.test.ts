import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { minorUnitScale } from '../../src/money/minor-unit-scale.js'
import { refusal, revokedProxy } from '../refusal.js'

// ISO 4217 list one and the withdrawals since 2015 of list three (BYR 2017; MRO, STD and VEF 2018; CUC, HRK, SLL, ANG,
// ZWL and BGN since), by the number of minor units. List three gives none: those of a withdrawn code are those of list one
// while it stood there (MRO, STD and VEF 2, as published between 2016 and 2018).
const ISO_4217: Record<number, string> = {
  0: 'BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF ' +
    'CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK ' +
    'HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR ' +
    'MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP ' +
    'SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VEF VES WST XAD XCD XCG YER ZAR ' +
    'ZMW ZWG ZWL',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}
const codes = Object.entries(ISO_4217).flatMap(([scale, list]) =>
  list.split(' ').map((code) => [code, Number(scale)] as const),
)

describe('the decimals of', () => {
  test.each(codes)('%s are %d', (code, scale) => {
    expect(minorUnitScale(code)).toBe(scale)
  })
})

test('the packed table holds these codes and no other', () => {
  const source = readFileSync(new URL('../../src/money/currency.ts', import.meta.url), 'utf8')
  const packed = [...source.matchAll(/'([A-Z]{6,})'/g)].flatMap(([, text]) => text?.match(/.{1,3}/g) ?? [])
  expect([...packed].sort()).toEqual(codes.map(([code]) => code).sort())
})

describe('no currency with minor units', () => {
  test.each<[what: string, value: unknown]>([
    ['a small letter', 'eur'],
    ['a mixed case', 'Eur'],
    ['gold', 'XAU'],
    ['the test code', 'XTS'],
    ['no currency', 'XXX'],
    ['special drawing rights', 'XDR'],
    ['a code across two of the table', 'EDA'],
    ['a code across two without decimals', 'IFC'],
    ['two letters', 'EU'],
    ['four letters', 'EURO'],
    ['six letters of the table', 'AEDAFN'],
    ['an empty text', ''],
    ['a number', 978],
    ['null', null],
    ['an array', ['EUR']],
    ['a String object', new String('EUR')],
    ['an object', { toString: () => 'EUR', length: 3 }],
    ['a prototype name', '__proto__'],
    ['ten megabytes', 'EUR'.repeat(3_333_334)],
    ['a symbol', Symbol('EUR')],
    ['a revoked proxy', revokedProxy()],
  ])('%s', (_, value) => {
    expect(refusal(() => minorUnitScale(value as string))).toEqual(['currency.unknown', 'currency'])
  })

  test('nothing at all is missing', () => {
    expect(refusal(() => (minorUnitScale as () => number)())).toEqual(['input.missing', 'currency'])
  })
})

import { describe, expect, test } from 'vitest'
import { mayStart, type StartRequest } from '../../src/terms/may-start.js'
import { refusal, revokedProxy } from '../refusal.js'

describe('mayStart', () => {
  test.each<[required: string, received: string, may: boolean, missing: string]>([
    ['5000.00', '4999.99', false, '0.01'],
    ['5000.00', '5000.00', true, '0.00'],
    ['5000.00', '6000.00', true, '0.00'],
    ['0.00', '0.00', true, '0.00'],
    ['100000000000000000000.00', '0.01', false, '99999999999999999999.99'],
  ])('of %s required, %s received', (required, received, may, missing) => {
    expect(mayStart({ required, received, currency: 'CNY' })).toEqual({
      mayStart: may,
      missing,
      reasons: [
        may
          ? { code: 'terms.advance-met', params: { required, received } }
          : { code: 'terms.advance-missing', params: { required, received, missing } },
      ],
    })
  })

  test.each<[what: string, patch: Record<string, unknown>, code: string, path: string]>([
    ['nothing required', { required: undefined }, 'input.missing', 'required'],
    ['negative receipts', { received: '-1.00' }, 'amount.negative', 'received'],
    ['a tenth of a cent', { received: '1.001' }, 'amount.too-fine', 'received'],
    ['no currency', { currency: undefined }, 'input.missing', 'currency'],
    ['a misspelt field', { recieved: '1.00' }, 'input.unknown-key', 'recieved'],
  ])('%s is refused', (_, patch, code, path) => {
    const request = { required: '1.00', received: '1.00', currency: 'CNY', ...patch }
    expect(refusal(() => mayStart(request as StartRequest))).toEqual([code, path])
  })

  test('what is no object is refused', () => {
    expect(refusal(() => mayStart(null as never))).toEqual(['input.type', ''])
    expect(refusal(() => mayStart(revokedProxy()))).toEqual(['input.type', ''])
    expect(
      refusal(() =>
        mayStart({
          required: 1,
          currency: 'CNY',
          get received(): never {
            throw new TypeError('no')
          },
        }),
      ),
    ).toEqual(['input.type', ''])
  })
})

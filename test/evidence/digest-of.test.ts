import { createHash } from 'node:crypto'
import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/evidence/canonical-json.js'
import { digestOf, digestOfText } from '../../src/evidence/digest-of.js'
import { refusal } from '../refusal.js'

describe('SHA-256, the examples of FIPS 180-2 appendix B and of NIST', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('%.20s', (text, digest) => {
    expect(digestOfText(text)).toBe(digest)
  })
})

describe('the digest of a value', () => {
  test.each<[unknown, string]>([
    // sha256sum of the two bytes {} and of the ten bytes "abc" with its quotes.
    [{}, '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'],
    ['abc', '6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25'],
  ])('%j', (value, digest) => {
    expect(digestOf(value)).toBe(digest)
  })

  test('goes over UTF-8 bytes', () => {
    expect(digestOf('发票')).toBe(createHash('sha256').update(Buffer.from('"发票"', 'utf8')).digest('hex'))
  })

  law.prop([fc.jsonValue()])(
    'is the SHA-256 of the canonical text, as another implementation has it',
    (value) => {
      expect(digestOf(value)).toBe(createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex'))
    },
  )

  test('of what has no JSON form is refused, with the path', () => {
    expect(refusal(() => digestOf({ a: [1n] }))).toEqual(['json.not-representable', 'a[0]'])
  })
})

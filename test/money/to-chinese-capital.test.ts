import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { toChineseCapital } from '../../src/money/to-chinese-capital.js'
import { refusal, revokedProxy } from '../refusal.js'

describe('table', () => {
  test.each<[amount: string | number | bigint, words: string]>([
    // The examples of the rules of the People's Bank of China, article by article.
    ['1409.50', '人民币壹仟肆佰零玖元伍角'],
    ['6007.14', '人民币陆仟零柒元壹角肆分'],
    ['1680.32', '人民币壹仟陆佰捌拾元零叁角贰分'],
    ['107000.53', '人民币壹拾万柒仟元零伍角叁分'],
    ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '人民币叁佰贰拾伍元零肆分'],
    // 整 after 元, none after 角 and 分.
    ['100000.00', '人民币壹拾万元整'],
    ['1', '人民币壹元整'],
    ['1.20', '人民币壹元贰角'],
    ['1.23', '人民币壹元贰角叁分'],
    // Below one yuan.
    ['0', '人民币零元整'],
    ['0.00', '人民币零元整'],
    ['0.50', '人民币伍角'],
    ['0.05', '人民币伍分'],
    ['0.55', '人民币伍角伍分'],
    // Negative.
    ['-100.00', '人民币负壹佰元整'],
    ['-0.05', '人民币负伍分'],
    ['-0', '人民币零元整'],
    // Ten is 壹拾.
    ['10', '人民币壹拾元整'],
    ['15', '人民币壹拾伍元整'],
    // Zeros within a group of four.
    ['101', '人民币壹佰零壹元整'],
    ['110', '人民币壹佰壹拾元整'],
    ['1001', '人民币壹仟零壹元整'],
    ['1010', '人民币壹仟零壹拾元整'],
    ['1100', '人民币壹仟壹佰元整'],
    ['1000', '人民币壹仟元整'],
    // Zeros across groups: written when the 仟 is zero, or the whole group.
    ['10001', '人民币壹万零壹元整'],
    ['10010', '人民币壹万零壹拾元整'],
    ['10100', '人民币壹万零壹佰元整'],
    ['11000', '人民币壹万壹仟元整'],
    ['101000', '人民币壹拾万壹仟元整'],
    ['1000500', '人民币壹佰万零伍佰元整'],
    ['100005000', '人民币壹亿零伍仟元整'],
    ['100050000', '人民币壹亿零伍万元整'],
    ['110000000', '人民币壹亿壹仟万元整'],
    ['1010000000', '人民币壹拾亿壹仟万元整'],
    ['100000001', '人民币壹亿零壹元整'],
    ['100000000', '人民币壹亿元整'],
    ['12345678.90', '人民币壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角'],
    // Beyond 亿.
    ['1000000000000', '人民币壹万亿元整'],
    ['1000000000001', '人民币壹万亿零壹元整'],
    ['1000050000000', '人民币壹万亿零伍仟万元整'],
    ['1000150000000', '人民币壹万零壹亿伍仟万元整'],
    ['1234567890123', '人民币壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元整'],
    ['9999999999999999.99', '人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    // 零 before 角 and 分.
    ['20.05', '人民币贰拾元零伍分'],
    ['20.50', '人民币贰拾元零伍角'],
    ['21.50', '人民币贰拾壹元伍角'],
    ['100.10', '人民币壹佰元零壹角'],
    ['10000.01', '人民币壹万元零壹分'],
    // Other forms of input.
    [6007.14, '人民币陆仟零柒元壹角肆分'],
    [325n, '人民币叁佰贰拾伍元整'],
    ['1.500', '人民币壹元伍角'],
  ])('%s', (amount, words) => {
    expect(toChineseCapital(amount)).toBe(words)
  })
})

const FIGURES = '零壹贰叁肆伍陆柒捌玖'
const UNITS: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n }

/** Reads capital numerals back: a section collects up to 万 or 亿, which raise all that stands before them. */
function yuanOf(text: string): bigint {
  let [whole, upToMyriad, section, figure] = [0n, 0n, 0n, 0n]
  for (const character of text) {
    if (character === '亿') {
      whole = (upToMyriad + section + figure) * 10n ** 8n
      ;[upToMyriad, section, figure] = [0n, 0n, 0n]
    } else if (character === '万') {
      upToMyriad = (section + figure) * 10n ** 4n
      ;[section, figure] = [0n, 0n]
    } else if (character in UNITS) {
      section += figure * (UNITS[character] as bigint)
      figure = 0n
    } else {
      figure = BigInt(FIGURES.indexOf(character))
    }
  }
  return whole + upToMyriad + section + figure
}

function centsOf(words: string): bigint {
  const match = /^人民币(负?)(?:(.+)元)?零?(?:(.)角)?(?:(.)分)?整?$/.exec(words)
  const [, sign, yuan = '零', jiao = '零', fen = '零'] = match ?? []
  const cents = yuanOf(yuan) * 100n + BigInt(FIGURES.indexOf(jiao) * 10 + FIGURES.indexOf(fen))
  return sign === '负' ? -cents : cents
}

const amount = fc
  .oneof(
    fc.bigInt(-(10n ** 18n) + 1n, 10n ** 18n - 1n),
    fc.bigInt(0n, 10n ** 7n),
    // Mostly zeros.
    fc
      .array(fc.constantFrom('0', '0', '0', '1', '9'), { minLength: 1, maxLength: 18 })
      .map((d) => BigInt(d.join(''))),
  )
  .map((cents) => {
    const digits = String(cents < 0n ? -cents : cents).padStart(3, '0')
    return { cents, text: `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` }
  })

describe('laws', () => {
  law.prop([amount])('the words say the amount', ({ cents, text }) => {
    expect(centsOf(toChineseCapital(text))).toBe(cents)
  })

  law.prop([amount])(
    'there are never two 零 together, none before a unit, and 整 stands only after 元',
    ({ text }) => {
      const words = toChineseCapital(text)
      expect(words).not.toMatch(/零零|零[拾佰仟万亿角分整]/)
      expect(words === '人民币零元整' || !words.includes('零元')).toBe(true)
      expect(words.endsWith('整')).toBe(text.endsWith('.00'))
    },
  )

  law.prop([amount, amount])('different amounts have different words', (a, b) => {
    expect(toChineseCapital(a.text) === toChineseCapital(b.text)).toBe(a.cents === b.cents)
  })
})

describe('bad input', () => {
  test.each<[what: string, value: unknown, code: string]>([
    ['nothing', undefined, 'input.missing'],
    ['10^16 yuan', '10000000000000000', 'input.range'],
    ['minus 10^16 yuan', '-10000000000000000.00', 'input.range'],
    ['10^29 yuan', `1${'0'.repeat(29)}`, 'input.range'],
    ['a third decimal', '1.005', 'amount.too-fine'],
    ['an exponent', '1e9000000', 'decimal.invalid'],
    ['NaN', NaN, 'decimal.invalid'],
    ['infinity', Infinity, 'decimal.invalid'],
    ['null', null, 'decimal.invalid'],
    ['an array', ['1'], 'decimal.invalid'],
    ['a symbol', Symbol('1'), 'decimal.invalid'],
    ['ten megabytes', '1'.repeat(10_000_000), 'decimal.invalid'],
    ['a revoked proxy', revokedProxy(), 'decimal.invalid'],
    ['Chinese numerals', '壹佰', 'decimal.invalid'],
  ])('%s', (_, value, code) => {
    expect(refusal(() => toChineseCapital(value as string))).toEqual([code, 'amount'])
  })
})

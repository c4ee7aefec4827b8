import { describe, expect, test } from 'vitest'
import { collectExamples, examplesOfPage, examplesOfSource, typeErrors } from './examples.js'
import type { Example } from './examples.js'
import { assertMatches } from './matches.js'
import { publicExports } from './program.js'
import { runExample } from './runExample.js'

const examples = collectExamples()

// That every example does what it says is shown by purity.test.ts, which runs them under watch.

// All of them in one program: seconds, and many more where the machine is busy.
test('every example compiles as a user would compile it', { timeout: 120_000 }, () => {
  expect(typeErrors(examples)).toEqual([])
})

test('every exported function has an @example with a ```ts block', () => {
  const missing = publicExports()
    .filter(({ kind, hasExample }) => kind === 'function' && !hasExample)
    .map(({ name, place, from }) => `${name} (${place}, exported by ${from.join(', ')})`)
  expect(missing).toEqual([])
})

describe('the extractor', () => {
  test('reads ts blocks from doc comments, with their lines', () => {
    const text = [
      'const a = 1',
      '/**',
      ' * Adds.',
      ' *',
      ' * @example',
      ' * ```ts',
      " * import { add } from 'receivables'",
      ' * add({',
      ' *   one: 1,',
      ' * }) // => 2',
      ' * ```',
      ' * ```text',
      ' * not this',
      ' * ```',
      ' */',
      'export function add() {}',
    ].join('\n')
    expect(examplesOfSource('src/a/add.ts', text)).toEqual([
      {
        id: 'src/a/add.ts:7',
        file: 'src/a/add.ts',
        line: 7,
        code: "import { add } from 'receivables'\nadd({\n  one: 1,\n}) // => 2",
      },
    ])
  })

  test('finds the doc comments of members and of files', () => {
    const text =
      '/**\n * ```ts\n * 1 // => 1\n * ```\n */\n\nexport interface A {\n  /**\n   * ```ts\n   * 2 // => 2\n   * ```\n   */\n  b: 1\n}\n'
    expect(examplesOfSource('src/a.ts', text).map(({ id, code }) => [id, code])).toEqual([
      ['src/a.ts:3', '1 // => 1'],
      ['src/a.ts:10', '2 // => 2'],
    ])
  })

  test('reads ts blocks from pages, also in lists, and leaves the others', () => {
    const page = '# A\n\n```ts\n1 // => 1\n```\n\n```sh\nnpm ci\n```\n\n- b\n\n  ```ts\n  2 // => 2\n  ```\n'
    expect(examplesOfPage('docs/a.md', page).map(({ id, code }) => [id, code])).toEqual([
      ['docs/a.md:4', '1 // => 1'],
      ['docs/a.md:14', '2 // => 2'],
    ])
  })

  test.each(['typescript', 'js', 'ts ignore', 'typescript-skip', ''])(
    'refuses a fence of %j in a page',
    (language) => {
      expect(() => examplesOfPage('docs/a.md', `\`\`\`${language}\n1\n\`\`\`\n`)).toThrow(
        'docs/a.md:1: a fence of',
      )
    },
  )
})

describe('the runner', () => {
  const run = (code: string, frozen = false) =>
    runExample({ id: 'docs/a.md:1', file: 'docs/a.md', line: 1, code }, { frozen })

  test.each([
    ['1 + 1 // => 2', 1],
    ['1 + 1\n// => 2', 1],
    ['const x = [1, 2] // => [1, 2]\nx.length // => 2', 2],
    ['const a = 1, b = a + 1 // => 2', 1],
    ['const { a } = { a: 1 } // => { a: 1 }', 1],
    ['let x = 1\nx = x + 1 // => 2', 1],
    ['[1, 2]\n// => [\n//   1,\n//   2,\n// ]\n// and this is prose', 1],
    ['({ a: 1, b: { c: 2, d: 3 } })\n// => { a: 1,\n//      b: { c: 2, ... } }', 1],
    ['({ a: [{ b: 1, c: 2 }] }) // => { a: [{ b: 1, ... }] }', 1],
    ['[1, 2, 3] // => [1, ...]', 1],
    ['[1, 2, 3] // => [..., 3]', 1],
    ['[1, 2, 3] // => [1, ..., 3]', 1],
    ['[1, 2] // => [1, 2, ...]', 1],
    ['({}) // => { ... }', 1],
    ['const known = { a: 1 }; ({ a: 1, b: 2 }) // => { ...known, b: 2 }', 1],
    ['await Promise.resolve(1) // => 1', 1],
    ["import { join } from 'node:path'\njoin('a', 'b') // => 'a/b'", 1],
    ['for (const n of [1, 2]) {\n  n > 0 // => true\n}', 1],
    ['try {\n  throw 1\n} catch (e) {\n  e // => 1\n}', 1],
    ['switch (1 as number) {\n  case 1:\n    1 // => 1\n}', 1],
    [
      "await Promise.reject(Object.assign(new Error(), { name: 'ReceivablesError', code: 'a' })) // => throws 'a'",
      1,
    ],
    ['1n // => 1n\nundefined // => undefined', 2],
    [
      "const f = () => {\n  throw Object.assign(new Error('no'), { name: 'ReceivablesError', code: 'date.invalid' })\n}\nf() // => throws 'date.invalid'",
      1,
    ],
    [
      "const x = (() => {\n  throw Object.assign(new Error('no'), { name: 'ReceivablesError', code: 'a.b-c' })\n})() // => throws 'a.b-c'",
      1,
    ],
    ['const text = "the // in here" // => "the // in here"', 1],
    ["import * as all from 'receivables'\ntypeof all // => 'object'", 1],
  ])('passes %j', async (code, claims) => {
    expect(await run(code)).toBe(claims)
  })

  test.each([
    ['1 + 1 // => 3', 'docs/a.md:1: Expected values to be strictly deep-equal'],
    ["1\n\n1 // => '1'", 'docs/a.md:3: Expected'],
    ['({ a: 1, b: 2 }) // => { a: 1 }', 'docs/a.md:1: Expected'],
    ['({ a: 1 }) // => { a: 1, b: undefined }', 'docs/a.md:1: Expected'],
    ['({ a: { b: 1, c: 2 } }) // => { a: { b: 1 }, ... }', 'docs/a.md:1: Expected'],
    ['({ a: 1 }) // => { b: 1, ... }', 'docs/a.md:1: Expected'],
    ['[1, 2, 3] // => [1, 2]', 'docs/a.md:1: Expected'],
    ['[1, 2, 3] // => [2, ...]', 'docs/a.md:1: Expected'],
    ['[1] // => [1, ..., 1]', 'docs/a.md:1: Expected'],
    ['0 // => -0', 'docs/a.md:1: Expected'],
    ["1 // => throws 'a'", "docs/a.md:1: expected a ReceivablesError 'a', got nothing"],
    ["null.x // => throws 'a'", 'got TypeError'],
    [
      "(() => {\n  throw Object.assign(new Error('no'), { name: 'ReceivablesError', code: 'b' })\n})() // => throws 'a'",
      "expected a ReceivablesError 'a', got ReceivablesError b",
    ],
    ['1 + 1', 'states its results'],
    ['// => 1\n1', 'follows no statement'],
    ['const f = () => {\n  1 // => 2\n}\nf()', 'docs/a.md:2: Expected'],
    ['const f = () => {\n  1 // => 1\n}\n1 // => 1', 'docs/a.md:2: this line never ran'],
    ['try {\n  1 // => 2\n} catch {}', 'docs/a.md:2: Expected'],
    ['const o = {\n  a: 1, // => 1\n}', 'follows no statement'],
    ['1 // => {', 'not an expression'],
    ['1 // =>', 'not an expression'],
    ['1 // => 1\n// => 1', 'a second'],
    ['const = 1 // => 1', 'docs/a.md:1'],
    ['function f() {} // => 1', 'follows a statement that has no value'],
    ["import { x } from 'receivables/nowhere'\nx // => 1", 'there is no entry point'],
    ["import 'receivables'\nnowhere() // => 1", 'nowhere is not defined'],
  ])('fails %j', async (code, message) => {
    await expect(run(code)).rejects.toThrow(message)
  })

  test('freezes the literals that functions get, when asked to', async () => {
    const code =
      'const f = (x: { a: number[] }) => Object.isFrozen(x) && Object.isFrozen(x.a)\nf({ a: [1] }) // => '
    expect(await run(`${code}true`, true)).toBe(1)
    expect(await run(`${code}false`)).toBe(1)
  })

  test('`...` is no licence for values of another kind', () => {
    expect(() => {
      assertMatches([1, 2], { 0: 1 })
    }).toThrow()
    expect(() => {
      assertMatches(new Map(), {})
    }).toThrow()
    expect(() => {
      assertMatches(null, { a: 1 })
    }).toThrow()
  })
})

test('the type check finds wrong types, at their line', () => {
  const example = (code: string): Example => ({ id: 'docs/a.md:5', file: 'docs/a.md', line: 5, code })
  expect(typeErrors([example("import * as all from 'receivables'\nall // => all")])).toEqual([])
  expect(typeErrors([example("const n: number = 1 // => 1\nconst x: number = 'a'")])).toEqual([
    expect.stringMatching(/^docs\/a\.md:6: TS2322 /),
  ])
})

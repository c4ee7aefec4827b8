import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = readFileSync(new URL('../../src/kernel/error-code.ts', import.meta.url), 'utf8')
const documented = [...source.matchAll(/^ \* \| `([^`]+)` \| [^|]+ \|$/gm)].map(([, code]) => code!)
const union = [...source.matchAll(/^ {2}\| '([^']+)'$/gm)].map(([, code]) => code!)

test('every error code has one row in the table of its documentation, and every row is a code', () => {
  expect(union.length).toBeGreaterThan(30)
  expect([...documented].sort()).toEqual([...union].sort())
  expect(new Set(union).size).toBe(union.length)
})

test('error codes are kebab-case with dots', () => {
  expect(union.filter((code) => !/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/.test(code ?? ''))).toEqual([])
})

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// A rule of the linter that was not loaded, or does not reach src, finds nothing: here each kind has something to find.
const root = resolve(import.meta.dirname, '../..')
const folder = join(root, '.cache/lint')

const SOURCE = `
export function undocumented(): number {
  return 1
}

/**
 * Reads what it must not.
 * @param other is no parameter
 */
export function impure(days: number): unknown {
  Promise.resolve(days)
  const text: string = days
  if (days == 1) throw new Error('the comment does not tell of it')
  return [text, Date.now(), new Date(), globalThis, 'a'.localeCompare('b'), Math.sqrt(days)]
}
`

function lint(): string[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'src'), { recursive: true })
  writeFileSync(join(folder, 'src/faulty.ts'), SOURCE)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json' }))
  cpSync(join(root, 'test/check/pure-plugin.mjs'), join(folder, 'test/check/pure-plugin.mjs'))
  const settings = readFileSync(join(root, '.oxlintrc.json'), 'utf8').replace('".cache/"', '"none/"')
  writeFileSync(join(folder, '.oxlintrc.json'), settings)
  const arguments_ = ['--type-check', '--no-ignore', '--format', 'json', 'src/faulty.ts']
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), arguments_, {
    cwd: folder,
    encoding: 'utf8',
  })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] }
  return diagnostics.map(({ code }) => code).sort()
}

test('the linter reads src for types, purity and documentation', () => {
  expect(lint()).toEqual([
    'eslint(eqeqeq)',
    'eslint(no-restricted-globals)',
    'house(pure)', // Date.now()
    'house(pure)', // new Date()
    'house(pure)', // localeCompare
    'house(pure)', // Math.sqrt
    'jsdoc-js(check-param-names)',
    'jsdoc-js(require-jsdoc)',
    'jsdoc-js(require-throws)',
    'typescript(TS2322)',
    'typescript(no-floating-promises)',
  ])
})

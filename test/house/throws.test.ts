import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { publicExports, throwFinder } from './program.js'
import { read, root } from './sources.js'

const functions = publicExports().filter(({ kind }) => kind === 'function')
const codes = new Set(
  [...read('src/kernel/error-code.ts').matchAll(/'([a-z-]+(?:\.[a-z-]+)+)'/g)].map(([, code]) => code),
)

const familyOf = (code: string | undefined): string => code?.split('.')[0] ?? ''
const families = new Set([...codes].map(familyOf))

test('every exported function that can throw says so with @throws', () => {
  const silent = functions.filter(({ canThrow, throws }) => canThrow && throws === undefined)
  expect(silent.map(({ name, place }) => `${name} (${place})`)).toEqual([])
})

test('every code that a @throws names is a code that there is', () => {
  const unknown = functions.flatMap(({ name, place, throws = '' }) =>
    [...throws.matchAll(/`([a-z-]+(?:\.[a-z-]+)+)`/g)]
      // `request.margins` is a path; `date.wrong` is a code that there is not.
      .filter(([, code = '']) => families.has(familyOf(code)) && !codes.has(code))
      .map(([, code]) => `${name} (${place}): ${String(code)}`),
  )
  expect(unknown).toEqual([])
})

test('a throw is found through calls, and not where it is caught', () => {
  const file = join(root, 'src/made-up.ts')
  const text = `
    const refuse = (): never => { throw new Error() }
    class Checked { constructor() { refuse() } }
    export function direct() { throw new Error() }
    export function called() { return [1].map(() => refuse()) }
    export const arrow = () => new Checked()
    export function cyclic(n: number): number { return n > 0 ? cyclic(n - 1) : 0 }
    export function caught() { try { refuse() } catch { return 0 } }
    export function rethrown() { try { refuse() } catch (e) { throw e } }
    export function pure() { return Math.max(1, 2) }
  `
  const host = ts.createCompilerHost({})
  const { getSourceFile } = host
  host.getSourceFile = (name, target, ...more) =>
    name === file ? ts.createSourceFile(name, text, target) : getSourceFile.call(host, name, target, ...more)
  const program = ts.createProgram([file], { target: ts.ScriptTarget.ES2022 }, host)
  const checker = program.getTypeChecker()
  const canThrow = throwFinder(checker)
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  const found = module ? checker.getExportsOfModule(module).filter((symbol) => canThrow(symbol)) : []
  expect(found.map(({ name }) => name).sort()).toEqual(['arrow', 'called', 'direct', 'rethrown'])
})

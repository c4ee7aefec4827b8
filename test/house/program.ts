import { join } from 'node:path'
import ts from 'typescript'
import { entries } from './entries.mjs'
import { root } from './sources.js'

/** The compiler options of the tests, in which `receivables` resolves to src. */
export function compilerOptions(): ts.CompilerOptions {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'test/tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'))
    },
  })
  if (config === undefined) throw new Error('test/tsconfig.json could not be read')
  return { ...config.options, incremental: false }
}

/** Something that a user of the package can import. */
export interface PublicExport {
  readonly name: string
  /** The entry points that export it, as import specifiers. */
  readonly from: readonly string[]
  readonly kind: 'function' | 'class' | 'type' | 'value'
  /** File and line of its declaration: `src/money/roundAmount.ts:12`. */
  readonly place: string
  readonly hasExample: boolean
}

/** Everything the nine entry points export, once per declaration, sorted by name. */
export function publicExports(): PublicExport[] {
  const program = ts.createProgram({
    rootNames: entries.map(({ source }) => join(root, source)),
    options: compilerOptions(),
  })
  const checker = program.getTypeChecker()
  const found = new Map<ts.Symbol, { name: string; from: string[] }>()
  for (const { source, specifier } of entries) {
    const file = program.getSourceFile(join(root, source))
    const module = file && checker.getSymbolAtLocation(file)
    for (const symbol of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      const known = found.get(target)
      if (known) known.from.push(specifier)
      else found.set(target, { name: symbol.name, from: [specifier] })
    }
  }
  return [...found]
    .map(([symbol, { name, from }]) => ({
      name,
      from,
      kind: kindOf(symbol, checker),
      place: placeOf(symbol),
      hasExample: symbol
        .getJsDocTags(checker)
        .some((tag) => tag.name === 'example' && ts.displayPartsToString(tag.text).includes('```ts')),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function kindOf(symbol: ts.Symbol, checker: ts.TypeChecker): PublicExport['kind'] {
  if (symbol.flags & ts.SymbolFlags.Class) return 'class'
  if ((symbol.flags & ts.SymbolFlags.Value) === 0) return 'type'
  return checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0 ? 'function' : 'value'
}

function placeOf(symbol: ts.Symbol): string {
  const declaration = symbol.declarations?.[0]
  if (declaration === undefined) return '?'
  const file = declaration.getSourceFile()
  const { line } = file.getLineAndCharacterOfPosition(declaration.getStart())
  return `${file.fileName.slice(root.length)}:${String(line + 1)}`
}

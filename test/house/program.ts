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

const parsed = new Map<string, ts.SourceFile | undefined>()

/** Reads files as TypeScript does, but parses each of them once for all programs of this process. */
export function compilerHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, ...more) => {
    if (!parsed.has(name)) parsed.set(name, getSourceFile.call(host, name, ...more))
    return parsed.get(name)
  }
  return host
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
  /** The text of its `@throws` tags, absent if it has none. */
  readonly throws: string | undefined
  /** Whether a `throw` can be reached from it through the functions of src. */
  readonly canThrow: boolean
}

let known: readonly PublicExport[] | undefined

/** Everything the nine entry points export, once per declaration, sorted by name. Three test files share one reading. */
export const publicExports = (): readonly PublicExport[] => (known ??= readExports())

function readExports(): PublicExport[] {
  const options = compilerOptions()
  const rootNames = entries.map(({ source }) => join(root, source))
  const program = ts.createProgram({ rootNames, options, host: compilerHost(options) })
  const checker = program.getTypeChecker()
  const canThrow = throwFinder(checker)
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
    .map(([symbol, { name, from }]) => {
      const tags = symbol
        .getJsDocTags(checker)
        .map((tag) => ({ name: tag.name, text: ts.displayPartsToString(tag.text) }))
      const throwTags = tags.filter((tag) => tag.name === 'throws')
      return {
        name,
        from,
        kind: kindOf(symbol, checker),
        place: placeOf(symbol),
        hasExample: tags.some((tag) => tag.name === 'example' && tag.text.includes('```ts')),
        throws: throwTags.length === 0 ? undefined : throwTags.map((tag) => tag.text).join('\n'),
        canThrow: canThrow(symbol),
      }
    })
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

/**
 * Follows calls through src to a `throw`. A `try` with a `catch` ends the path: what happens in it is answered there.
 * Calls of parameters and of library functions are not followed.
 */
export function throwFinder(checker: ts.TypeChecker): (symbol: ts.Symbol) => boolean {
  const answers = new Map<ts.Node, boolean>()

  const ofSymbol = (symbol: ts.Symbol): boolean => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return (target.declarations ?? []).some((declaration) => {
      const body = bodyOf(declaration)
      return body !== undefined && ofBody(body)
    })
  }
  const ofBody = (body: ts.Node): boolean => {
    const known = answers.get(body)
    if (known !== undefined) return known
    answers.set(body, false) // a cycle throws only if something else on it does
    const answer = ofNode(body)
    answers.set(body, answer)
    return answer
  }
  const ofNode = (node: ts.Node): boolean => {
    if (ts.isThrowStatement(node)) return true
    if (ts.isTryStatement(node) && node.catchClause) {
      return ofNode(node.catchClause) || (node.finallyBlock !== undefined && ofNode(node.finallyBlock))
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.expression)
      if (symbol && ofSymbol(symbol)) return true
    }
    return ts.forEachChild(node, (child) => ofNode(child) || undefined) ?? false
  }
  return ofSymbol
}

function bodyOf(declaration: ts.Declaration): ts.Node | undefined {
  if (ts.isFunctionLike(declaration)) return 'body' in declaration ? declaration.body : undefined
  if (ts.isClassDeclaration(declaration)) return declaration.members.find(ts.isConstructorDeclaration)?.body
  if (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)) {
    const { initializer } = declaration
    return initializer && ts.isFunctionLike(initializer) ? initializer : undefined
  }
  return undefined
}

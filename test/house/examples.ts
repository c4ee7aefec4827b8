import { deepStrictEqual } from 'node:assert'
import { basename, dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { entries } from './entries.mjs'
import { compilerOptions } from './program.js'
import { filesBelow, read, root } from './sources.js'

/*
 * Documentation that runs. An example is a ```ts block in a doc comment of src, in README.md, CONTRIBUTING.md or
 * docs/. Each is a module of its own, so it imports what it uses; each states its results:
 *
 *     expression            // => literal            equal as node:assert's deepStrictEqual has it
 *     const x = expression  // => literal            x is that
 *     expression
 *     // => { kept: 'on the lines after,',           continues over `//` lines until it is an expression
 *     //      until: 'it parses' }
 *     expression            // => { a: 1, ... }      at this level, other keys may stand beside these
 *     expression            // => [1, ..., 9]        at this level, other elements may stand in between
 *     expression            // => throws 'code'      throws a ReceivablesError with that code
 *
 * What stands after `=>` is any JavaScript expression, evaluated where it stands: it may name what the example has
 * declared. A block without a single `// =>` is an error, and so is one that nothing evaluates.
 */

export interface Example {
  /** `src/money/roundAmount.ts:12`: the file and the line where the block's code begins. */
  readonly id: string
  readonly file: string
  readonly line: number
  readonly code: string
}

/** Every example of the project, in the order of files and lines. */
export function collectExamples(): Example[] {
  const pages = [
    'CONTRIBUTING.md',
    'README.md',
    // What the tools write there states no results.
    ...filesBelow('docs', '.md').filter((file) => !/^docs\/(api|reference)\//.test(file)),
  ]
  return [
    ...filesBelow('src', '.ts').flatMap((file) => examplesOfSource(file, read(file))),
    ...pages.flatMap((file) => examplesOfPage(file, readIfThere(file))),
  ]
}

function readIfThere(file: string): string {
  try {
    return read(file)
  } catch {
    return ''
  }
}

/** The ```ts blocks in the doc comments of a source file. */
export function examplesOfSource(file: string, text: string): Example[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const comments = new Map<number, number>()
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getJSDocCommentsAndTags(node)) {
      if (ts.isJSDoc(comment)) comments.set(comment.getStart(source), comment.end)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...comments].flatMap(([start, end]) => {
    const { line } = source.getLineAndCharacterOfPosition(start)
    const lines = text
      .slice(start, end)
      .split('\n')
      .map((row) => row.replace(/^\s*(\/\*\*|\*\/|\*) ?/, '').replace(/\s*\*\/$/, ''))
    return fences(lines)
      .filter(isCode)
      .map((fence) => toExample(file, line, fence))
  })
}

/** The ```ts blocks of a Markdown page. */
export function examplesOfPage(file: string, text: string): Example[] {
  return fences(text.split('\n'))
    .map((fence) => {
      if (!allowedFences.has(fence.language)) {
        throw new Error(
          `${file}:${String(fence.line)}: a fence of '${fence.language}': code that runs is \`\`\`ts, ` +
            `the rest is one of ${[...allowedFences].join(', ')}`,
        )
      }
      return fence
    })
    .filter(isCode)
    .map((fence) => toExample(file, 0, fence))
}

const allowedFences = new Set(['ts', 'text', 'json', 'sh', 'diff', 'mermaid', 'csv', 'yaml', 'sql', 'html'])

interface Fence {
  readonly language: string
  /** Lines from 1. */
  readonly line: number
  readonly code: string
}

const isCode = ({ language }: Fence): boolean => language === 'ts'

const toExample = (file: string, offset: number, { line, code }: Fence): Example => ({
  id: `${file}:${String(offset + line + 1)}`,
  file,
  line: offset + line + 1,
  code,
})

function fences(lines: readonly string[]): Fence[] {
  const found: Fence[] = []
  for (let at = 0; at < lines.length; at++) {
    const opening = /^(\s*)(`{3,}|~{3,})\s*(.*?)\s*$/.exec(lines[at] ?? '')
    if (opening === null) continue
    const [, indent = '', mark = '', language = ''] = opening
    const first = at + 1
    while (++at < lines.length && !(lines[at] ?? '').trim().startsWith(mark)) continue
    const code = lines
      .slice(first, at)
      .map((row) => (row.startsWith(indent) ? row.slice(indent.length) : row.trimStart()))
    found.push({ language, line: first, code: code.join('\n') })
  }
  return found
}

/** One `// =>` of an example, and the statement whose result it states. */
interface Claim {
  readonly statement: ts.Statement
  readonly line: number
  readonly expected: { readonly code: string } | { readonly throws: string }
}

const claimMark = /^\/\/\s*=>/

/** The statements of an example with what is claimed of them. Throws where a claim cannot be checked. */
function claimsOf(example: Example, source: ts.SourceFile): Claim[] {
  const problems = (source as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics
  if (problems[0])
    throw complaint(
      example,
      source,
      problems[0].start ?? 0,
      ts.flattenDiagnosticMessageText(problems[0].messageText, '\n'),
    )

  const claims: Claim[] = []
  source.statements.forEach((statement, index) => {
    const until = source.statements[index + 1]?.getStart(source) ?? source.end
    const comments = commentsBetween(source.text, statement.end, until)
    comments.forEach(({ text, start }, at) => {
      if (!claimMark.test(text)) return
      if (claims.at(-1)?.statement === statement)
        throw complaint(example, source, start, 'a second `// =>` after one statement')
      const rest = comments.slice(at).map((comment) => comment.text)
      const expected = readExpectation(rest)
      if (expected === undefined) throw complaint(example, source, start, `not an expression: ${text}`)
      const { line } = source.getLineAndCharacterOfPosition(start)
      claims.push({ statement, line: example.line + line, expected })
    })
  })

  const marks = source.text.match(/\/\/\s*=>/g)?.length ?? 0
  if (marks === 0) throw new Error(`${example.id}: an example states its results: expression // => literal`)
  if (marks !== claims.length)
    throw new Error(
      `${example.id}: a \`// =>\` stands inside a statement, or before the first, where nothing checks it`,
    )
  return claims
}

const complaint = (example: Example, source: ts.SourceFile, position: number, what: string): Error =>
  new Error(
    `${example.file}:${String(example.line + source.getLineAndCharacterOfPosition(position).line)}: ${what}`,
  )

/** The `//` comments in a stretch that holds nothing but comments and white space. */
function commentsBetween(text: string, from: number, to: number): { text: string; start: number }[] {
  const scanner = ts.createScanner(
    ts.ScriptTarget.ES2022,
    false,
    ts.LanguageVariant.Standard,
    text,
    undefined,
    from,
    to - from,
  )
  const found: { text: string; start: number }[] = []
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.SingleLineCommentTrivia)
      found.push({ text: scanner.getTokenText(), start: scanner.getTokenStart() })
  }
  return found
}

/** Reads `// => …`, taking in as many of the following comments as it needs to be an expression. */
function readExpectation(comments: readonly string[]): Claim['expected'] | undefined {
  let text = ''
  for (const [index, comment] of comments.entries()) {
    text += `\n${comment.replace(index === 0 ? claimMark : /^\/\//, '')}`
    const throws = /^\s*throws\s+(['"])([\w.-]+)\1\s*$/.exec(text)
    if (throws?.[2] !== undefined) return { throws: throws[2] }
    const code = nameRests(text)
    if (isExpression(code)) return { code }
  }
  return undefined
}

function isExpression(code: string): boolean {
  if (code.trim() === '') return false
  const source = ts.createSourceFile('x.ts', `(${code}\n)`, ts.ScriptTarget.ES2022, false)
  const [statement] = source.statements
  return (
    (source as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics.length === 0 &&
    source.statements.length === 1 &&
    statement !== undefined &&
    ts.isExpressionStatement(statement) &&
    ts.isParenthesizedExpression(statement.expression)
  )
}

/** A bare `...` is no JavaScript: it becomes `...$rest`, which leaves a mark in the array or the object. */
function nameRests(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, text)
  const closers = new Set([
    ts.SyntaxKind.CommaToken,
    ts.SyntaxKind.CloseBraceToken,
    ts.SyntaxKind.CloseBracketToken,
  ])
  let named = ''
  let copied = 0
  let dots: number | undefined
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (dots !== undefined && closers.has(token)) {
      named += `${text.slice(copied, dots)}$rest`
      copied = dots
    }
    dots = token === ts.SyntaxKind.DotDotDotToken ? scanner.getTokenEnd() : undefined
  }
  return named + text.slice(copied)
}

/** What `...` stands for: spread into an array or an object it leaves this mark. */
const rest = Symbol('...')
const $rest = Object.defineProperty({ [rest]: true }, Symbol.iterator, {
  value: function* () {
    yield rest
  },
})

/** Throws an AssertionError unless `actual` is what `expected` says; `...` in `expected` leaves room at its level. */
export function assertMatches(actual: unknown, expected: unknown): void {
  const [seen, wanted] = level(actual, expected)
  deepStrictEqual(seen, wanted)
}

/** The two values with everything that a `...` leaves open taken out of both. */
function level(actual: unknown, expected: unknown): [unknown, unknown] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [actual, expected.filter((element) => element !== rest)]
    const gap = expected.indexOf(rest)
    const wanted = expected.filter((element) => element !== rest)
    const tail = wanted.length - gap
    const seen =
      gap === -1 || actual.length < wanted.length
        ? actual
        : [...actual.slice(0, gap), ...actual.slice(actual.length - tail, actual.length)]
    return levels(seen, wanted)
  }
  if (isPlain(expected) && isPlain(actual)) {
    const open = rest in expected
    const keys = Object.keys(expected)
    const seenKeys = open ? keys.filter((key) => Object.hasOwn(actual, key)) : Object.keys(actual)
    const wanted = Object.fromEntries(keys.map((key) => [key, expected[key]]))
    const seen = Object.create(Object.getPrototypeOf(actual) as object | null) as Record<string, unknown>
    for (const key of seenKeys) {
      const both = Object.hasOwn(wanted, key) ? level(actual[key], wanted[key]) : undefined
      seen[key] = both ? both[0] : actual[key]
      if (both) wanted[key] = both[1]
    }
    return [seen, wanted]
  }
  return [actual, expected]
}

function levels(actual: readonly unknown[], expected: readonly unknown[]): [unknown[], unknown[]] {
  const shared = Math.min(actual.length, expected.length)
  const pairs = expected.slice(0, shared).map((element, index) => level(actual[index], element))
  return [
    [...pairs.map(([seen]) => seen), ...actual.slice(shared)],
    [...pairs.map(([, wanted]) => wanted), ...expected.slice(shared)],
  ]
}

const isPlain = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)

/** The example as a function body in CommonJS, each claim turned into a call of `$claim` or `$throws`. */
function compile(example: Example, options: RunOptions): { body: string; imports: string[] } {
  const source = ts.createSourceFile('example.ts', example.code, ts.ScriptTarget.ES2022, true)
  let code = ''
  let copied = 0
  const claims = claimsOf(example, source)
  for (const { statement, line, expected } of claims) {
    const part = (node: ts.Node): string => source.text.slice(node.getStart(source), node.end)
    const place = JSON.stringify(`${example.file}:${String(line)}`)
    const target = evaluated(statement)
    if (target === undefined) {
      throw new Error(`${example.file}:${String(line)}: \`// =>\` follows a statement that has no value`)
    }
    if ('throws' in expected) {
      code += `${source.text.slice(copied, statement.getStart(source))};await $throws(${place}, async () => (${part(target)}), '${expected.throws}');`
      copied = statement.end
    } else {
      code += `${source.text.slice(copied, target.getStart(source))}$claim(${place}, (${part(target)}), () => (${expected.code}\n))`
      copied = target.end
    }
  }
  code += source.text.slice(copied)
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      moduleDetection: ts.ModuleDetectionKind.Force,
      esModuleInterop: true,
    },
    ...(options.frozen === true ? { transformers: { before: [freezeLiterals] } } : {}),
  })
  const imports = source.statements

    .filter(ts.isImportDeclaration)
    .map((statement) => (statement.moduleSpecifier as ts.StringLiteral).text)
  return { body: outputText, imports }
}

/** The expression whose value a statement shows: itself, or what the last variable is set to. */
function evaluated(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.at(-1)?.initializer
  return undefined
}

/** Wraps the literals that an example hands to functions in `$freeze(…)`. */
const freezeLiterals: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const isLiteral = (node: ts.Node): boolean =>
    ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)
  const visit = (node: ts.Node): ts.Node => {
    if (
      ts.isCallExpression(node) &&
      !(ts.isIdentifier(node.expression) && node.expression.text.startsWith('$'))
    ) {
      const frozen = node.arguments.map((argument) =>
        isLiteral(argument)
          ? context.factory.createCallExpression(context.factory.createIdentifier('$freeze'), undefined, [
              ts.visitEachChild(argument, visit, context) as ts.Expression,
            ])
          : (ts.visitNode(argument, visit) as ts.Expression),
      )
      return context.factory.updateCallExpression(
        node,
        ts.visitNode(node.expression, visit) as ts.Expression,
        node.typeArguments,
        frozen,
      )
    }
    return ts.visitEachChild(node, visit, context)
  }
  return (file) => ts.visitNode(file, visit) as ts.SourceFile
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

export interface RunOptions {
  /** Whether literals are deep-frozen before a function gets them. */
  readonly frozen?: boolean
}

/** Runs an example; throws, naming file and line, where a result is not what the example claims. Returns the number of claims. */
export async function runExample(example: Example, options: RunOptions = {}): Promise<number> {
  const { body, imports } = compile(example, options)
  const modules = new Map<string, unknown>()
  for (const specifier of imports) modules.set(specifier, await load(specifier, example))

  let checked = 0
  const check = (place: string, compare: () => void): void => {
    checked++
    try {
      compare()
    } catch (cause) {
      throw new Error(`${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    }
  }
  const tools = {
    $rest,
    $freeze: deepFreeze,
    $claim: <T>(place: string, actual: T, expected: () => unknown): T => {
      check(place, () => {
        assertMatches(actual, expected())
      })
      return actual
    },
    $throws: async (place: string, evaluate: () => Promise<unknown>, code: string): Promise<void> => {
      let outcome: unknown = 'nothing'
      try {
        await evaluate()
      } catch (error) {
        outcome = error
      }
      check(place, () => {
        const thrown = outcome as { name?: unknown; code?: unknown }
        if (thrown.name === 'ReceivablesError' && thrown.code === code) return
        throw new Error(
          `expected a ReceivablesError '${code}', got ${outcome instanceof Error ? `${outcome.name} ${String(thrown.code ?? '')}: ${outcome.message}` : String(outcome)}`,
        )
      })
    },
    require: (specifier: string): unknown => modules.get(specifier),
    exports: {},
  }
  const run = new AsyncFunction(...Object.keys(tools), `${body}\n//# sourceURL=example://${example.id}`)
  await run(...Object.values(tools))
  return checked
}

// eslint-disable-next-line @typescript-eslint/no-empty-function
const AsyncFunction = async function () {}.constructor as new (
  ...source: string[]
) => (...values: unknown[]) => Promise<void>

async function load(specifier: string, { id, file }: Example): Promise<unknown> {
  const entry = entries.find((known) => known.specifier === specifier)
  if (entry !== undefined) return import(/* @vite-ignore */ join(root, entry.source))
  if (specifier.startsWith('receivables')) throw new Error(`${id}: there is no entry point ${specifier}`)
  if (!specifier.startsWith('.')) return import(/* @vite-ignore */ specifier)
  const target = resolve(root, dirname(file), specifier)
  return import(
    /* @vite-ignore */ target.startsWith(join(root, 'src')) ? target.replace(/\.js$/, '.ts') : target
  )
}

/** Type-checks the examples in one program, as a user's compiler would. One line per error. */
export function typeErrors(examples: readonly Example[]): string[] {
  const byFile = new Map(
    // Beside its page, so that a relative import means the same when it is checked and when it runs.
    examples.map((example) => [
      join(root, dirname(example.file), `example-${String(example.line)}-of-${basename(example.file)}.ts`),
      example,
    ]),
  )
  const options: ts.CompilerOptions = {
    ...compilerOptions(),
    noUnusedLocals: false,
    noUnusedParameters: false,
    allowUnusedLabels: true,
    noEmit: true,
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => byFile.has(name) || fileExists.call(host, name)
  host.readFile = (name) => byFile.get(name)?.code ?? readFile.call(host, name)
  host.getSourceFile = (name, target, ...more) => {
    const example = byFile.get(name)
    return example === undefined
      ? getSourceFile.call(host, name, target, ...more)
      : ts.createSourceFile(name, example.code, target)
  }
  const program = ts.createProgram({ rootNames: [...byFile.keys()], options, host })
  return [...byFile].flatMap(([name, example]) => {
    const source = program.getSourceFile(name)
    const problems: ts.Diagnostic[] = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]
    return problems.map((problem) => {
      const line =
        source && problem.start !== undefined ? source.getLineAndCharacterOfPosition(problem.start).line : 0
      return `${example.file}:${String(example.line + line)}: TS${String(problem.code)} ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`
    })
  })
}

import ts from 'typescript'
import type { Example } from './examples.js'

/** One `// =>` of an example, and the statement whose result it states. */
interface Claim {
  /** `docs/a.md:12` */
  readonly place: string
  readonly statement: ts.Statement
  /** The expression whose value is claimed. */
  readonly target: ts.Expression
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
  eachStatement(source, (statement, until) => {
    const comments = commentsBetween(source.text, statement.end, until)
    comments.forEach(({ text, start }, at) => {
      if (!claimMark.test(text)) return
      if (claims.at(-1)?.statement === statement)
        throw complaint(example, source, start, 'a second `// =>` after one statement')
      const expected = readExpectation(comments.slice(at).map((comment) => comment.text))
      if (expected === undefined) throw complaint(example, source, start, `not an expression: ${text}`)
      const target = evaluated(statement)
      if (target === undefined)
        throw complaint(example, source, start, '`// =>` follows a statement that has no value')
      const { line } = source.getLineAndCharacterOfPosition(start)
      claims.push({ place: `${example.file}:${String(example.line + line)}`, statement, target, expected })
    })
  })

  const marks = source.text.match(/\/\/\s*=>/g)?.length ?? 0
  if (marks === 0) throw new Error(`${example.id}: an example states its results: expression // => literal`)
  if (marks !== claims.length)
    throw new Error(`${example.id}: a \`// =>\` that follows no statement is checked by nothing`)
  return claims
}

/** Every statement in a list of statements, however deep, with the position where the next thing begins. */
function eachStatement(source: ts.SourceFile, take: (statement: ts.Statement, until: number) => void): void {
  const visit = (node: ts.Node): void => {
    if (ts.isSourceFile(node)) list(node.statements, node.end)
    else if (ts.isBlock(node)) list(node.statements, node.end - 1)
    else if (ts.isCaseBlock(node)) {
      node.clauses.forEach(({ statements }, index) => {
        list(statements, node.clauses[index + 1]?.getStart(source) ?? node.end - 1)
      })
    } else ts.forEachChild(node, visit)
  }
  const list = (statements: readonly ts.Statement[], end: number): void => {
    statements.forEach((statement, index) => {
      visit(statement)
      take(statement, statements[index + 1]?.getStart(source) ?? end)
    })
  }
  visit(source)
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

/** An example, ready to run. */
export interface Compiled {
  readonly body: string
  /** The specifiers that it imports. */
  readonly imports: readonly string[]
  /** Where its claims stand; the body names them by their index. */
  readonly places: readonly string[]
}

/** The example as a function body in CommonJS, each claim turned into a call of `$claim` or `$throws`. */
export function compile(example: Example, frozen: boolean): Compiled {
  const source = ts.createSourceFile('example.ts', example.code, ts.ScriptTarget.ES2022, true)
  const claims = claimsOf(example, source).sort((a, b) => a.statement.pos - b.statement.pos)
  let code = ''
  let copied = 0
  claims.forEach(({ statement, target, expected }, index) => {
    const text = source.text.slice(target.getStart(source), target.end)
    if ('throws' in expected) {
      const [wait, later] = awaits(target) ? ['await ', 'async '] : ['', '']
      const before = source.text.slice(copied, statement.getStart(source))
      code += `${before};${wait}$throws${wait && 'Later'}(${String(index)}, ${later}() => (${text}), '${expected.throws}');`
      copied = statement.end
    } else {
      const before = source.text.slice(copied, target.getStart(source))
      code += `${before}$claim(${String(index)}, (${text}), () => (${expected.code}\n))`
      copied = target.end
    }
  })
  code += source.text.slice(copied)
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      moduleDetection: ts.ModuleDetectionKind.Force,
      esModuleInterop: true,
    },
    ...(frozen ? { transformers: { before: [freezeLiterals] } } : {}),
  })
  const imports = source.statements
    .filter(ts.isImportDeclaration)
    .map((statement) => (statement.moduleSpecifier as ts.StringLiteral).text)
  return { body: outputText, imports, places: claims.map(({ place }) => place) }
}

/** Whether an expression awaits something itself, not in a function of its own. */
function awaits(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) return true
  return !ts.isFunctionLike(node) && (ts.forEachChild(node, (child) => awaits(child) || undefined) ?? false)
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

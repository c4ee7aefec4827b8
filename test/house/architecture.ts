import { posix } from 'node:path'
import ts from 'typescript'

/** The floor plan, test/house/floors.json: the one table that the checks and docs/architecture.md agree on. */
export interface FloorPlan {
  /** Room → floor. Imports go to lower floors only. */
  readonly floors: Readonly<Record<string, number>>
  /** Edges on one floor that are allowed all the same, `[from, to]`. */
  readonly alsoAllowed: readonly (readonly string[])[]
  /** Rooms that only their entry file may name. */
  readonly importedByNothing: readonly string[]
  /** Package → the one room that imports it. */
  readonly packages: Readonly<Record<string, string>>
  readonly forbiddenNames: readonly string[]
}

export interface SourceFile {
  /** Slash path from the project's root: `src/money/roundAmount.ts`. */
  readonly path: string
  readonly text: string
}

interface Import {
  readonly specifier: string
  readonly line: number
}

/** Every import of a file: static, type-only, re-export, `import()` as an expression and as a type, `require`. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false)
  const found: Import[] = []
  const add = (node: ts.Node | undefined): void => {
    if (node === undefined) return
    const specifier = ts.isStringLiteralLike(node) ? node.text : `(computed: ${node.getText(file)})`
    found.push({ specifier, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier)
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node)
    else if (ts.isExternalModuleReference(node)) add(node.expression)
    else if (ts.isCallExpression(node) && isLoader(node.expression)) add(node.arguments[0])
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const isLoader = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')

/** `src/money/x.ts` → `money`; `src/index.ts` and `src/entry/x.ts` are the front door, which has no floor. */
function roomOf(path: string): string | undefined {
  const [, room, ...rest] = path.split('/')
  return rest.length === 0 || room === 'entry' ? undefined : room
}

/** The whole house, checked: one line per offence, naming the edge. An empty list is a sound house. */
export function checkArchitecture(files: readonly SourceFile[], plan: FloorPlan): string[] {
  const paths = new Set(files.map(({ path }) => path))
  return files.flatMap((file) => [
    ...checkName(file.path, plan),
    ...(roomOf(file.path) === undefined ? checkFrontDoor(file) : []),
    ...importsOf(file).flatMap(({ specifier, line }) => {
      const offence = specifier.startsWith('.')
        ? checkRelative(file.path, specifier, paths, plan)
        : checkPackage(file.path, specifier, plan)
      return offence === undefined ? [] : [`${file.path}:${String(line)} imports '${specifier}': ${offence}`]
    }),
  ])
}

/** The circles of files that import each other, types included: each is one thing in several files, or stands in the wrong one. */
export function circlesOf(files: readonly SourceFile[]): string[] {
  const imported = new Map(files.map((file) => [file.path, relativeImports(file)]))
  const done = new Set<string>()
  const circles: string[] = []
  const follow = (path: string, way: readonly string[]): void => {
    const met = way.indexOf(path)
    if (met >= 0) circles.push([...way.slice(met), path].join(' → '))
    if (met >= 0 || done.has(path)) return
    for (const next of imported.get(path) ?? []) follow(next, [...way, path])
    done.add(path)
  }
  for (const path of imported.keys()) follow(path, [])
  return circles
}

const relativeImports = (file: SourceFile): string[] =>
  importsOf(file)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => posix.join(posix.dirname(file.path), specifier).replace(/\.js$/, '.ts'))

function checkName(path: string, plan: FloorPlan): string[] {
  const names = path.replace(/\.ts$/, '').split('/').slice(1)
  const bad = names.find((name) => plan.forbiddenNames.includes(name.toLowerCase()))
  if (bad !== undefined) return [`${path}: '${bad}' names no business concept`]
  const room = roomOf(path)
  if (room !== undefined && plan.floors[room] === undefined)
    return [`${path}: room '${room}' has no floor in test/house/floors.json`]
  if (room === undefined && names.length === 1 && names[0] !== 'index')
    return [`${path}: stands in no room (only index.ts may)`]
  return []
}

/** The front door re-exports and holds no logic. */
function checkFrontDoor({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false)
  return file.statements
    .filter((statement) => !isReExport(statement))
    .map((statement) => {
      const { line } = file.getLineAndCharacterOfPosition(statement.getStart(file))
      return `${path}:${String(line + 1)} holds logic: an entry file only re-exports`
    })
}

const isReExport = (statement: ts.Statement): boolean =>
  ts.isExportDeclaration(statement) &&
  (statement.moduleSpecifier !== undefined ||
    (statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause) &&
      statement.exportClause.elements.length === 0))

function checkRelative(
  from: string,
  specifier: string,
  paths: ReadonlySet<string>,
  plan: FloorPlan,
): string | undefined {
  if (!specifier.endsWith('.js')) return "relative imports are written with '.js'"
  const to = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts')
  if (!paths.has(to)) return `there is no ${to}`

  const fromRoom = roomOf(from)
  const toRoom = roomOf(to)
  if (toRoom === undefined)
    return fromRoom === undefined
      ? undefined
      : 'a room does not import the front door (src/index.ts, src/entry)'
  if (fromRoom === undefined) {
    return plan.importedByNothing.includes(toRoom) && from !== `src/entry/${toRoom}.ts`
      ? `only src/entry/${toRoom}.ts may name ${toRoom}`
      : undefined
  }
  if (fromRoom === toRoom) {
    return to === `src/${toRoom}/index.ts` ? "a file does not import its own room's index" : undefined
  }
  if (plan.importedByNothing.includes(toRoom)) return `nothing imports ${toRoom}`
  return checkFloors(fromRoom, toRoom, plan)
}

function checkFloors(from: string, to: string, plan: FloorPlan): string | undefined {
  if (plan.alsoAllowed.some(([a, b]) => a === from && b === to)) return undefined
  const [fromFloor, toFloor] = [plan.floors[from], plan.floors[to]]
  if (fromFloor === undefined || toFloor === undefined || toFloor < fromFloor) return undefined
  const edge = `${from} (floor ${String(fromFloor)}) → ${to} (floor ${String(toFloor)})`
  return toFloor === fromFloor
    ? `${edge}: rooms on one floor do not import each other`
    : `${edge}: imports only go down`
}

function checkPackage(from: string, specifier: string, plan: FloorPlan): string | undefined {
  const name = Object.keys(plan.packages).find(
    (known) => specifier === known || specifier.startsWith(`${known}/`),
  )
  if (name === undefined) return 'no room may import this'
  const owner = plan.packages[name]
  return roomOf(from) === owner ? undefined : `only ${String(owner)} imports ${name}`
}

// Mutants that give what the code gives: of a short cut that exists for speed, beside the long way that every input may take. Each
// entry names the file, the function, how many of its mutants survive so, and why. They are counted apart; where more survive in
// the function than its entry says, all of them are survivors.
import ts from 'typescript'

/** @type {readonly (readonly [file: string, name: string, most: number, why: string])[]} */
export const EQUIVALENT = [
  [
    'aging/age-currency.ts',
    'addAmounts',
    4,
    'an item that is not added in plain numbers here is added by `addToCell`',
  ],
  ['aging/cells.ts', 'addToCell', 2, 'a sum that is not kept in a plain number goes to the exact totals'],
  ['aging/shares-of.ts', 'textOf', 13, 'a text that was not kept is written anew'],
  [
    'aging/shares-of.ts',
    'floor',
    8,
    'what numbers divide exactly bigints divide as well; dividing by ±1 is multiplying by it',
  ],
  ['aging/shares-of.ts', 'standsAlone', 6, 'one amount alone is shared out as any others are'],
  ['aging/shares-of.ts', 'isSafe', 4, 'what is not taken for safe is divided in bigints'],
]

/** The name of the function that a node is, or undefined. */
function nameOf(node) {
  if (ts.isConstructorDeclaration(node)) return 'constructor'
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node))
    return node.name?.getText()
  const isConst = ts.isVariableDeclaration(node) && node.initializer !== undefined
  return isConst && ts.isFunctionLike(node.initializer) ? node.name.getText() : undefined
}

/** For each place (line and column from 0) of a source, the name of the innermost function around it that has one. */
export function functionsOf(content) {
  const source = ts.createSourceFile('source.ts', content, ts.ScriptTarget.Latest, true)
  return ({ line, column }) => {
    const position = source.getPositionOfLineAndCharacter(line, column)
    let found = ''
    const visit = (node) => {
      if (position < node.getStart() || position >= node.end) return
      found = nameOf(node) ?? found
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  }
}

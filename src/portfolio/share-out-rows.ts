import { sortCustomers } from '../ledger/sort-customers.js'
import { NOBODY, type DocumentTies } from './document-ties.js'

/** Rows, and the node of each. */
export interface TiedRows {
  readonly rows: readonly unknown[]
  readonly nodes: Int32Array
}

/**
 * Deals rows out to parts: for each list its rows in every part. The groups of customers are dealt out by their number of
 * rows, the largest first, then by their first id, each to the part that has the fewest rows so far.
 */
export function shareOutRows(ties: DocumentTies, lists: readonly TiedRows[], parts: number): unknown[][][] {
  const partOf = deal(
    ties,
    lists.map(({ nodes }) => nodes),
    parts,
  )
  return lists.map(({ rows, nodes }) => {
    const split = Array.from({ length: parts }, (): unknown[] => [])
    nodes.forEach((node, row) => split[at(partOf, node)]?.push(rows[row]))
    return split
  })
}

/**
 * The part of each node: what names nobody first, then the largest group, each to the part with the fewest rows.
 */
function deal(ties: DocumentTies, nodes: readonly Int32Array[], parts: number): Int32Array {
  const roots = Int32Array.from({ length: ties.count }, (_, node) => ties.find(node))
  const sizes = new Float64Array(ties.count)
  for (const list of nodes) {
    for (const node of list) addAt(sizes, roots[node] as number, 1)
  }
  const names = firstIds(ties, roots)
  const strays = ties.strays()
  const order = Array.from(new Set(roots.subarray(1)))
    .filter((root) => !strays.has(root))
    .sort((a, b) => at(sizes, b) - at(sizes, a) || at(names, a) - at(names, b))
  const filled = new Float64Array(parts)
  const partOf = new Int32Array(ties.count)
  // In the first part stands what names nobody, and with it whom it is tied to.
  for (const root of [NOBODY, ...strays, ...order]) {
    const part = root === NOBODY || strays.has(root) ? 0 : emptiest(filled)
    partOf[root] = part
    addAt(filled, part, at(sizes, root))
  }
  return roots.map((root) => at(partOf, root))
}

/** The place of each group's first customer in the order of ids. */
function firstIds(ties: DocumentTies, roots: Int32Array): Float64Array {
  const { rank } = sortCustomers(ties.ids.texts())
  const first = new Float64Array(ties.count).fill(Infinity)
  rank.forEach((place, customer) => {
    const root = at(roots, customer + 1)
    first[root] = Math.min(at(first, root), place)
  })
  return first
}

function emptiest(filled: Float64Array): number {
  let found = 0
  for (let part = 1; part < filled.length; part++) {
    if (at(filled, part) < at(filled, found)) found = part
  }
  return found
}

type Numbers = Float64Array | Int32Array

const at = (numbers: Numbers, index: number): number => numbers[index] as number

function addAt(numbers: Float64Array, index: number, amount: number): void {
  numbers[index] = at(numbers, index) + amount
}

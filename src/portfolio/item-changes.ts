import type { ItemInterest } from '../interest/index.js'
import { readScale } from '../money/currency.js'
import { changeOf, movedAmount, pairUp } from './change-of.js'
import type { ControlRun, WorklistRow } from './control-run.js'
import type { ItemChange } from './run-comparison.js'
import { compareItems } from './row-order.js'

type Pair<Row> = readonly [Row | undefined, Row | undefined]

/** A key for an invoice and an instalment, unique per pair. */
const keyOf = ({ invoiceId, instalment }: { readonly invoiceId: string; readonly instalment?: number }) =>
  `${String(instalment ?? 0)} ${invoiceId}`

/** The items that differ between two runs. */
export function itemChanges(a: ControlRun, b: ControlRun): ItemChange[] {
  const rows = pairUp(a.worklist, b.worklist, keyOf)
  const interest = pairUp(a.interest?.items ?? [], b.interest?.items ?? [], keyOf)
  const changes: ItemChange[] = []
  for (const [key, pair] of rows) {
    const change = changeOfItem(pair, interest.get(key) ?? [undefined, undefined])
    if (change !== undefined) changes.push(change)
  }
  for (const [key, accrued] of interest) {
    if (rows.has(key)) continue
    const change = changeOfItem([undefined, undefined], accrued)
    if (change !== undefined) changes.push(change)
  }
  return changes.sort(compareItems)
}

function changeOfItem(pair: Pair<WorklistRow>, accrued: Pair<ItemInterest>): ItemChange | undefined {
  const [from, to] = pair
  const row = from ?? to
  const item = row ?? accrued[0] ?? accrued[1]
  // One of the four exists, otherwise there would be no such key.
  if (item === undefined) return undefined
  const scale = readScale(item.currency, '')
  const isOnBoth = from !== undefined && to !== undefined
  const change: ItemChange = {
    invoiceId: item.invoiceId,
    ...(item.instalment === undefined ? {} : { instalment: item.instalment }),
    ...(row === undefined ? {} : { customerId: row.customerId }),
    currency: item.currency,
    worklist: isOnBoth ? 'kept' : from !== undefined ? 'removed' : to !== undefined ? 'added' : 'absent',
    stage: changeOf(from?.stage ?? null, to?.stage ?? null),
    caseStage: changeOf(caseStage(from), caseStage(to)),
    bucket: isOnBoth ? changeOf(from.bucket, to.bucket) : null,
    open: isOnBoth ? movedAmount(from.open, to.open, scale) : null,
    interest: movedAmount(interestOf(from, accrued[0]), interestOf(to, accrued[1]), scale),
  }
  return isChanged(change) ? change : undefined
}

/** A row that was edited may have no case. */
const caseStage = (row: Partial<WorklistRow> | undefined): string | null => row?.case?.stage ?? null

const interestOf = (row: WorklistRow | undefined, item: ItemInterest | undefined): string | null =>
  row?.interest ?? item?.interest ?? null

const isChanged = ({ worklist, stage, caseStage, bucket, open, interest }: ItemChange): boolean =>
  worklist === 'added' ||
  worklist === 'removed' ||
  [stage, caseStage, bucket, open, interest].some((change) => change !== null)

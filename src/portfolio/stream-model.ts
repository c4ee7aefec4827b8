import type { Documents } from '../ledger/index.js'
import type { ControlRequest } from './control-request.js'
import type { ControlCustomer, ControlEscalation, ControlRun, SetAside, WorklistRow } from './control-run.js'

/**
 * Whole customers of a stream: their documents, and what is known beside them. A state goes with the part that has its invoice; the
 * customers of its `formerTouches` belong in that part too, or their touches are not counted.
 */
export type CustomerPart = Pick<ControlRequest, 'customers' | 'facts' | 'journal'> & {
  /** The documents. */
  readonly documents: Documents
}

/** A book that comes customer by customer, and what to run it by. */
export interface ControlStreamRequest extends Pick<
  ControlRequest,
  'policy' | 'asOf' | 'referenceData' | 'badData' | 'detail'
> {
  /** The book: each part has all documents of one customer, or of several. */
  readonly customers: Iterable<Documents | CustomerPart> | AsyncIterable<Documents | CustomerPart>
  /**
   * `ascending`: each part is behind the one before it by the ids of its customers, which takes no memory to check, and whoever says so
   * answers for it that no two parts have a document, or an instalment, of one name; `any` (when absent): the ids of all customers
   * and documents are kept, and a name that comes again in another part is refused.
   */
  readonly customerOrder?: 'any' | 'ascending'
  /** Parts are run together until they have so many rows, from 1 to 10,000,000; 10,000 when absent. It changes no figure. */
  readonly batchRows?: number
}

/** The figures of a whole stream: those of a run, without its rows. */
export interface ControlTotals extends Pick<
  ControlRun,
  'asOf' | 'policy' | 'aging' | 'interest' | 'metrics' | 'provision' | 'reviews' | 'duties'
> {
  /** The first day on which to look again; null where days alone change nothing. */
  readonly nextReviewOn: ControlEscalation['nextReviewOn']
  /** How many rows of each kind came before. */
  readonly counts: Readonly<Record<Exclude<StreamStep['kind'], 'totals'>, number>>
}

/** What comes out of a stream, one after the other. */
export type StreamStep =
  | {
      /** An item to work on. */
      readonly kind: 'row'
      /** The row of the worklist. */
      readonly row: WorklistRow
    }
  | {
      /** A customer; none with `detail: 'worklist'`. */
      readonly kind: 'customer'
      /** As the run finds it. */
      readonly customer: ControlCustomer
    }
  | {
      /** Something to do. */
      readonly kind: 'command'
      /** The command. */
      readonly command: ControlEscalation['commands'][number]
    }
  | {
      /** A state to keep for the next run. */
      readonly kind: 'state'
      /** The state. */
      readonly state: ControlEscalation['states'][number]
    }
  | {
      /** Something that was commanded before and is still to be made. */
      readonly kind: 'pending'
      /** What. */
      readonly pending: ControlEscalation['pending'][number]
    }
  | {
      /** An event of the journal, or of a document, that could not happen. */
      readonly kind: 'refused'
      /** Which, and why. */
      readonly refused: ControlEscalation['refused'][number]
    }
  | {
      /** What a document told a case. */
      readonly kind: 'heard'
      /** Which case, and what. */
      readonly heard: ControlEscalation['heard'][number]
    }
  | {
      /** Something that a bookkeeper should look at. */
      readonly kind: 'diagnostic'
      /** What. */
      readonly diagnostic: ControlRun['diagnostics'][number]
    }
  | {
      /** A customer who was left out. */
      readonly kind: 'set-aside'
      /** Who, and why; its path names the part, such as `customers[17].invoices[3].amount`. */
      readonly setAside: SetAside
    }
  | {
      /** The end. */
      readonly kind: 'totals'
      /** The figures of all. */
      readonly totals: ControlTotals
    }

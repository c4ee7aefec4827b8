import type { Documents } from '../ledger/index.js'
import type { ControlRequest } from './control-request.js'
import type { ControlCustomer, ControlEscalation, ControlRun, SetAside, WorklistRow } from './control-run.js'

/**
 * A part of a stream with all of one or several customers: their documents and other facts. A state must be in the part
 * that has its invoice; the customers of its `formerTouches` must be in that part too, otherwise their touches are not
 * counted.
 */
export type CustomerPart = Pick<ControlRequest, 'customers' | 'facts' | 'journal'> & {
  /** The documents. */
  readonly documents: Documents
}

/** A book that is read customer by customer, and the policy, day and options of its run. */
export interface ControlStreamRequest extends Pick<
  ControlRequest,
  'policy' | 'asOf' | 'referenceData' | 'badData' | 'detail'
> {
  /** The parts of the book: each part has all documents of one or several customers. */
  readonly customers: Iterable<Documents | CustomerPart> | AsyncIterable<Documents | CustomerPart>
  /**
   * `ascending`: the ids of the customers of each part are greater than those of the previous part; this is checked
   * without memory, and the caller guarantees that no two parts have a document or an instalment with the same id or
   * name. `any`: the ids of all customers and documents are kept, and an id that appears again in another part is
   * refused. Default: `'any'`.
   */
  readonly customerOrder?: 'any' | 'ascending'
  /**
   * Parts are run together until they have this many rows, from 1 to 10,000,000. Default: 10,000. It changes no figure.
   */
  readonly batchRows?: number
}

/** The totals of a stream: a run without its rows. */
export interface ControlTotals extends Pick<
  ControlRun,
  'asOf' | 'policy' | 'aging' | 'interest' | 'metrics' | 'provision' | 'reviews' | 'duties'
> {
  /** The first day on which to run again; null if nothing changes by the passing of days alone. */
  readonly nextReviewOn: ControlEscalation['nextReviewOn']
  /** Number of steps of each kind before this one. */
  readonly counts: Readonly<Record<Exclude<StreamStep['kind'], 'totals'>, number>>
}

/** A step of a stream. */
export type StreamStep =
  | {
      /** An item to work on. */
      readonly kind: 'row'
      /** The row of the worklist. */
      readonly row: WorklistRow
    }
  | {
      /** A customer; not with `detail: 'worklist'`. */
      readonly kind: 'customer'
      /** The customer, as in the run. */
      readonly customer: ControlCustomer
    }
  | {
      /** Something to do. */
      readonly kind: 'command'
      /** The command. */
      readonly command: ControlEscalation['commands'][number]
    }
  | {
      /** A state to store for the next run. */
      readonly kind: 'state'
      /** The state. */
      readonly state: ControlEscalation['states'][number]
    }
  | {
      /** An earlier command that is not carried out yet. */
      readonly kind: 'pending'
      /** The command. */
      readonly pending: ControlEscalation['pending'][number]
    }
  | {
      /** An event of the journal, or of a document, that could not be applied. */
      readonly kind: 'refused'
      /** The event and the reason. */
      readonly refused: ControlEscalation['refused'][number]
    }
  | {
      /** An event that a case took from the documents. */
      readonly kind: 'heard'
      /** The case and the event. */
      readonly heard: ControlEscalation['heard'][number]
    }
  | {
      /** A finding that a bookkeeper should check. */
      readonly kind: 'diagnostic'
      /** The finding. */
      readonly diagnostic: ControlRun['diagnostics'][number]
    }
  | {
      /** A customer, or a document without a customer, that was left out. */
      readonly kind: 'set-aside'
      /** The customer and the reason; the path names the part, such as `customers[17].invoices[3].amount`. */
      readonly setAside: SetAside
    }
  | {
      /** The last step. */
      readonly kind: 'totals'
      /** The totals of the whole stream. */
      readonly totals: ControlTotals
    }

import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { writeRatio } from '../numbers/ratio.js'
import { NEEDED, PROOF_KINDS, type EvidencePurpose, type NeededProof, type ProofKind } from './proof-sets.js'
import type { EvidenceFileReasonCode } from './reasons.js'

/** A document in the file of a case. */
export interface CaseProof {
  /** What it proves. */
  readonly kind: ProofKind
  /** Name or number of the document. */
  readonly id: string
  /** SHA-256 of its bytes, in 64 hexadecimal digits. */
  readonly digest?: string
}

/** The file of a case. */
export interface EvidenceCase {
  /** The documents in the file, in any order; several may prove the same. */
  readonly proofs: readonly CaseProof[]
  /** The proofs that the company or its counsel requires. Default: the list for the purpose. */
  readonly required?: readonly ProofKind[]
}

/** The completeness of the file of a case. */
export interface EvidenceChecklist {
  /** Purpose of the file. */
  readonly purpose: EvidencePurpose
  /**
   * The required proofs that are present, in the order of the list; if either of two is sufficient, the one that is
   * present.
   */
  readonly present: readonly ProofKind[]
  /** The required proofs that are missing; if either of two is sufficient, the first. */
  readonly missing: readonly ProofKind[]
  /**
   * Number of present over number of required proofs, with 4 decimals, rounded down, so that only a complete file has
   * `1.0000`.
   */
  readonly score: DecimalString
  /** Whether nothing is missing. */
  readonly complete: boolean
  /** The missing proofs, and the required proofs without a digest. */
  readonly reasons: readonly Reason<EvidenceFileReasonCode>[]
}

const PURPOSES: readonly EvidencePurpose[] = ['agency', 'payment-order', 'suit', 'insurance-claim']
const MAX_PROOFS = 10_000

/**
 * Checks whether the file of a case is complete before it is sent out: to an agency or counsel, with an application for
 * an order for payment, with a suit, or with a claim on the credit insurer. A case that is handed over with half its
 * documents is returned.
 *
 * | purpose | required proofs |
 * |---|---|
 * | all | a signed contract or an order; proof of delivery or of acceptance; the invoice |
 * | `agency` | and communication records, a statement of account |
 * | `payment-order` | and a formal demand, the statement that there are no mutual debts, an address for service |
 * | `suit` | and communication records, a statement of account or a written promise, a formal demand with proof of receipt, the calculation of charges |
 * | `insurance-claim` | and communication records, the policy, the report of the delay to the insurer |
 *
 * The lists follow practice, not a law: `required` replaces them. The result can be used as `handOver.completeness` of
 * a hand-over file.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.choice`, `input.unknown-key`, `input.range` (more than
 * 10,000 proofs, or an empty list of required ones), `id.invalid`.
 *
 * @example
 * ```ts
 * import { evidenceChecklist } from 'receivables/escalation'
 *
 * const proofs = [
 *   { kind: 'signed-contract', id: 'K-9' }, { kind: 'delivery-proof', id: 'DN-1' }, { kind: 'invoice', id: 'F-1' },
 *   { kind: 'communication-record', id: 'MAIL-3' },
 * ] as const
 * evidenceChecklist({ proofs }, 'agency')
 * // => { present: ['signed-contract', 'delivery-proof', 'invoice', 'communication-record'], missing: ['statement-of-account'], score: '0.8000', complete: false, ... }
 * ```
 *
 * @see Civil Procedure Law of the People's Republic of China, on evidence and on the order for payment.
 */
export function evidenceChecklist(file: EvidenceCase, purpose: EvidencePurpose): EvidenceChecklist {
  return readSafely('', () => {
    const fields = expectRecord(file, 'file', 'the file of a case')
    expectKeys(fields, ['proofs', 'required'], 'file')
    const known = expectChoice(purpose, PURPOSES, 'purpose')
    const proofs = readProofs(fields['proofs'])
    const needed = fields['required'] === undefined ? NEEDED[known] : readRequired(fields['required'])
    return check(known, needed, proofs)
  })
}

function readProofs(value: unknown): ReadonlyMap<ProofKind, boolean> {
  const list = expectArray(value, 'file.proofs', 'the documents of the case')
  if (list.length > MAX_PROOFS)
    refuse('input.range', 'file.proofs', `at most ${String(MAX_PROOFS)} documents`, list)
  // Per kind, whether any of its documents has a digest.
  const proofs = new Map<ProofKind, boolean>()
  for (let index = 0; index < list.length; index++) {
    const path = at('file.proofs', index)
    const fields = expectRecord(list[index], path, 'a document')
    expectKeys(fields, ['kind', 'id', 'digest'], path)
    const kind = expectChoice(fields['kind'], PROOF_KINDS, at(path, 'kind'))
    expectId(fields['id'], at(path, 'id'))
    const { digest } = fields
    if (digest !== undefined && (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest)))
      refuse('input.choice', at(path, 'digest'), '64 hexadecimal digits in lower case', digest)
    proofs.set(kind, digest !== undefined || proofs.get(kind) === true)
  }
  return proofs
}

function readRequired(value: unknown): readonly NeededProof[] {
  const list = expectArray(value, 'file.required', 'the proofs that are needed')
  if (list.length === 0 || list.length > PROOF_KINDS.length)
    refuse('input.range', 'file.required', `1 to ${String(PROOF_KINDS.length)} proofs`, list)
  const kinds = Array.from(list, (kind, index) => expectChoice(kind, PROOF_KINDS, at('file.required', index)))
  return [...new Set(kinds)].map((kind) => [kind])
}

function check(
  purpose: EvidencePurpose,
  needed: readonly NeededProof[],
  proofs: ReadonlyMap<ProofKind, boolean>,
): EvidenceChecklist {
  const present: ProofKind[] = []
  const missing: ProofKind[] = []
  const reasons: Reason<EvidenceFileReasonCode>[] = []
  for (const [proof, orElse] of needed) {
    const found = proofs.has(proof) || orElse === undefined || !proofs.has(orElse) ? proof : orElse
    if (!proofs.has(found)) {
      missing.push(proof)
      reasons.push({ code: 'evidence-file.missing', params: { proof, purpose } })
      continue
    }
    present.push(found)
    if (proofs.get(found) === false)
      reasons.push({ code: 'evidence-file.no-digest', params: { proof: found } })
  }
  const ratio = { num: BigInt(present.length), den: BigInt(needed.length) }
  return {
    purpose,
    present,
    missing,
    score: writeRatio(ratio, 4, 'down'),
    complete: missing.length === 0,
    reasons,
  }
}

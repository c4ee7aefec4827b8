/** Two roles that one person must not hold together. */
export interface IncompatibleRoles {
  /** The roles, in any order. */
  readonly roles: readonly [string, string]
  /** `case`: not on the same case; `anywhere`: not at all, even on different cases. */
  readonly scope: 'case' | 'anywhere'
}

const row = (a: string, b: string, scope: IncompatibleRoles['scope']): IncompatibleRoles =>
  /* #__PURE__ */ Object.freeze({ roles: /* #__PURE__ */ Object.freeze([a, b] as const), scope })

/** A person in sales never receives payments; this rule holds independent of a company's matrix. */
export const SALES_NEVER_RECEIVES: IncompatibleRoles = /* #__PURE__ */ row(
  'sales',
  'payment-receiver',
  'anywhere',
)

/**
 * A matrix of incompatible duties to start from: sales neither receives payments nor approves credit, collectors do not
 * approve write-offs, requesters do not approve. A company may use its own matrix.
 */
export const separationOfDuties: readonly IncompatibleRoles[] = /* #__PURE__ */ Object.freeze([
  SALES_NEVER_RECEIVES,
  /* #__PURE__ */ row('sales', 'credit-approver', 'case'),
  /* #__PURE__ */ row('collector', 'write-off-approver', 'case'),
  /* #__PURE__ */ row('requester', 'approver', 'case'),
])

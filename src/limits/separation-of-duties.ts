/** Two roles that one person must not hold. */
export interface IncompatibleRoles {
  /** The roles, in any order. */
  readonly roles: readonly [string, string]
  /** `case`: not on one case; `anywhere`: not at all, whatever the case. */
  readonly scope: 'case' | 'anywhere'
}

const row = (a: string, b: string, scope: IncompatibleRoles['scope']): IncompatibleRoles =>
  /* #__PURE__ */ Object.freeze({ roles: /* #__PURE__ */ Object.freeze([a, b] as const), scope })

/** Who sells never receives payments: this holds whatever a company's matrix says. */
export const SALES_NEVER_RECEIVES: IncompatibleRoles = /* #__PURE__ */ row(
  'sales',
  'payment-receiver',
  'anywhere',
)

/**
 * A matrix of incompatible duties to start from: who sells neither receives payments nor approves credit, who collects does
 * not approve write-offs, who requests does not approve. A company may use its own.
 */
export const separationOfDuties: readonly IncompatibleRoles[] = /* #__PURE__ */ Object.freeze([
  SALES_NEVER_RECEIVES,
  /* #__PURE__ */ row('sales', 'credit-approver', 'case'),
  /* #__PURE__ */ row('collector', 'write-off-approver', 'case'),
  /* #__PURE__ */ row('requester', 'approver', 'case'),
])

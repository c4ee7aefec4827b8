import type * as z from 'zod'

/** An issue of one value, as zod reports it. */
export type RawIssue = z.core.$ZodRawIssue

/** The expectation stated by a schema, or by a check; undefined if it states none. */
function saidBy(
  definition: { readonly error?: z.core.$ZodErrorMap<never> | undefined },
  issue: RawIssue,
): string | undefined {
  const said = definition.error?.(issue as never)
  return typeof said === 'string' ? said : said?.message
}

/** The expectation of a value in words: from the issue, the failed check, or the schema. */
export function expectationOf(schema: z.core.$ZodType, issue: RawIssue, check?: z.core.$ZodCheck): string {
  return (
    issue.message ??
    (check === undefined ? undefined : saidBy(check._zod.def, issue)) ??
    saidBy(schema._zod.def, issue) ??
    'a value of another shape'
  )
}

import type * as z from 'zod'

/** A part of what went wrong in one value, as zod puts it. */
export type RawIssue = z.core.$ZodRawIssue

/** What a schema, or a check beside it, says was expected; undefined where it says nothing. */
function saidBy(
  definition: { readonly error?: z.core.$ZodErrorMap<never> | undefined },
  issue: RawIssue,
): string | undefined {
  const said = definition.error?.(issue as never)
  return typeof said === 'string' ? said : said?.message
}

/** What was expected of a value, in words: the words of the issue, of the check that failed, or of the schema. */
export function expectationOf(schema: z.core.$ZodType, issue: RawIssue, check?: z.core.$ZodCheck): string {
  return (
    issue.message ??
    (check === undefined ? undefined : saidBy(check._zod.def, issue)) ??
    saidBy(schema._zod.def, issue) ??
    'a value of another shape'
  )
}

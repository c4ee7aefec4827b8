import { list, policy } from './composites.js'
import { choice, flag, formedText, id, mark, text, whole } from './leaves.js'

const STAGE_ID = /^[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,8}$/

/** The order of escalation as a company has decided it. */
export const escalationPolicySchema = /* #__PURE__ */ (() =>
  policy('escalation policy', 'The order of escalation as a company has decided it.', {
    schema: mark('receivables/escalation-policy@1'),
    id: id('The name of the policy.'),
    source: text('Where it comes from: a source, or whoever decided it.'),
    stages: list(
      'an array of 1 to 10000 stages',
      'The stages, ascending by the day on which they begin.',
      policy('stage', 'From which day of delay it applies, and who acts how.', {
        id: formedText('The name of the stage.', 'a stage id in kebab-case', STAGE_ID, 200),
        fromDaysPastDue: whole('The first day past due on which the stage applies.', 0, 36_525),
        role: text('Whoever acts: a role of the seller.'),
        channel: choice('How the debtor is approached.', ['phone', 'email', 'letter', 'visit']),
        needsApproval: flag('Whether somebody must approve before the stage is entered.'),
      }),
    )
      .min(1)
      .max(10_000),
  }))()

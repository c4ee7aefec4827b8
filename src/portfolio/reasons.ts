/**
 * Why a row of the tracking table is where it is.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `portfolio.not-due` | the item is not past due | `dueDate` |
 * | `portfolio.stage` | the policy names this stage for the days past due | `stage`, `daysPastDue`, `from` |
 * | `portfolio.no-stage` | the item is past due, but the policy names no stage yet | `daysPastDue` |
 * | `portfolio.disputed` | a part of the item, or all of it, is disputed | `disputed`, `currency` |
 * | `portfolio.promise` | the customer has promised to pay by a day not yet past | `dueOn`, `amount`, `currency` |
 * | `portfolio.insolvent` | insolvency proceedings were opened over the customer | `since` |
 */
export type PortfolioReasonCode =
  | 'portfolio.not-due'
  | 'portfolio.stage'
  | 'portfolio.no-stage'
  | 'portfolio.disputed'
  | 'portfolio.promise'
  | 'portfolio.insolvent'

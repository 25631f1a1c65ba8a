/** The entries of the calendar's forms. `act` tells the forms apart. */
export type PlanField =
  | 'act'
  | 'start'
  | 'end'
  | 'amount'
  | 'weekdays'
  | 'by'
  | 'value'
  | 'firstDate'
  | 'lastDate'
  | 'rule'
  | 'name'
  | 'url'
  | 'unit'
  | 'feed';

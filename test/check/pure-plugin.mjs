// What src must not say, as a rule of the linter: `house/pure`. test/house/purity.test.ts runs the examples to find
// what a selector cannot see.
const impure = (selector, what) => ({
  selector,
  message: `${what}: the core has no I/O, no clock, no randomness, no ambient settings.`,
})

const impurities = [
  impure('NewExpression[callee.name="Date"][arguments.length=0]', 'new Date() reads the clock'),
  impure('CallExpression[callee.name="Date"]', 'Date() reads the clock'),
  impure('NewExpression[callee.name="Date"][arguments.length>1]', 'new Date(y, m, …) reads the time zone'),
  impure('MemberExpression[object.name="Date"][property.name="now"]', 'Date.now reads the clock'),
  impure('MemberExpression[object.name="Math"][property.name="random"]', 'Math.random is random'),
  impure('MemberExpression[property.name=/^toLocale/]', 'toLocale… reads the locale'),
  impure('CallExpression[callee.property.name="localeCompare"]', 'localeCompare reads the locale'),
  impure(
    'MemberExpression[property.name=/^(getTimezoneOffset|[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/]',
    'local parts of a Date read the time zone',
  ),
  impure(
    ':matches(NewExpression,CallExpression)[callee.object.name="Intl"][arguments.length<2]',
    'Intl without an explicit locale and options reads the environment',
  ),
  impure(
    ':matches(NewExpression,CallExpression)[callee.object.name="Intl"][callee.property.name="DateTimeFormat"]:not(:has(Property[key.name="timeZone"]))',
    'Intl.DateTimeFormat without an explicit timeZone reads the environment',
  ),
  impure('ImportExpression', 'import() loads code at run time'),
  {
    selector:
      ':matches(CallExpression[callee.name="parseFloat"],MemberExpression[object.name="Number"][property.name="parseFloat"])',
    message: 'parseFloat makes a double of money: use the grammar in numbers/.',
  },
  {
    selector:
      'MemberExpression[object.name="Math"][property.name=/^(log|log2|log10|log1p|exp|expm1|pow|sqrt|cbrt|sin|cos|tan)$/]',
    message: 'This result differs between engines: use the private Decimal in numbers/.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
]

const pure = {
  create: (context) =>
    Object.fromEntries(
      impurities.map(({ selector, message }) => [selector, (node) => context.report({ node, message })]),
    ),
}

export default { meta: { name: 'house' }, rules: { pure } }

import jsdoc from 'eslint-plugin-jsdoc'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const impure = (selector, what) => ({
  selector,
  message: `${what}: the core has no I/O, no clock, no randomness, no ambient settings.`,
})

/** What src must not say. test/house/purity.test.ts runs the examples to find what a selector cannot see. */
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

const globals = [
  'process',
  'console',
  'fetch',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'localStorage',
  'navigator',
  'window',
  'globalThis',
  'require',
  'Buffer',
  '__dirname',
].map((name) => ({ name, message: 'The core has no I/O, no clock, no randomness, no ambient settings.' }))

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'reports/', '.cache/', 'docs/', 'examples/output/']),
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { jsdoc },
    languageOptions: { parserOptions: { projectService: true } },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-param-reassign': 'error',
      'no-restricted-globals': ['error', ...globals],
      'no-restricted-syntax': ['error', ...impurities],
      '@typescript-eslint/consistent-type-imports': 'error',
      // There are no enums: TSEnumDeclaration is among the impurities. To look for them costs a seventh of all linting.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `rows[i] as Row` where the index is known to be inside; `!` hides which type is meant.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Interfaces for shapes, aliases for unions and for rows of plain data: the writer chooses.
      '@typescript-eslint/consistent-type-definitions': 'off',

      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: {
            FunctionDeclaration: true,
            ClassDeclaration: true,
            ArrowFunctionExpression: true,
            FunctionExpression: true,
          },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'],
        },
      ],
      'jsdoc/require-description': ['error', { descriptionStyle: 'body' }],
      'jsdoc/check-tag-names': ['error', { typed: true, definedTags: ['packageDocumentation', 'remarks'] }],
      'jsdoc/check-param-names': 'error',
      'jsdoc/empty-tags': 'error',
      'jsdoc/no-types': 'error',
      'jsdoc/check-alignment': 'error',
      'jsdoc/no-bad-blocks': 'error',
    },
  },
  {
    // Rooms that are not exported owe no @throws; the others say which code they throw.
    files: ['src/**/*.ts'],
    ignores: ['src/numbers/**', 'src/kernel/**'],
    rules: {
      'jsdoc/require-throws': ['error', { contexts: ['ExportNamedDeclaration > FunctionDeclaration'] }],
    },
  },
  {
    files: ['test/**/*.ts', 'examples/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.strict],
    rules: { eqeqeq: 'error', 'prefer-const': 'error' },
  },
)

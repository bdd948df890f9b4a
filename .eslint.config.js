import globals from 'globals'
import svelte from 'eslint-plugin-svelte'
import typescript from 'typescript-eslint'

/** Formatting is checked where a reader would notice it; nothing reformats the code. */
const house = {
  'eqeqeq': 'error',
  'no-restricted-imports': ['error', {
    paths: [
      { name: '@lucide/svelte', message: 'Import each icon by its own path: @lucide/svelte/icons/…' },
      { name: 'echarts', message: 'Import the parts in use: echarts/core, echarts/charts, …' },
    ],
  }],
  'no-console': ['error', { allow: ['warn', 'error'] }],
  'max-len': ['error', { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreUrls: true }],
  'max-lines': ['error', { max: 250 }],
  'quotes': ['error', 'single', { avoidEscape: true }],
  'semi': ['error', 'never'],
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
}

/** The linter takes what a component hands to its snippets and handlers for `any`; svelte-check knows better. */
const unseenTypes = Object.fromEntries(['argument', 'assignment', 'call', 'member-access', 'return']
  .map(use => [`@typescript-eslint/no-unsafe-${use}`, 'off']))

export default typescript.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  typescript.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
        parser: typescript.parser,
      },
    },
    rules: house,
  },
  {
    files: ['**/*.svelte'],
    rules: {
      ...unseenTypes,
      'no-restricted-syntax': ['error', {
        selector: "SvelteElement[kind='html'] > SvelteStartTag > SvelteAttribute[key.name='style']",
        message: 'The content security policy refuses a style attribute: use a class or a style: directive.',
      }],
    },
  },
  {
    files: ['vite.config.ts', 'tests/**/*.ts', 'sample-data/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/text/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  { files: ['**/*.js', '**/*.cjs'], ...typescript.configs.disableTypeChecked },
)

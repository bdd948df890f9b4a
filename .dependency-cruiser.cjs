/** Each folder may know those before it, and the texts. */
const layers = ['engine', 'ledger', 'import', 'metrics', 'parts', 'panels', 'export', 'shell']

const downwards = layers.map((layer, index) => ({
  name: `${layer}-knows-only-what-lies-above`,
  severity: 'error',
  comment: `src/${layer} imports from ${[...layers.slice(0, index), 'text'].join(', ')} alone`,
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[...layers.slice(0, index + 1), 'text'].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'text-knows-nothing',
      severity: 'error',
      comment: 'texts, and the formats of numbers and dates, stand alone',
      from: { path: '^src/text/' },
      to: { pathNot: '^src/text/' },
    },
    {
      name: 'no-other-folder',
      severity: 'error',
      comment: 'a file that lies in no layer would escape the rules above',
      from: { path: '^src/', pathNot: `^src/((${[...layers, 'text'].join('|')})/|main\\.ts$)` },
      to: {},
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|sample-data)/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?(raw|url|worker&inline)$' },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-server-side-modules-in-the-page',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-door-to-the-database',
      severity: 'error',
      comment: 'what knows the driver, or Arrow, is the engine',
      from: { path: '^src/', pathNot: '^src/engine/' },
      to: { path: 'node_modules/(@duckdb|apache-arrow)/' },
    },
    {
      name: 'echarts-in-parts',
      severity: 'error',
      comment: 'the bare package holds every chart; only its parts are imported',
      from: {},
      to: { path: 'node_modules/echarts/(index|(types/)?dist/(all|echarts))' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'require', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.svelte', '.d.ts'],
    },
  },
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hideable } from '../../../src/shell/config/page.ts'
import { plainConfig, type ConfigRule, type HostConfig } from '../../../src/shell/config/config.ts'
import { configKeys, longestConfig, readConfig } from '../../../src/shell/config/read-config.ts'
import type { Choices } from '../../../src/shell/choices.ts'
import { allTexts } from '../../../src/text/index.ts'

const languages = await allTexts()

const base = 'https://host.example/team/encours/'
const read = (value: unknown): ReturnType<typeof readConfig> => readConfig(JSON.stringify(value), base)

/** What a file changes of what holds anyway. */
function changed(value: unknown): Record<string, unknown> {
  const { config, faults } = read(value)
  expect(faults).toEqual([])
  const { choices, ...page } = config
  const differences = <T extends object>(found: T, plain: T): [string, unknown][] => Object.entries(found)
    .filter(([key, one]) => JSON.stringify(one) !== JSON.stringify(plain[key as keyof T]))
  return Object.fromEntries([
    ...differences<Partial<HostConfig>>(page, plainConfig), ...differences<Choices>(choices, plainConfig.choices),
  ])
}

describe('a file that can be followed', () => {
  it('changes nothing when it is empty', () => { expect(changed({})).toEqual({}) })

  it.each<[string, unknown, Record<string, unknown>]>([
    ['name', ' Dupont & Fils ', { name: 'Dupont & Fils' }],
    ['name', '<b>x</b>', { name: '<b>x</b>' }],
    ['logo', 'brand/logo.svg', { logo: `${base}brand/logo.svg` }],
    ['logo', '/logo.png', { logo: 'https://host.example/logo.png' }],
    ['colours', { accent: { light: '#005A3C' } }, { accents: { light: '#005a3c' } }],
    ['colours', { accent: { light: '#6b2c7e', dark: '#7dd3ae' } }, { accents: { light: '#6b2c7e', dark: '#7dd3ae' } }],
    ['language', 'fr', { language: 'fr' }],
    ['bucketEdges', [0, 15, 30, 60], { bucketEdges: [0, 15, 30, 60] }],
    ['thresholds', { 12: { watch: 1, alarm: null }, 2: { alarm: 12.5 } }, { thresholds: '2:,12.5*12:1,' }],
    ['benchmark', { days: 51.5, year: 2024, source: 'Observatory of terms' }, { benchmark: '51.5~2024~Observatory of terms' }],
    ['benchmark', { days: 40, source: 'Ours' }, { benchmark: '40~~Ours' }],
    ['terms', 45, { assumedTermsDays: 45 }],
    ['terms', '60eom', { assumedTermsDays: 60, assumedTermsRule: 'days_then_month_end' }],
    ['terms', { default: 'eom10', by: 'segment', values: { Retail: 60, '': '30eom' } }, {
      assumedTermsDays: 10,
      assumedTermsRule: 'month_end_then_days',
      segmentTerms: {
        dimension: 'segment',
        values: [
          { value: 'Retail', terms: { days: 60, rule: 'days' } },
          { value: null, terms: { days: 30, rule: 'days_then_month_end' } },
        ],
      },
    }],
    ['ledger', 'data/ledger.csv.gz', { ledger: ['data/ledger.csv.gz'] }],
    ['ledger', ['ledger.csv', '/payments.csv'], { ledger: ['ledger.csv', '/payments.csv'] }],
    ['hide', { pages: ['legal', 'what-if'], panels: ['late_interest'] },
      { hiddenPages: ['legal', 'what-if'], hiddenPanels: ['late_interest'] }],
    ['tour', false, { hasTour: false }],
  ])('takes %s: %j', (key, value, expected) => { expect(changed({ [key]: value })).toEqual(expected) })
})

describe('what cannot be followed', () => {
  const bad: readonly (readonly [string, unknown, ConfigRule, string?])[] = [
    ['name', '', 'name'], ['name', 'x'.repeat(61), 'name'], ['name', 'a\nb', 'name'], ['name', 'a\u202Eb', 'name'],
    ['name', 7, 'name'], ['name', ['Encours'], 'name'],
    ['logo', 'https://elsewhere.example/logo.svg', 'logo'], ['logo', '//elsewhere.example/logo.svg', 'logo'],
    ['logo', '\\\\elsewhere.example\\logo.svg', 'logo'],
    ['logo', 'data:image/svg+xml,<svg/>', 'logo'], ['logo', 'javascript:alert(1)', 'logo'], ['logo', '', 'logo'],
    ['colours', '#fff', 'colours'], ['colours', { accent: '#1d4f7c' }, 'colours'],
    ['colours', { accent: { light: 'red' } }, 'colour', 'colours.accent.light'],
    ['colours', { accent: { light: '#fff' } }, 'colour', 'colours.accent.light'],
    ['colours', { accent: { light: '#1d4f7c;background:url(//x)' } }, 'colour', 'colours.accent.light'],
    ['colours', { accent: { light: '#e59a4d' } }, 'contrast', 'colours.accent.light'],
    ['colours', { accent: { dark: '#1d4f7c' } }, 'contrast', 'colours.accent.dark'],
    ['colours', { accent: { print: '#1d4f7c' } }, 'scheme', 'colours.accent.print'],
    ['colours', { accent: {}, paper: '#ffffff' }, 'known', 'colours.paper'],
    ['language', 'de', 'language'], ['language', '__proto__', 'language'],
    ['bucketEdges', [0, 30, 60], 'edges'], ['bucketEdges', [0, 60, 30, 90], 'edges'], ['bucketEdges', [0, 1.5, 2, 3], 'edges'],
    ['bucketEdges', ['0', '30', '60', '90'], 'edges'], ['bucketEdges', [0, 30, 60, 3651], 'edges'], ['bucketEdges', '0,30,60,90', 'edges'],
    ['bucketEdges', Array.from({ length: 9000 }, () => 0), 'edges'],
    ['thresholds', [1], 'thresholds'], ['thresholds', { 13: {} }, 'signal', 'thresholds.13'],
    ['thresholds', { dso: { watch: 1 } }, 'signal', 'thresholds.dso'],
    ['thresholds', { 2: { watch: '10' } }, 'threshold', 'thresholds.2'],
    ['thresholds', { 2: { watch: -1 } }, 'threshold', 'thresholds.2'],
    ['thresholds', { 2: { watch: 1e21 } }, 'threshold', 'thresholds.2'],
    ['thresholds', { 2: { high: 1 } }, 'threshold', 'thresholds.2'],
    ['thresholds', { 2: { watch: 1 }, '02': { watch: 2 } }, 'signal'],
    ['benchmark', 51, 'benchmark'], ['benchmark', { days: 51 }, 'benchmark'], ['benchmark', { days: 0, source: 'x' }, 'benchmark'],
    ['benchmark', { days: 51, source: ' ~ ' }, 'benchmark'], ['benchmark', { days: 51, source: 'x', year: 51 }, 'benchmark'],
    ['benchmark', { days: 51, source: 'x', url: 'y' }, 'benchmark'],
    ['terms', '45 days', 'terms'], ['terms', 367, 'terms'], ['terms', { default: -1 }, 'terms', 'terms.default'],
    ['terms', { by: 'segment' }, 'termsBy', 'terms.by'], ['terms', { by: 'segment', values: {} }, 'termsBy', 'terms.by'],
    ['terms', { by: 'segment', values: { Retail: 'soon' } }, 'terms', 'terms.values.Retail'],
    ['terms', { by: 'segment', values: Object.fromEntries(Array.from({ length: 101 }, (_, number) => [`v${String(number)}`, 30])) },
      'termsBy', 'terms.by'],
    ['terms', { rule: 'days' }, 'known', 'terms.rule'],
    ['ledger', [], 'ledger'], ['ledger', Array.from({ length: 21 }, () => 'ledger.csv'), 'ledger'],
    ['ledger', 'https://elsewhere.example/ledger.csv', 'ownFile'], ['ledger', ['javascript:1'], 'ownFile', 'ledger[0]'],
    ['ledger', { file: 'ledger.csv' }, 'ownFile'], ['ledger', null, 'ownFile'],
    ['hide', ['legal'], 'hide'], ['hide', { pages: 'legal' }, 'pages', 'hide.pages'],
    ['hide', { pages: ['overview'] }, 'page', 'hide.pages[0]'], ['hide', { pages: ['sources'] }, 'page', 'hide.pages[0]'],
    ['hide', { panels: [1] }, 'panel', 'hide.panels[0]'], ['hide', { panels: ['<script>'] }, 'panel', 'hide.panels[0]'],
    ['hide', { panels: Array.from({ length: 201 }, () => 'late_interest') }, 'panels', 'hide.panels'],
    ['hide', { columns: [] }, 'known', 'hide.columns'],
    ['tour', 'no', 'tour'],
    ['colors', {}, 'known'], ['constructor', 1, 'known'], ['toString', 1, 'known'],
  ]

  it.each(bad.map(([key, value, rule, at = key]) => ({ key, value, rule, at })))('is told of $key: $value', (
    { key, value, rule, at },
  ) => {
    const { config, faults } = read({ [key]: value, name: key === 'name' ? value : 'Kept' })
    expect(faults.map((fault) => ({ key: fault.key, rule: fault.rule }))).toEqual([{ key: at, rule }])
    expect(faults[0]?.found.length).toBeLessThan(100)
    const untouched = { ...plainConfig, name: key === 'name' ? null : 'Kept' }
    if (!['thresholds', 'terms'].includes(key)) expect(config).toEqual(untouched)
  })

  it('tries every key, good and bad', () => {
    const tried = new Set(bad.map(([key]) => key).filter((key) => configKeys.includes(key)))
    expect([...tried].sort()).toEqual([...configKeys].sort())
  })

  it('knows a key that every object has for what it is', () => {
    expect(readConfig('{"__proto__": {"name": "x"}}', base)).toEqual({
      config: plainConfig, faults: [{ key: '__proto__', found: '{"name": "x"}', rule: 'known' }],
    })
  })

  it('keeps the good ones among several', () => {
    const { config, faults } = read({
      ledger: ['ledger.csv', '//elsewhere.example/x.csv', 'payments.csv'],
      hide: { pages: ['legal', 'nowhere'], panels: ['late_interest', 'Nowhere'] },
      thresholds: { 1: { watch: 5 }, 99: { watch: 5 } },
    })
    expect(config.ledger).toEqual(['ledger.csv', 'payments.csv'])
    expect([config.hiddenPages, config.hiddenPanels]).toEqual([['legal'], ['late_interest']])
    expect(config.choices.thresholds).toBe('1:5,')
    expect(faults.map(({ key }) => key)).toEqual(['ledger[1]', 'hide.pages[1]', 'hide.panels[1]', 'thresholds.99'])
  })

  it.each([
    ['', 'syntax'], ['not JSON', 'syntax'], ['[]', 'json'], ['null', 'json'], ['"x"', 'json'],
    [`{"name":"${'x'.repeat(longestConfig)}"}`, 'size'], ['['.repeat(60_000), 'syntax'],
    [`${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'json'],
  ])('takes no part of %.20s', (text, rule) => {
    expect(readConfig(text, base)).toMatchObject({ config: plainConfig, faults: [{ key: '', rule }] })
  })

  it('tells where the file stops being JSON, and what stands in a value', () => {
    expect(readConfig('{\n  "name": "A",\n  "tour": false,\n}', base).faults)
      .toEqual([{ key: '', found: '}', rule: 'syntax', place: { line: 4, column: 1 } }])
    expect(read({ thresholds: { 2: { watch: 'x', alarm: [{}] } } }).faults)
      .toEqual([{ key: 'thresholds.2', found: '{"watch": "x", "alarm": …}', rule: 'threshold' }])
  })

  it('tells of a key that stands twice, of which the last holds', () => {
    const { config, faults } = readConfig('\uFEFF{\n  "name": "A",\n  "name": "B"\n}', base)
    expect(config.name).toBe('B')
    expect(faults).toEqual([{ key: '"name"', found: '', rule: 'twice', place: { line: 3, column: 3 } }])
  })

  it('reads past a byte order mark', () => {
    expect(readConfig('\uFEFF{"tour": false}', base).config.hasTour).toBe(false)
  })
})

it('never throws, and always says what it left out in both languages', () => {
  const values = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(...hideable, 'javascript:1', '//x', '45eom'))
  const files = fc.oneof(
    fc.string(),
    fc.json(),
    fc.dictionary(fc.oneof(fc.constantFrom(...configKeys, '__proto__', 'accent'), fc.string()), values).map((file) => JSON.stringify(file)),
    fc.tuple(fc.constantFrom(...configKeys), fc.dictionary(
      fc.constantFrom('accent', 'by', 'values', 'default', 'pages', 'panels', 'days', 'source', '1', '12', '__proto__'), values,
    )).map(([key, value]) => JSON.stringify({ [key]: value })),
  )
  fc.assert(fc.property(files, (text) => {
    const { config, faults } = readConfig(text, base)
    for (const { host } of Object.values(languages).map(({ shell }) => shell)) {
      for (const { key, found, rule } of faults) {
        expect(host.fault({ key, found, allowed: host.allowed[rule] })).toContain(found)
      }
    }
    expect(config.ledger.every((path) => new URL(path, base).origin === new URL(base).origin)).toBe(true)
    expect(config.logo === null || config.logo.startsWith('https://host.example/')).toBe(true)
    expect(config.hiddenPages).not.toContain('overview')
  }), { numRuns: 500 })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast, leastContrast, surfaces, worstContrast } from '../../../src/shell/config/contrast.ts'

const theme = readFileSync(join(import.meta.dirname, '../../../src/shell/theme.css'), 'utf8')
const [light = '', dark = ''] = theme.split(/:root\[data-theme='dark'\]/)

/** A colour of the theme; of the accent the one that stands in where the host gives none. */
const colourOf = (block: string, name: string): string =>
  new RegExp(`--${name}: (?:var\\([^,]+, )?(#[\\da-f]{6})`).exec(block)?.[1] ?? `no ${name}`

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
    expect(contrast('#1d4f7c', '#1d4f7c')).toBe(1)
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'))
  })

  it('is measured against what the theme has under an accent', () => {
    const under = ['paper', 'panel', 'hover', 'active']
    expect(surfaces.light).toEqual(under.map((name) => colourOf(light, name)))
    expect(surfaces.dark).toEqual([...under, 'on-accent'].map((name) => colourOf(dark, name)))
    expect(colourOf(light, 'on-accent')).toBe(surfaces.light[1])
  })

  it('suffices for the accents that the page comes with', () => {
    expect(worstContrast(colourOf(light, 'accent'), 'light')).toBeGreaterThan(leastContrast)
    expect(worstContrast(colourOf(dark, 'accent'), 'dark')).toBeGreaterThan(leastContrast)
  })
})

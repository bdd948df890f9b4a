import type { FrameContext } from '../parts/panel.ts'
import type { Theme } from '../parts/theme.ts'

/** Plain text in the tooltip: names come from files, and nothing of them may become markup. */
export function tooltip(theme: Theme, formatter: (parameters: unknown) => string, trigger: 'axis' | 'item' = 'axis'): object {
  return {
    trigger,
    formatter,
    renderMode: 'richText',
    confine: true,
    backgroundColor: theme.panel,
    borderColor: theme.line,
    borderWidth: 1,
    padding: [6, 10],
    textStyle: { color: theme.ink, fontSize: 12, lineHeight: 17, fontFamily: theme.font },
    axisPointer: { type: 'line', lineStyle: { color: theme.compare, type: 'dotted' } }
  }
}

/** Reads where the pointer is from what the chart hands to a tooltip. */
export function pointedIndex(parameters: unknown): number {
  const first: unknown = Array.isArray(parameters) ? parameters[0] : parameters
  return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : 0
}

const labels = (theme: Theme): object => ({ color: theme.inkSoft, fontSize: 11, fontFamily: theme.font })

/** Month-ends as a category axis that names years, or months where there are few. */
export function monthAxis(theme: Theme, dates: readonly string[], { format }: FrameContext): object {
  const byYear = dates.length > 18
  return {
    type: 'category',
    data: dates,
    boundaryGap: false,
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
    axisLabel: {
      ...labels(theme),
      interval: byYear ? (index: number) => dates[index]?.slice(5, 7) === '01' : 'auto',
      formatter: (date: string) => (byYear ? date.slice(0, 4) : format.month(date)),
      hideOverlap: true
    }
  }
}

/** A value axis with quiet rules. */
export function valueAxis(theme: Theme, formatter: (value: number) => string, more: object = {}): object {
  return {
    type: 'value',
    splitNumber: 4,
    axisLabel: { ...labels(theme), formatter, hideOverlap: true },
    splitLine: { lineStyle: { color: theme.line } },
    ...more
  }
}

/** An amount on an axis, whose steps are round: "€6 m" instead of "€6.00 m". */
export function axisAmount(value: number, { format, currency }: FrameContext): string {
  return format.compact(value, currency).replace(/([.,]\d*?)0+(?!\d)/, '$1').replace(/[.,](?!\d)/, '')
}

/** A line without dots; `name` stands at its end where `isNamed`. */
export function line(
  theme: Theme,
  name: string,
  data: readonly (number | null)[],
  style: { readonly color: string; readonly width?: number; readonly dash?: 'solid' | 'dashed' | 'dotted' },
  isNamed = false
): object {
  return {
    type: 'line',
    name,
    data,
    symbol: 'none',
    connectNulls: false,
    lineStyle: { color: style.color, width: style.width ?? 1.5, type: style.dash ?? 'solid' },
    itemStyle: { color: style.color },
    emphasis: { disabled: true },
    endLabel: {
      show: isNamed, formatter: name, color: style.color, fontSize: 11, fontFamily: theme.font, distance: 6
    }
  }
}

/** Rows from the first to the last that has any of the figures, so that a chart starts where it can. */
export function fromFirstKnown<R>(rows: readonly R[], isKnown: (row: R) => boolean): readonly R[] {
  const start = rows.findIndex(isKnown)
  return start < 0 ? [] : rows.slice(start)
}

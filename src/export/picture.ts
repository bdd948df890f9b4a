import { linesOf } from './picture-text.ts'

const outside = 16
const headHeight = 52
const narrowest = 420
const scaleOnScreen = 2

/** The words of a picture. */
export interface PictureHead {
  readonly title: string
  /** Below the title: date and currency. */
  readonly note: string
}

const namespace = 'http://www.w3.org/2000/svg'

type Attributes = Readonly<Record<string, string | number>>

/** What a panel's body shows, charts and words as they stand, in one drawing; null where it has no chart. */
export function drawingOf(element: Element, { title, note }: PictureHead): SVGSVGElement | null {
  const body = element.querySelector('.body')
  if (!body?.querySelector('.chart svg')) return null
  const box = body.getBoundingClientRect()
  const width = Math.max(Math.ceil(box.width) + 2 * outside, narrowest)
  const height = Math.ceil(box.height) + headHeight + outside
  const style = getComputedStyle(element)
  const font = { 'font-family': style.fontFamily }
  const ink = style.getPropertyValue('--ink').trim()
  const drawing = node('svg', { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}` })
  drawing.append(
    node('rect', { width, height, fill: style.getPropertyValue('--panel').trim() }),
    words(title, { x: outside, y: 24, 'font-size': 15, 'font-weight': 600, fill: ink, ...font }),
    words(note, { x: outside, y: 42, 'font-size': 11, fill: style.getPropertyValue('--ink-soft').trim(), ...font }),
    ...drawings(body).map((svg) => placed(svg, box)),
    ...linesOf(body).map(({ text, left, bottom, ...look }) => words(text, {
      x: left - box.left + outside, y: bottom - box.top + headHeight, ...look, ...font,
    })),
  )
  return drawing as SVGSVGElement
}

function drawings(body: Element): SVGSVGElement[] {
  return [...body.querySelectorAll<SVGSVGElement>('svg')]
    .filter((svg) => svg.closest('button, .unseen') === null && svg.parentElement?.closest('svg') === null)
}

/** A copy that looks the same without the page's styles. */
function placed(svg: SVGSVGElement, body: DOMRect): SVGSVGElement {
  const box = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  const shapes = [...svg.querySelectorAll('[class]')]
  for (const [index, shape] of [...copy.querySelectorAll('[class]')].entries()) {
    const original = shapes[index]
    if (!original) continue
    const style = getComputedStyle(original)
    for (const name of ['fill', 'stroke', 'stroke-width', 'opacity']) shape.setAttribute(name, style.getPropertyValue(name))
  }
  copy.removeAttribute('style')
  set(copy, {
    x: box.left - body.left + outside, y: box.top - body.top + headHeight, width: box.width, height: box.height,
  })
  return copy
}

function words(text: string, attributes: Attributes): SVGElement {
  const drawn = node('text', attributes)
  drawn.textContent = text
  return drawn
}

function node(name: string, attributes: Attributes): SVGElement {
  const made = document.createElementNS(namespace, name)
  set(made, attributes)
  return made
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}

/** The drawing as a file of its own. */
export function svgFile(drawing: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' })
}

/** The drawing in points, two for each of the screen's. */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(drawing))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Number(drawing.getAttribute('width')) * scaleOnScreen
    canvas.height = Number(drawing.getAttribute('height')) * scaleOnScreen
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('the browser made no picture'))
        else resolve(blob)
      }, 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** A line of words as it stands on the page; places are those of the window. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly bottom: number
  readonly 'font-size': string
  readonly 'font-weight': string
  readonly fill: string
}

/** Between the foot of a line's box and the line on which its letters stand, as a share of the box. */
const descent = 0.24

/** How far letters reach below the middle of their line, as a share of their size. */
const belowMiddle = 0.35

/** The words that an element shows outside its drawings, line by line, and what is chosen in its lists. */
export function linesOf(element: Element): Line[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const lines: Line[] = []
  const frame = element.getBoundingClientRect()
  while (walker.nextNode()) {
    const text = walker.currentNode
    const parent = text.parentElement
    if (!parent || parent.closest('svg, select, .unseen, [role=img]') !== null) continue
    const style = getComputedStyle(parent)
    for (const { words, box } of brokenAsShown(text)) {
      if (box.bottom > frame.bottom + 1 || box.right > frame.right + 1) continue
      lines.push({
        text: words, left: box.left, bottom: box.bottom - box.height * descent,
        'font-size': style.fontSize, 'font-weight': style.fontWeight, fill: style.color,
      })
    }
  }
  return [...lines, ...chosenIn(element)]
}

function chosenIn(element: Element): Line[] {
  return [...element.querySelectorAll('select')].filter((list) => list.closest('.unseen') === null).map((list) => {
    const box = list.getBoundingClientRect()
    const style = getComputedStyle(list)
    return {
      text: list.selectedOptions[0]?.text ?? '', left: box.left + Number.parseFloat(style.paddingLeft),
      bottom: (box.top + box.bottom) / 2 + Number.parseFloat(style.fontSize) * belowMiddle,
      'font-size': style.fontSize, 'font-weight': style.fontWeight, fill: style.color,
    }
  })
}

/** A text where the page breaks it: words whose boxes stand on one height are one line. */
function brokenAsShown(text: Node): { words: string, box: DOMRect }[] {
  const lines: { words: string, box: DOMRect }[] = []
  for (const word of (text.textContent ?? '').matchAll(/\S+/g)) {
    const range = document.createRange()
    range.setStart(text, word.index)
    range.setEnd(text, word.index + word[0].length)
    const box = range.getBoundingClientRect()
    if (box.width === 0) continue
    const last = lines.at(-1)
    if (last && Math.abs(last.box.top - box.top) < 2) last.words += ` ${word[0]}`
    else lines.push({ words: word[0], box })
  }
  return lines
}

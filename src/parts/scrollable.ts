import type { Attachment } from 'svelte/attachments'

/**
 * Lets keys scroll a box whose content is wider or higher than itself, and only then; `data-more` says on which sides
 * of it there is more, which the page's styles show.
 */
export const scrollable: Attachment<HTMLElement> = (box) => {
  const look = (): void => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight, scrollLeft } = box
    if (scrollWidth > clientWidth || scrollHeight > clientHeight) box.tabIndex = 0
    else box.removeAttribute('tabindex')
    // A pixel less: a box may end on a fraction of one.
    const isBefore = scrollLeft > 1
    const isAfter = scrollLeft + clientWidth < scrollWidth - 1
    if (isBefore || isAfter) box.dataset['more'] = isBefore && isAfter ? 'both' : isAfter ? 'after' : 'before'
    else delete box.dataset['more']
  }
  const observer = new ResizeObserver(look)
  observer.observe(box)
  for (const child of box.children) observer.observe(child)
  box.addEventListener('scroll', look, { passive: true })
  return () => {
    observer.disconnect()
    box.removeEventListener('scroll', look)
  }
}

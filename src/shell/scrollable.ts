import type { Attachment } from 'svelte/attachments'

/** Lets keys scroll a box whose content is wider or higher than itself, and only then. */
export const scrollable: Attachment<HTMLElement> = (box) => {
  const observer = new ResizeObserver(() => {
    const isScrollable = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight
    if (isScrollable) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  })
  observer.observe(box)
  for (const child of box.children) observer.observe(child)
  return () => { observer.disconnect() }
}

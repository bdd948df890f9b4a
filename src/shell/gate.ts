/** What some wait for and another opens, once. */
export class Gate {
  #open: () => void = () => undefined
  readonly isOpen = new Promise<void>((resolve) => { this.#open = resolve })

  open(): void { this.#open() }
}

import { ContainerFault } from './fault.ts'

/** More than this, unpacked, is no ledger: a full sheet of a million rows and thirty columns has about 2 GB. */
const unpackedLimit = 4 * 2 ** 30

/** Sheets of repeated cells pack to a fiftieth; a bomb packs to a thousandth. Small parts may pack as they like. */
const ratioLimit = 200
const ratioFrom = 64 * 2 ** 20

/** Counts what comes out of packed bytes, against what went in: sizes that a container states may lie. */
export class UnpackMeter {
  private unpacked = 0

  constructor(private readonly packed: number, private readonly limit = unpackedLimit) {}

  add(bytes: number): void {
    this.unpacked += bytes
    const isBomb = this.unpacked > ratioFrom && this.unpacked > this.packed * ratioLimit
    if (isBomb) throw new ContainerFault('bomb', { times: Math.round(this.unpacked / Math.max(1, this.packed)) })
    if (this.unpacked > this.limit) throw new ContainerFault('unpacked_too_large', { limit: this.limit })
  }
}

/** Where a bar is drawn: a stream that may be a terminal. */
export interface BarStream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const WIDTH = 30

/** A bar of the parts that are done, drawn on a terminal only, and one line high. */
export function progressBar(total: number, stream: BarStream) {
  let done = 0
  return {
    /** One more part is done. */
    advance: () => {
      done += 1
      if (stream.isTTY !== true) return
      const filled = Math.round((done * WIDTH) / total)
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
      stream.write(`\r${bar} ${String(Math.floor((done * 100) / total))} %`)
    },
    /** Clears the line. */
    done: () => {
      if (stream.isTTY === true) stream.write('\r\u001b[K')
    },
  }
}

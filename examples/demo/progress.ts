/** Where progress is shown: a stream that may be a terminal. */
export interface ProgressStream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** How far the reading of a file is. */
export interface Progress {
  /** Tells that so many more bytes were read. */
  readonly advance: (bytes: number) => void
  /** Tells that the file is read and worked on, which takes about as long again. */
  readonly working: () => void
  /** Clears the line. */
  readonly done: () => void
}

/** Files below this size are read before anybody could look. */
const LARGE = 4_000_000

/** Shows how much of a large file is read, on a terminal only. */
export function progressOf(size: number, stream: ProgressStream): Progress {
  const shows = stream.isTTY === true && size >= LARGE
  let read = 0
  let shown = -1
  return {
    advance: (bytes) => {
      read += bytes
      const percent = Math.min(100, Math.floor((read * 100) / size))
      if (!shows || percent === shown) return
      shown = percent
      stream.write(`\rreading: ${String(percent)} %`)
    },
    working: () => {
      if (shows) stream.write('\r\u001b[Kaging the book …')
    },
    done: () => {
      if (shows) stream.write('\r\u001b[K')
    },
  }
}

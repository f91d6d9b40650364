/** Bytes made small enough for an address, in letters that stay themselves there; and back, never further than a cap. */

/** The largest packed text that is looked at, in letters: browsers keep no longer addresses. */
export const MOST_LETTERS = 2 * 1024 * 1024
/** So many bytes are unpacked before it is asked how much came out. Deflate makes at most 1,032 bytes of one. */
const BITE = 1024
/** So many bytes are made letters at once: each is an argument of a call. */
const CALL = 0x2000

/** Gives the bytes in bites, each only when it is asked for. */
function bites(bytes: Uint8Array): ReadableStream<BufferSource> {
  let at = 0
  return new ReadableStream<BufferSource>(
    {
      pull(stream) {
        if (at >= bytes.length) return stream.close()
        stream.enqueue(bytes.slice(at, at + BITE))
        at += BITE
      },
    },
    { highWaterMark: 0 },
  )
}

/** All bytes of a stream; null as soon as they are more than `most`. */
async function gather(stream: ReadableStream<Uint8Array<ArrayBuffer>>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length
    if (size > most) {
      await reader.cancel()
      return null
    }
    parts.push(read.value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/** Bytes as base64url without padding. */
function lettersOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CALL) text += String.fromCharCode(...bytes.subarray(at, at + CALL))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Packs text (deflate without a header, base64url). The same text gives the same letters. */
export async function pack(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return lettersOf((await gather(packed, Number.POSITIVE_INFINITY))!)
}

/** `letters`: the first that does not belong. `cut`: what is packed has no end, or was changed. */
export type Unpacked =
  | { readonly is: 'bytes'; readonly bytes: Uint8Array }
  | { readonly is: 'letters' | 'tooLarge'; readonly found: string }
  | { readonly is: 'cut' }

/** Unpacks at most `most` bytes; what would become more is left at once. */
export async function unpack(letters: string, most: number): Promise<Unpacked> {
  if (letters.length > MOST_LETTERS) return { is: 'tooLarge', found: String(letters.length) }
  const strange = /[^A-Za-z0-9_-]/u.exec(letters)
  if (strange) return { is: 'letters', found: strange[0] }
  // Four letters are three bytes: one letter alone is none.
  if (letters.length % 4 === 1) return { is: 'cut' }
  const packed = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  try {
    const bytes = await gather(bites(packed).pipeThrough(new DecompressionStream('deflate-raw')), most)
    return bytes ? { is: 'bytes', bytes } : { is: 'tooLarge', found: `> ${most}` }
  } catch {
    // The browser tells no more than that it could not.
    return { is: 'cut' }
  }
}

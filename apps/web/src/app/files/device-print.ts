/** A browser that must hold the whole file to hash it is spared the largest. */
const LARGEST_HASHED = 256 * 1024 * 1024

/**
 * The SHA-256 of a file, computed on this device before it leaves; null where the browser cannot:
 * on an address that is neither HTTPS nor this machine, or for a file too large for its memory.
 */
export async function devicePrint(file: Blob): Promise<string | null> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- absent outside secure contexts
  if (crypto.subtle === undefined || file.size > LARGEST_HASHED) return null
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    return new Uint8Array(digest).toHex()
  } catch {
    return null
  }
}

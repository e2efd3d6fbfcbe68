import { parentPort } from 'node:worker_threads'

/** Holds ever more bytes, or ever more objects when the path asked for says so. */
const held: unknown[] = []

parentPort?.on('message', ({ path }: { readonly path: string }) => {
  for (let rank = 0; ; rank += 1) {
    held.push(
      path === 'objects'
        ? Array.from({ length: 10_000 }, (_, index) => ({ rank, index, text: `${rank} ${index}` }))
        : new Uint8Array(1024 * 1024).fill(1),
    )
  }
})

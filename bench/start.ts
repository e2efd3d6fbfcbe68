// How long `quittance serve` takes until it says where it is: on a new folder, then on the same one
// again, compile cache warm. Prints figures, judges nothing:
//   node tools/run.mjs ./bench/start.ts
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const command = join(import.meta.dirname, '../apps/cli/start.mjs')
const folder = await mkdtemp(join(tmpdir(), 'quittance-bench-'))
await chmod(folder, 0o711)
try {
  console.log(`new folder       ${await startsIn('store')} ms`)
  for (let again = 1; again <= 3; again += 1) {
    console.log(`same folder, ${again}   ${await startsIn('store')} ms`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Milliseconds until the server says that it is ready; it is then stopped, and waited for. */
async function startsIn(store: string): Promise<string> {
  const from = performance.now()
  const words = [command, 'serve', '--port', '0', '--data', join(folder, store)]
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => server.once('close', resolve))
  let said = ''
  for await (const chunk of server.stdout) {
    said += String(chunk)
    if (said.includes('Ctrl-C')) break
  }
  const spent = performance.now() - from
  server.kill('SIGTERM')
  await ended
  return spent.toFixed(0)
}

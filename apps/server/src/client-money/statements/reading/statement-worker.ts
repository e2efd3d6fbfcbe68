import { parentPort, workerData } from 'node:worker_threads'
import { invariant } from '@quittance/kernel'
import { readStatement } from '@quittance/money-files'

const port = parentPort
const bytes: unknown = workerData
invariant(port !== null && bytes instanceof Uint8Array, 'a statement is read in a thread')
const read = readStatement(bytes)
port.postMessage(read, [])

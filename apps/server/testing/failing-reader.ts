import { parentPort } from 'node:worker_threads'

parentPort?.on('message', () => {
  throw new Error('a reader that fails on every file')
})

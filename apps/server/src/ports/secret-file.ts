import { link, open, rm } from 'node:fs/promises'

/**
 * Keeps a secret under a name, readable by the server alone: written whole under another name, then
 * linked, so that there is never a part of it, nor a second one.
 */
export async function keepSecretFile(path: string, text: string): Promise<void> {
  const arriving = `${path}.${process.pid}`
  const file = await open(arriving, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(arriving, path)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  } finally {
    await rm(arriving)
  }
}

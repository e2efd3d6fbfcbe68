import { spawnSync } from 'node:child_process'

/**
 * Processor seconds of a command and of what it starts, as the shell tells them; null when it does
 * not end well, or is not here.
 */
export function cpuOfCommand(command: string): number | null {
  const { stdout, status } = spawnSync('bash', ['-c', `{ ${command}; } >&2 && times`])
  if (status !== 0) return null
  const [, children = ''] = stdout.toString().trim().split('\n')
  const parts = children.split(' ').map((part) => {
    const [minutes = '0', seconds = '0'] = part.replace('s', '').split('m')
    return Number(minutes) * 60 + Number(seconds)
  })
  return parts.reduce((sum, part) => sum + part, 0)
}

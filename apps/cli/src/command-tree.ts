import type { Command } from '#command.ts'

/** Every command of `quittance`, in the order of the help. Only what exists stands here. */
export const commands: readonly Command[] = []

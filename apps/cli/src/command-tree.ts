import type { Command } from '#command.ts'
import { evidenceCommands } from '#commands/evidence-commands.ts'
import { gateCommands } from '#commands/gate-commands.ts'
import { lawCommands } from '#commands/law-commands.ts'
import { letterCommands } from '#commands/letter-commands.ts'
import { moneyCommands } from '#commands/money-commands.ts'
import { productCommands } from '#commands/product/product-commands.ts'

/** Every command of `quittance`, in the order of the help. Only what exists stands here. */
export const commands: readonly Command[] = [
  ...lawCommands,
  ...gateCommands,
  ...evidenceCommands,
  ...moneyCommands,
  ...letterCommands,
  ...productCommands,
]

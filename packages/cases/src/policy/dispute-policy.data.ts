/**
 * How long the house takes to answer a dispute (délai de réponse). Policy, not law: no text sets one
 * for amicable recovery.
 */
export const disputePolicy = { from: '2026-11-22', daysToAnswer: 15 } as const

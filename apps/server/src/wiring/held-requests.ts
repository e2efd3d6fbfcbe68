import type { RequestListener } from 'node:http'

/**
 * Holds what is asked while the product starts: the port must be taken before the product knows
 * its own address, and a request that nobody listens to would never be answered.
 */
export function heldRequests(): {
  readonly listener: RequestListener
  /** Says who answers: those held, in their order, then all that follow. */
  readonly answerBy: (listener: RequestListener) => void
} {
  const ready = Promise.withResolvers<RequestListener>()
  return {
    listener: (request, response) => {
      void ready.promise.then((answer) => answer(request, response))
    },
    answerBy: ready.resolve,
  }
}

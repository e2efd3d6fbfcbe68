export { createDemo } from '#demo/create-demo.ts'
export { clockFrom, systemClock, type Clock } from '#ports/clock.ts'
export { logTo, type Log } from '#ports/log.ts'
export { openGround, startServer, type RunningServer, type ServerOptions } from '#wiring/start.ts'

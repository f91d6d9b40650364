/** Numbers of this kind's timers: on rows, alarms of its own, and clocks. */
export const READY = 0
export const SERVED = 1
export const OUT_OF_TIME = 2
export const RETRY = 3
export const WINDOW_OVER = 4
export const RESTARTED = 5
export const POLL_AGAIN = 6
export const EXPIRED = 7
export const ALLOCATED = 8
export const POLLERS_GROW = 9

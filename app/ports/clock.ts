/** The market's time, the same in every process: when a hold ends is no matter of which machine is asked. */
export type Clock = { now(): Date }

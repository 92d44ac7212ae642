export { flywheelClock, flywheelJob, recoverEmbedded } from './flywheel.job.ts';
export { registerFlywheelRoutes } from './flywheel.routes.ts';
export { findLearnedInto } from './learned-into.ts';
export { readFlywheelStatus } from './run/request-run.ts';
export { runUntilIdle } from './run/run-until-idle.ts';
export { thinkerOf } from './thinker-of.ts';

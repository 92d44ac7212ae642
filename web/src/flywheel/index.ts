export { FlywheelCounts } from './flywheel-counts.tsx';

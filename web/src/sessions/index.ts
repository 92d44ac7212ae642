export { SessionLine } from './session-line.tsx';
